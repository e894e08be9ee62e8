/** The review queue: what waits, which one is picked, what was just decided. */

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Review} Review */

/** @param {State} state @param {any} act an act that waits for a human */
export function addReview(state, act) {
  if (state.reviews.some((review) => review.id === act.id)) return;
  const questions = (act.questions ?? (act.to ?? []).map((/** @type {string} */ id) => state.comments.get(id))).filter(Boolean);
  const review = { findings: [], ...act, questions };
  // What is wrong in people's ears comes before what nobody has heard yet.
  const at = review.act === "correct" ? state.reviews.filter((one) => one.act === "correct").length : state.reviews.length;
  state.reviews.splice(at, 0, review);
  state.picked ??= act.id;
}

/** @param {State} state @param {Review[]} rows all that waits, oldest first */
export function setReviews(state, rows) {
  state.reviews = [];
  for (const row of rows) addReview(state, row);
  // Before the queue was there nobody can have picked anything; the oldest is next.
  if (!state.queueKnown || !state.reviews.some((review) => review.id === state.picked)) state.picked = state.reviews[0]?.id ?? null;
  state.queueKnown = true;
}

/** @param {State} state @param {string} id */
export function dropReview(state, id) {
  if (state.picked === id) state.picked = nextOf(state, id);
  if (state.editing === id) state.editing = null;
  state.reviews = state.reviews.filter((review) => review.id !== id);
  state.deciding.delete(id);
}

/** @param {State} state @returns {Review | undefined} */
export const pickedReview = (state) => state.reviews.find((review) => review.id === state.picked);

/** @param {State} state @param {1 | -1} step */
export function move(state, step) {
  const at = state.reviews.findIndex((review) => review.id === state.picked);
  const to = Math.max(0, Math.min(state.reviews.length - 1, at + step));
  state.picked = state.reviews[to]?.id ?? null;
}

/** @param {State} state @param {string} id @returns {string | null} the next one that nobody has decided yet */
export function nextOf(state, id) {
  const at = state.reviews.findIndex((review) => review.id === id);
  const open = (/** @type {Review} */ review) => review.id !== id && !state.deciding.has(review.id);
  return (state.reviews.slice(at + 1).find(open) ?? state.reviews.slice(0, Math.max(at, 0)).find(open))?.id ?? null;
}

/** @param {State} state @returns {string | undefined} what was decided last and can still be undone */
export const lastDecided = (state) => [...state.deciding.keys()].at(-1);

/**
 * Cuts a text where its findings begin and end; both count code points.
 * @param {string} text
 * @param {any[]} findings
 * @returns {{text: string, finding: any | null}[]}
 */
export function marked(text, findings) {
  const points = [...text];
  const parts = [];
  let at = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < at || finding.end <= finding.start) continue;
    if (finding.start > at) parts.push({ text: points.slice(at, finding.start).join(""), finding: null });
    parts.push({ text: points.slice(finding.start, finding.end).join(""), finding });
    at = finding.end;
  }
  if (at < points.length) parts.push({ text: points.slice(at).join(""), finding: null });
  return parts;
}

/** @param {State} state @returns {Review[]} the correction cards that nobody has decided yet */
export const corrections = (state) => state.reviews.filter((review) => review.act === "correct" && !state.deciding.has(review.id));
