/** What the operator does, over HTTP, shown at once and taken back where the server says no. */
import { Refused, call, get, post, whyRefused } from "../lib/http.js";
import { t } from "../lib/words.js";
import { dropReview, lastDecided, nextOf, setReviews } from "./reviews.js";
import { may } from "./state.js";

const GRACE_MS = 4_000;
const TOAST_MS = 5_000;
const AUDIT_PAGE = 1_000;
const AUDIT_SHOWN_MAX = 200;
let toasts = 0;

/** @typedef {import("./state.js").State} State */

/**
 * @param {State} state
 * @param {() => void} redraw
 */
export function actionsOf(state, redraw) {
  const at = (/** @type {string} */ path) => `/api/rooms/${encodeURIComponent(state.room)}/${path}`;

  /** @param {string} text @param {"good" | "bad"} [kind] */
  function toast(text, kind = "good") {
    const id = ++toasts;
    state.toasts = [...state.toasts.slice(-2), { id, text, kind }];
    setTimeout(() => {
      state.toasts = state.toasts.filter((one) => one.id !== id);
      redraw();
    }, TOAST_MS);
    redraw();
  }

  /** @param {any} error */
  const refused = (error) => toast(whyRefused(error), "bad");

  /** @param {string} id @param {"approve" | "edit" | "reject" | "said"} decision @param {string} [text] */
  async function decide(id, decision, text = "") {
    if (!may(state, "moderator") || state.deciding.has(id)) return;
    state.deciding.set(id, { decision, until: Date.now() + GRACE_MS });
    state.editing = null;
    state.picked = nextOf(state, id) ?? id;
    redraw();
    try {
      const done = await post(at("decisions"), { act_id: id, decision, text, grace_ms: GRACE_MS });
      if (done.status === "done") dropReview(state, id);
      else setTimeout(check, done.until - Date.now() + 2_000, id);
    } catch (error) {
      state.deciding.delete(id);
      state.picked = id;
      refused(error);
    }
    redraw();
  }

  /** The line may have been down when the decision was told. @param {string} id */
  function check(id) {
    if (state.deciding.has(id)) void loadReviews();
  }

  async function undo(id = lastDecided(state)) {
    if (!id) return toast(t("review.nothing_to_undo"), "bad");
    try {
      await post(at("decisions"), { act_id: id, decision: "undo", text: "", grace_ms: 0 });
      state.deciding.delete(id);
      state.picked = id;
      toast(t("review.undone"));
    } catch (error) {
      refused(error);
    }
  }

  /** Where the line is down the page says so already, and loads again when it is back. @param {() => Promise<void>} load */
  const loading = (load) => () => load().catch((error) => {
    if (error instanceof Refused) refused(error);
  });

  const loadReviews = loading(async () => {
    const { reviews } = await get(at("reviews"));
    for (const id of state.deciding.keys()) if (!reviews.some((/** @type {any} */ r) => r.id === id)) state.deciding.delete(id);
    setReviews(state, reviews);
    redraw();
  });

  const loadProducts = loading(async () => {
    state.products = (await get(at("products"))).products;
    redraw();
  });

  const loadPrompts = loading(async () => {
    if (state.about?.target !== "copy") return;
    state.prompts = (await get(at("acts?state=pending"))).acts.filter((/** @type {any} */ act) => act.text);
    redraw();
  });

  const loadAudit = loading(async () => {
    /** @type {any[]} */
    let entries = [];
    let page;
    do {
      page = await get(`/api/audit?after=${entries.at(-1)?.n ?? 0}&limit=${AUDIT_PAGE}`);
      entries = [...entries, ...page.entries].slice(-AUDIT_SHOWN_MAX);
    } while (page.entries.length === AUDIT_PAGE);
    state.audit = { ...page, entries: entries.reverse() };
    redraw();
  });

  const loadStageLinks = loading(async () => {
    state.stageLinks = (await get("/api/stage-tokens")).tokens;
    redraw();
  });

  async function makeStageLink() {
    try {
      const made = await post(at("stage-token"));
      state.stageUrl = location.origin + made.url;
      await loadStageLinks();
    } catch (error) {
      refused(error);
    }
  }

  /** @param {string} id */
  async function revokeStageLink(id) {
    try {
      await call("DELETE", `/api/stage-tokens/${encodeURIComponent(id)}`);
      state.stageUrl = "";
      toast(t("obs.revoked"));
      await loadStageLinks();
    } catch (error) {
      refused(error);
    }
  }

  /** @param {string} name @param {string} value */
  async function set(name, value) {
    try {
      await post(at("settings"), { name, value });
    } catch (error) {
      refused(error);
    }
    redraw();
  }

  /** @param {string} text @param {string} language */
  async function announce(text, language) {
    try {
      await post(at("announce"), { text, language, sku: state.about?.pinned ?? null });
      toast(t("announce.done"));
      return true;
    } catch (error) {
      refused(error);
      return false;
    }
  }

  /** @param {string} id @param {"done" | "failed"} outcome */
  async function posted(id, outcome) {
    state.prompts = state.prompts.filter((prompt) => prompt.id !== id);
    redraw();
    if (state.about?.target !== "copy") return;
    await post(at("posted"), { act_id: id, outcome }).catch(refused);
  }

  /** @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast(t("copied"));
    } catch {
      toast(t("copy_failed"), "bad");
    }
  }

  /** @param {object} whom by comment or by platform id */
  async function erase(whom) {
    try {
      await post("/api/erase", whom);
      toast(t("erase.done"));
    } catch (error) {
      refused(error);
    }
  }

  return { decide, undo, loadReviews, loadProducts, loadPrompts, loadAudit, loadStageLinks, makeStageLink, revokeStageLink, set, announce, posted, copy, erase, toast, refused };
}

/** @typedef {ReturnType<typeof actionsOf>} Actions */
