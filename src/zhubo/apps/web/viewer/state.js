/** What one viewer's page believes: a fold of the frames that came and of what was typed here. */

const ROWS_MAX = 200;
const OWN_MAX = 50;

/**
 * @typedef {import("../lib/amounts.js").Money} Money
 * @typedef {object} Row one line of the chat
 * @property {"comment" | "answer" | "announce" | "pin"} kind
 * @property {string} id
 * @property {string} text
 * @property {string} [name]
 * @property {boolean} [mine]
 * @property {"pending" | "sent" | "answered" | "failed"} [state] of an own question
 * @property {string} [reason] why it failed
 * @property {string[]} [to]
 * @property {string} [sku]
 * @property {boolean} [private]
 * @property {boolean} [ai]
 * @property {string} [language]
 * @property {number} [likes]
 *
 * @typedef {object} Product as `GET /api/rooms/{room}/products` gives it
 * @property {string} sku
 * @property {number | null} link_no
 * @property {Record<string, string>} title
 * @property {Record<string, string>} description
 * @property {string | null} image
 * @property {Money | null} price_min
 * @property {Money | null} price_max
 * @property {number | null} stock
 * @property {any[]} variants
 * @property {Record<string, any>} attributes
 * @property {Record<string, string>} gift
 *
 * @typedef {ReturnType<typeof first>} State
 */

/** @param {string} room */
export function first(room) {
  return {
    room,
    /** @type {any} */ about: null,
    /** @type {import("../lib/socket.js").LinkState} */ link: "connecting",
    /** @type {Row[]} */ rows: [],
    /** @type {Map<string, Row>} */ byId: new Map(),
    /** @type {Row[]} */ unsent: [],
    /** @type {Set<string>} */ own: new Set(),
    /** @type {Product[]} */ products: [],
    /** @type {string | null} */ pinned: null,
    /** @type {string | null} */ opened: null,
    viewers: 0,
    likes: 0,
    version: 0,
    fresh: 0,
    bagOpen: false,
    heard: { comments: 0, answers: 0, last: "" },
  };
}

/**
 * Takes a frame in.
 * @param {State} state
 * @param {any} frame
 * @returns {Set<"products" | "answer">} what it calls for
 */
export function take(state, frame) {
  /** @type {Set<"products" | "answer">} */
  const calls = new Set();
  if (frame.type === "hello") {
    // An erasure may have been missed, so other people's words go; one's own, and what was said to them, stay.
    if (frame.resync) forget(state, state.rows.filter((row) => !row.mine).map((row) => row.id));
    state.about = frame.state;
    state.pinned = frame.state.pinned;
    state.viewers = frame.state.viewers;
    state.likes = frame.state.likes;
    calls.add("products");
  } else if (frame.type === "ack") {
    for (const receipt of frame.receipts) acknowledge(state, receipt);
  } else if (frame.type === "tick" || frame.type === "reply") {
    for (const item of frame.items) takeItem(state, item, calls);
  }
  return calls;
}

/** @param {State} state @param {any} item @param {Set<"products" | "answer">} calls */
function takeItem(state, item, calls) {
  if (item.item === "comment") addComment(state, item);
  else if (item.item === "answer" || item.item === "announce") addAnswer(state, item, calls);
  else if (item.item === "pin") pin(state, item);
  else if (item.item === "unpin") state.pinned = null;
  else if (item.item === "facts") calls.add("products");
  else if (item.item === "erased") forget(state, item.ids);
  else if (item.item === "stats") {
    state.viewers = item.viewers;
    state.likes = item.likes;
  }
}

/** @param {State} state @param {any} item */
function addComment(state, item) {
  const known = state.byId.get(item.id);
  if (known) {
    if (known.state === "pending") known.state = "sent";
    return;
  }
  const mine = state.own.has(item.id);
  add(state, { kind: "comment", id: item.id, name: item.name, text: item.text, mine, state: mine ? "sent" : undefined });
  state.heard.comments += 1;
}

/** @param {State} state @param {any} item @param {Set<"products" | "answer">} calls */
function addAnswer(state, item, calls) {
  if (state.byId.has(item.id)) return;
  const own = (item.to ?? []).filter((/** @type {string} */ id) => state.own.has(id));
  for (const id of own) {
    const question = state.byId.get(id);
    if (question) question.state = "answered";
  }
  add(state, { ...item, kind: item.item, mine: own.length > 0 });
  state.heard.answers += 1;
  state.heard.last = item.text;
  if (own.length) calls.add("answer");
}

/** @param {State} state @param {any} item */
function pin(state, item) {
  if (state.byId.has(item.id)) return;
  state.pinned = item.sku;
  add(state, { kind: "pin", id: item.id, text: "", sku: item.sku });
}

/** @param {State} state @param {Row} row */
function add(state, row) {
  state.rows.push(row);
  state.byId.set(row.id, row);
  state.fresh += 1;
  while (state.rows.length > ROWS_MAX) {
    const gone = state.rows.shift();
    if (gone) state.byId.delete(gone.id);
  }
}

/** Adds a question typed here. @param {State} state @param {string} id @param {string} text @param {string} name */
export function ask(state, id, text, name) {
  state.own.add(id);
  if (state.own.size > OWN_MAX) state.own.delete([...state.own][0]);
  /** @type {Row} */
  const row = { kind: "comment", id, text, name, mine: true, state: "pending" };
  add(state, row);
  state.unsent.push(row);
}

/** @param {State} state @param {any} receipt */
function acknowledge(state, receipt) {
  state.unsent = state.unsent.filter((row) => row.id !== receipt.id || receipt.status === "busy");
  const row = state.byId.get(receipt.id);
  if (!row || row.state === "answered") return;
  if (receipt.status === "refused") Object.assign(row, { state: "failed", reason: receipt.reason });
  else if (receipt.status !== "busy") row.state = "sent";
}

/** Takes rows away, and forgets their words. @param {State} state @param {string[]} ids */
function forget(state, ids) {
  const gone = new Set(ids);
  state.rows = state.rows.filter((row) => !gone.has(row.id) || row.state === "pending");
  for (const id of gone) state.byId.delete(id);
  for (const row of state.rows) state.byId.set(row.id, row);
}

/** @param {State} state @param {string | null | undefined} sku @returns {Product | undefined} */
export const productOf = (state, sku) => state.products.find((p) => p.sku === sku);

/** @param {State} state @returns {Product[]} the bag, the pinned one first */
export function bag(state) {
  const pinned = productOf(state, state.pinned);
  return pinned ? [pinned, ...state.products.filter((p) => p !== pinned)] : state.products;
}
