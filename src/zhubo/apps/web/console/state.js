/** What the console believes of one room: a fold of the frames, and what the operator has picked. */
import { addReview, dropReview } from "./reviews.js";

const FEED_MAX = 200;
const COMMENTS_MAX = 2_000;
const SERIES_MAX = 600;

/**
 * @typedef {object} Entry one row of the feed
 * @property {string} key
 * @property {string} item comment act order decided setting erased
 * @property {any} data as the frame gave it
 * @property {number} version grows when it changes, so that only then it is drawn again
 *
 * @typedef {object} Review as a row of `GET …/reviews`
 * @property {string} id
 * @property {string} act
 * @property {string} text
 * @property {string} language
 * @property {string[]} evidence
 * @property {string | null} reason
 * @property {number} at
 * @property {string} intent
 * @property {string | null} sku
 * @property {string} [about]
 * @property {any[]} findings
 * @property {string[]} to
 * @property {{id: string, name: string, text: string}[]} questions
 * @property {boolean} [private]
 * @property {string | null} [mend] other words, in which nothing was found
 * @property {string} [kind] of a correction: what was misquoted
 * @property {string} [said] of a correction: as it was said
 * @property {string | null} [known] of a correction: as it is
 * @property {string} [of] of a correction: the act that said it; empty for the host
 *
 * @typedef {ReturnType<typeof first>} State
 */

export function first() {
  return {
    /** @type {any} */ session: null,
    /** @type {any[]} */ rooms: [],
    room: "",
    /** @type {any} */ about: null,
    /** @type {import("../lib/socket.js").LinkState} */ link: "connecting",
    /** @type {Entry[]} */ feed: [],
    /** @type {Entry[]} */ waiting: [],
    follow: true,
    /** @type {"all" | "answers" | "flagged"} */ filter: "all",
    /** @type {Map<string, Entry>} */ entries: new Map(),
    /** @type {Map<string, any>} */ comments: new Map(),
    /** @type {Review[]} */ reviews: [],
    /** @type {string | null} */ picked: null,
    queueKnown: false,
    /** @type {string | null} */ editing: null,
    /** @type {Map<string, {decision: string, until: number}>} */ deciding: new Map(),
    /** @type {any[]} */ prompts: [],
    /** @type {{id: string, room: string, created_at: number}[]} */ stageLinks: [],
    stageUrl: "",
    /** @type {{name: string, role: string, created_at: number}[]} */ users: [],
    /** @type {{id: string, name: string, scopes: string[], expires_at: number | null, used_at: number | null}[]} */ apiKeys: [],
    /** @type {{id: string, user: string, created_at: number, seen_at: number, current: boolean}[]} */ sessions: [],
    newKey: "",
    /** @type {any[]} */ products: [],
    /** @type {any} */ metrics: null,
    series: { at: [], p50: [], p99: [], events: [], acts: [] },
    tab: "bag",
    view: "review",
    /** @type {any} */ audit: null,
    /** @type {{id: number, text: string, kind: string}[]} */ toasts: [],
    help: false,
    keys: true,
    prompter: false,
    /** @type {import("./scripts.js").Script | null} in the dialog */ script: null,
    /** @type {import("./scripts.js").Script | null} on the teleprompter */ line: null,
    /** @type {import("./cases.js").Case[]} */ cases: [],
    casesRefused: 0,
    /** @type {"open" | "closed"} */ caseList: "open",
    /** @type {{id: string, choice: string} | null} */ caseEditing: null,
  };
}

/** Forgets the room, keeps the person. @param {State} state @param {string} room */
export function enter(state, room) {
  const fresh = first();
  for (const kept of ["session", "rooms", "tab", "view", "keys", "prompter", "users", "apiKeys", "sessions"]) delete (/** @type {any} */ (fresh)[kept]);
  Object.assign(state, fresh, { room });
}

/**
 * @param {State} state
 * @param {any} frame
 * @returns {Set<"products" | "reviews" | "prompts" | "cases">} what it calls for
 */
export function take(state, frame) {
  /** @type {Set<"products" | "reviews" | "prompts" | "cases">} */
  const calls = new Set();
  if (frame.type === "hello") {
    state.about = frame.state;
    if (frame.resync) forgetWords(state);
    for (const call of /** @type {const} */ (["products", "reviews", "prompts", "cases"])) calls.add(call);
  } else if (frame.type === "metrics") takeMetrics(state, frame);
  else if (frame.type === "tick") for (const item of frame.items) takeItem(state, item, calls);
  return calls;
}

/** An erasure may have been missed, so what viewers wrote goes; what was done stays. @param {State} state */
function forgetWords(state) {
  const ids = [...state.feed, ...state.waiting].filter((entry) => entry.item === "comment").map((entry) => entry.key);
  erase(state, { ids: [...ids, ...state.comments.keys()] });
}

