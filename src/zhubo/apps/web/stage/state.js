/** What the stage shows: the last answer for a while, and the product that it is about or that is pinned. */

const CAPTION_MS_MIN = 6_000;
const CAPTION_MS_MAX = 18_000;
const READING_MS_PER_CHARACTER = 160;

/**
 * @typedef {object} Caption
 * @property {string} id
 * @property {string} text
 * @property {string} language
 * @property {boolean} ai
 * @property {string | null} sku
 * @property {{name: string, text: string} | null} question
 * @property {number} ends page time in ms
 * @typedef {ReturnType<typeof first>} State
 */

/** @param {string} room */
export function first(room) {
  return {
    room,
    /** @type {any} */ about: null,
    /** @type {import("../lib/socket.js").LinkState} */ link: "connecting",
    /** @type {any[]} */ products: [],
    /** @type {string | null} */ pinned: null,
    /** @type {Caption | null} */ caption: null,
    /** Kept after the caption is over, so that it can fade out with its words. */
    gone: true,
  };
}

/** @param {string} text @returns {number} how long it takes to read, within bounds */
export const readingMs = (text) => Math.min(CAPTION_MS_MAX, Math.max(CAPTION_MS_MIN, 2_500 + [...text].length * READING_MS_PER_CHARACTER));

/**
 * @param {State} state
 * @param {any} frame
 * @param {number} now page time in ms
 * @returns {boolean} whether the products are to be fetched again
 */
export function take(state, frame, now) {
  if (frame.type === "hello") {
    state.about = frame.state;
    state.pinned = frame.state.pinned;
    return true;
  }
  if (frame.type !== "tick") return false;
  let stale = false;
  for (const item of frame.items) {
    if (item.item === "answer" || item.item === "announce") say(state, item, frame.at, now);
    else if (item.item === "pin") state.pinned = item.sku;
    else if (item.item === "unpin") state.pinned = null;
    else if (item.item === "facts") stale = true;
  }
  return stale;
}

/** @param {State} state @param {any} item @param {number} at when the frame was made @param {number} now */
function say(state, item, at, now) {
  // What was said while the stage was away is not said again on air.
  const left = readingMs(item.text) - (at - item.at);
  if (item.private || left < 1_000) return;
  state.caption = { ...item, sku: item.sku ?? null, question: item.question ?? null, ends: now + left };
  state.gone = false;
}

/** @param {State} state @returns {any} the product to show, or undefined */
export function shown(state) {
  const sku = (!state.gone && state.caption?.sku) || state.pinned;
  return state.products.find((p) => p.sku === sku);
}
