/** What the operator does with scripts, over HTTP; and whether what was written still holds. */
import { Refused, get, whyRefused } from "../lib/http.js";
import { ofBag } from "./scripts.js";

const RECHECK_MS = 2_000;

/** @typedef {import("./scripts.js").Script} Script */
/** @typedef {import("./scripts.js").Wish} Wish */

/**
 * @param {import("./state.js").State} state
 * @param {() => void} redraw
 * @param {{refused: (error: any) => void}} actions
 */
export function scriptActionsOf(state, redraw, { refused }) {
  let waiting = false;

  /** @param {Wish} wish @returns {Promise<any>} */
  function written(wish) {
    const query = new URLSearchParams({ kind: wish.kind, seconds: String(wish.seconds) });
    if (!ofBag(wish)) query.set("product", wish.sku);
    if (wish.language) query.set("language", wish.language);
    return get(`/api/rooms/${encodeURIComponent(state.room)}/script?${query}`);
  }

  /** @param {Wish} wish */
  async function write(wish) {
    /** @type {Script} */
    const script = { wish, row: state.script?.row ?? null, busy: true, why: "", changed: false, gone: new Set(), at: 0, languages: state.script?.languages ?? [] };
    state.script = script;
    redraw();
    try {
      script.row = await written(wish);
      script.languages = script.row.languages;
    } catch (error) {
      script.row = null;
      script.why = whyRefused(error);
    }
    script.busy = false;
    redraw();
  }

  /** @param {string} sku */
  const beginScript = (sku) => void write({ sku, kind: "intro", seconds: 60, language: "", whole: false });

  /** @param {Partial<Wish>} change */
  function wishScript(change) {
    if (state.script) void write({ ...state.script.wish, ...change });
  }

  /** Puts the script of the dialog on the line, its first sentence first. */
  function putOnLine() {
    if (state.script?.busy || !state.script?.row?.sentences.length) return;
    // What is on the line stays in the language that it was written in, whatever the shop's first one becomes.
    state.line = { ...state.script, wish: { ...state.script.wish, language: state.script.row.language }, at: 0 };
    redraw();
  }

  /** @param {1 | -1} by */
  function stepLine(by) {
    const line = state.line;
    if (!line) return;
    line.at = Math.max(0, Math.min(line.row.sentences.length - 1, line.at + by));
    redraw();
  }

  function endLine() {
    state.line = null;
    redraw();
  }

  /** Writes the script on the line again; the host goes on where they were. */
  async function rewriteLine() {
    const line = state.line;
    if (!line) return;
    try {
      const row = await written(line.wish);
      if (state.line !== line) return;
      const at = Math.min(line.at, row.sentences.length - 1);
      state.line = row.sentences.length ? { ...line, row, at, changed: false, gone: new Set() } : null;
      redraw();
    } catch (error) {
      refused(error);
    }
  }

  /** Looks whether the scripts that are in sight would still be written so. */
  async function recheckScripts() {
    for (const script of [state.script, state.line]) if (script?.row && !script.busy) await recheck(script);
  }

  /** @param {Script} script */
  async function recheck(script) {
    try {
      const row = await written({ ...script.wish, language: script.row.language });
      const now = new Set(row.sentences.map((/** @type {any} */ one) => one.text));
      const said = script.row.sentences.map((/** @type {any} */ one) => one.text);
      script.gone = new Set(said.filter((/** @type {string} */ text) => !now.has(text)));
      script.changed = script.gone.size > 0 || now.size !== new Set(said).size;
    } catch (error) {
      // Where the line is down the page says so already; a product that is gone takes every sentence with it.
      if (!(error instanceof Refused) || error.status !== 400) return;
      script.gone = new Set(script.row.sentences.map((/** @type {any} */ one) => one.text));
      script.changed = true;
    }
    redraw();
  }

  /** Facts change in bursts; one look after each is enough. */
  function recheckSoon() {
    if (waiting || !(state.script || state.line)) return;
    waiting = true;
    setTimeout(() => { waiting = false; void recheckScripts(); }, RECHECK_MS);
  }

  return { beginScript, wishScript, putOnLine, stepLine, endLine, rewriteLine, recheckScripts, recheckSoon };
}
