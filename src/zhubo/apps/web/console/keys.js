/** One key, one action. Every key is a button too, and single letters can be switched off (WCAG 2.1.4). */
import { lastDecided, move, pickedReview } from "./reviews.js";
import { prompt } from "./prompter.js";
import { byHand } from "./state.js";

/** What `?` shows: keys, and the name of what they do. */
export const KEYS = [["J", "next"], ["K", "previous"], ["A", "approve"], ["E", "edit"], ["M", "mend"], ["R", "reject"], ["S", "said"], ["U", "undo"], ["C", "copy"], ["P", "posted"], ["N", "line_next"], ["B", "line_previous"], ["?", "help"]];

/**
 * @param {import("./state.js").State} state
 * @param {import("./actions.js").Actions & {edit: (id: string | null) => void, focusPicked: () => void, help: () => void, stepLine: (by: 1 | -1) => void}} doing
 * @param {KeyboardEvent} event
 */
export function press(state, doing, event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (!state.keys || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  // A click beside the buttons of an open dialog leaves the focus on the page behind it.
  if (target.closest?.("input, textarea, select") || document.querySelector("dialog[open]")) return;
  const review = pickedReview(state);
  const free = review && !state.deciding.has(review.id) ? review : undefined;
  /** @type {Record<string, (() => unknown) | false | null | undefined>} */
  const actions = {
    j: () => step(1),
    k: () => step(-1),
    a: free && free.text !== "" && (() => after(doing.decide(free.id, "approve"))),
    e: free && (() => doing.edit(free.id)),
    m: free?.mend && (() => after(doing.decide(free.id, "edit", free.mend ?? ""))),
    s: free?.act === "correct" && free.text !== "" && (() => after(doing.decide(free.id, "said"))),
    r: free && (() => after(doing.decide(free.id, "reject"))),
    u: lastDecided(state) !== undefined && (() => after(doing.undo())),
    c: () => copy(free),
    p: byHand(state) && prompt(state) && (() => doing.posted(prompt(state).id, "done")),
    n: state.line && (() => doing.stepLine(1)),
    b: state.line && (() => doing.stepLine(-1)),
    "?": doing.help,
  };
  const action = actions[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  action();

  /** @param {1 | -1} by */
  function step(by) {
    move(state, by);
    doing.focusPicked();
  }

  /** @param {Promise<unknown>} done */
  function after(done) {
    doing.focusPicked();
    return done;
  }

  /** @param {import("./state.js").Review | undefined} picked */
  function copy(picked) {
    const text = (byHand(state) || state.prompter) && prompt(state) ? prompt(state).text : picked?.text;
    if (text) void doing.copy(text);
  }
}