/** @param {State} state @param {any} item @param {Set<string>} calls */
function takeItem(state, item, calls) {
  switch (item.item) {
    case "comment":
      remember(state, item);
      return add(state, item.id, item);
    case "act":
      return takeAct(state, item);
    case "delivered":
      state.prompts = state.prompts.filter((p) => !item.act_ids.includes(p.id));
      return item.act_ids.forEach((/** @type {string} */ id) => change(state, id, { state: item.outcome }));
    case "decided":
      if (item.decision === "undo") state.deciding.delete(item.act_id);
      else dropReview(state, item.act_id);
      return add(state, `decided:${item.seq}`, item);
    case "setting":
      state.about[item.name] = item.name === "killed" ? item.value === "on" : item.value || null;
      return add(state, `setting:${item.seq}`, item);
    case "order":
      return add(state, `order:${item.seq}`, item);
    case "unpin":
      state.about.pinned = null;
      return;
    case "facts":
      calls.add("products");
      return;
    case "stats":
      Object.assign(state.about, { viewers: item.viewers, likes: item.likes });
      return;
    case "counts":
      for (const [kind, n] of Object.entries(item.counts)) state.about.counts[kind] = (state.about.counts[kind] ?? 0) + Number(n);
      return;
    case "erased":
      calls.add("cases");
      return erase(state, item);
    case "case":
      calls.add("cases");
      if (item.status === "decided" || item.status === "closed") calls.add("reviews");
      return;
  }
}

/** @param {State} state @param {any} act */
function takeAct(state, act) {
  if (act.act === "pin" && act.status === "sent") state.about.pinned = act.sku;
  if (state.entries.has(act.id)) return;
  if (act.state === "held") addReview(state, act);
  if (act.state === "pending" && act.text && !act.private) state.prompts = [...state.prompts, act].slice(-50);
  add(state, act.id, act);
}

/** @param {State} state @param {any} comment */
function remember(state, comment) {
  state.comments.set(comment.id, comment);
  if (state.comments.size > COMMENTS_MAX) state.comments.delete(state.comments.keys().next().value ?? "");
}

/** @param {State} state @param {string} key @param {any} data */
function add(state, key, data) {
  if (state.entries.has(key)) return;
  /** @type {Entry} */
  const entry = { key, item: data.item, data, version: 0 };
  state.entries.set(key, entry);
  // While the operator reads further up, nothing moves: new rows wait behind the pill.
  const list = state.follow ? state.feed : state.waiting;
  list.push(entry);
  while (list.length > FEED_MAX) state.entries.delete(list.shift()?.key ?? "");
}

/** Shows what waited. @param {State} state */
export function catchUp(state) {
  state.feed = [...state.feed, ...state.waiting];
  state.waiting = [];
  while (state.feed.length > FEED_MAX) state.entries.delete(state.feed.shift()?.key ?? "");
}

/** @param {State} state @param {string} key @param {any} changes */
export function change(state, key, changes) {
  const entry = state.entries.get(key);
  if (!entry) return;
  Object.assign(entry.data, changes);
  entry.version += 1;
}

/** Takes an erased viewer's words off the screen. @param {State} state @param {any} item */
function erase(state, item) {
  const ids = new Set(item.ids ?? []);
  for (const id of ids) {
    state.comments.delete(id);
    state.entries.delete(id);
  }
  state.feed = state.feed.filter((entry) => !ids.has(entry.key));
  state.waiting = state.waiting.filter((entry) => !ids.has(entry.key));
  for (const review of state.reviews) review.questions = review.questions.filter((q) => !ids.has(q.id));
  for (const entry of state.feed) entry.version += 1;
}

/** @param {State} state @param {any} metrics */
function takeMetrics(state, metrics) {
  state.metrics = metrics;
  /** @type {any} */
  const series = state.series;
  const point = { at: metrics.at / 1000, p50: metrics.latency_ms.p50, p99: metrics.latency_ms.p99, events: metrics.events_per_s, acts: metrics.acts_per_s };
  for (const [name, value] of Object.entries(point)) {
    series[name].push(value);
    if (series[name].length > SERIES_MAX) series[name].shift();
  }
}

const RANKS = ["viewer", "moderator", "operator", "admin"];

/** @param {State} state @param {string} role @returns {boolean} whether the person may do what needs `role` */
export const may = (state, role) => RANKS.indexOf(state.session?.role ?? "") >= RANKS.indexOf(role);

/** @param {State} state @returns {boolean} whether the person sees the room's inner side, and so may have scripts written */
export const mayRead = (state) => may(state, "moderator") || state.session?.role === "auditor";

/** @param {State} state @param {string | null | undefined} sku a product's or a variant's @returns {any} the product */
export const productOf = (state, sku) => state.products.find((p) => p.sku === sku || p.variants.some((/** @type {any} */ v) => v.sku === sku));

/** @param {State} state @returns {boolean} whether a person posts the answers of this room by hand */
export const byHand = (state) => state.about?.target === "copy";
