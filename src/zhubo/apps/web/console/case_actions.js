/** What the operator does about after-sale cases, over HTTP. */
import { Refused, get, post } from "../lib/http.js";
import { t } from "../lib/words.js";

const AGAIN_MS = 300;

/**
 * @param {import("./state.js").State} state
 * @param {() => void} redraw
 * @param {{toast: (text: string, kind?: "good" | "bad") => void, refused: (error: any) => void}} actions
 */
export function caseActionsOf(state, redraw, { toast, refused }) {
  const at = (/** @type {string} */ path) => `/api/rooms/${encodeURIComponent(state.room)}/cases${path}`;
  let resting = false;
  let again = false;

  async function loadCases() {
    const room = state.room;
    try {
      const told = await get(at(`?status=${state.caseList}`));
      if (state.room !== room) return;
      state.cases = told.cases;
      state.casesRefused = told.refused;
      if (state.about && state.caseList === "open") state.about.cases = told.cases.length;
      if (!state.cases.some((one) => one.id === state.caseEditing?.id)) state.caseEditing = null;
      redraw();
    } catch (error) {
      // Where the line is down the page says so already, and loads again when it is back.
      if (error instanceof Refused) refused(error);
    }
  }

  /** Cases change in bursts; one look at the start of each and one after it are enough. */
  function loadCasesSoon() {
    again = resting;
    if (resting) return;
    resting = true;
    setTimeout(() => { resting = false; if (again) loadCasesSoon(); }, AGAIN_MS);
    void loadCases();
  }

  /** @param {"open" | "closed"} which */
  function caseList(which) {
    state.caseList = which;
    void loadCases();
  }

  /** @param {string} id @param {string | null} choice null leaves */
  function caseChoice(id, choice) {
    state.caseEditing = choice ? { id, choice } : null;
    redraw();
    requestAnimationFrame(() => {
      const card = document.querySelector(`[data-case="${CSS.escape(id)}"]`);
      /** @type {HTMLElement | null | undefined} */ (card?.querySelector(choice ? "select" : "button"))?.focus();
    });
  }

  /** @param {import("./cases.js").Case} one @param {string} choice @param {string} text */
  async function decideCase(one, choice, text) {
    const [decision, what = ""] = choice.split("_");
    const evidence = decision === "ask" ? (what === "both" ? ["order", "photo"] : [what]) : [];
    const own = text === (one.words[choice] ?? "") ? "" : text;
    const body = { decision, remedy: decision === "accept" ? what : "", evidence, text: own, silent: !text };
    try {
      await post(at(`/${encodeURIComponent(one.id)}/decision`), body);
      state.caseEditing = null;
      toast(t("cases.done"));
    } catch (error) {
      refused(error);
    }
    await loadCases();
  }

  return { loadCases, loadCasesSoon, caseList, caseChoice, decideCase };
}
