/** A script for the host: asked for in a dialog, read through with what carries each sentence, then put on the teleprompter sentence by sentence. */
import { html, live, nothing } from "../vendor/lit.js";
import { icon } from "../lib/icons.js";
import { language, pick, t } from "../lib/words.js";
import { chips, close as closeTip } from "./evidence.js";
import { named } from "./feed.js";
import { productOf } from "./state.js";

const KINDS = ["intro", "objections", "faq", "preview", "recap"];
const LENGTHS_S = [30, 60, 180];
/** Kinds that may also be about the whole bag. */
const OF_BAG = ["faq", "preview", "recap"];

/**
 * @typedef {object} Wish what script is wanted
 * @property {string} sku
 * @property {string} kind
 * @property {number} seconds
 * @property {string} language empty: the shop's first
 * @property {boolean} whole about the whole bag, not the product alone
 *
 * @typedef {object} Script
 * @property {Wish} wish
 * @property {any} row as `GET …/script` gave it; while it is being written, of the script before it, or null
 * @property {boolean} busy whether it is being written
 * @property {string} why it was refused, in words
 * @property {boolean} changed whether it would be written in other words now
 * @property {Set<string>} gone its sentences that would not be written now
 * @property {number} at which sentence stands on the line, from 0
 * @property {string[]} languages that scripts are written in, as far as that is known yet
 *
 * @typedef {object} Doing
 * @property {(change: Partial<Wish>) => void} wishScript
 * @property {() => void} toPrompter
 * @property {(by: 1 | -1) => void} stepLine
 * @property {() => void} rewriteLine
 * @property {() => void} endLine
 * @property {(text: string) => void} copy
 */

/** @param {Wish} wish @returns {boolean} whether the script is about the whole bag */
export const ofBag = (wish) => wish.whole && OF_BAG.includes(wish.kind);

/** @param {import("./state.js").State} state @param {Wish} wish @returns {string} what the script is about */
const about = (state, wish) => (ofBag(wish) ? t("script.bag") : pick(productOf(state, wish.sku)?.title) || wish.sku);

/**
 * @param {import("./state.js").State} state
 * @param {Doing & {closeScript: () => void}} doing
 * @returns {unknown}
 */
export function scriptDialog(state, doing) {
  const script = state.script;
  const none = !script || script.busy || !script.row?.sentences.length;
  // One Escape closes the tip that is open, the next one the dialog.
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && closeTip()) event.preventDefault();
  };
  return html`
    <dialog id="dialog-script" aria-labelledby="script-title" @close=${() => doing.closeScript()} @keydown=${keys}>
      ${script ? html`
        <header><h2 id="script-title">${icon("megaphone")}<span>${t("script.title")} · ${about(state, script.wish)}</span></h2>
          <form method="dialog"><button class="square quiet" aria-label=${t("close")}>${icon("close")}</button></form></header>
        ${choices(script, doing)}
        <div class="told" role="status">${told(script)}</div>
        ${script.changed && !script.busy ? html`<p class="changed" role="alert">${icon("alert")}<span>${t("script.changed")}</span><button type="button" class="small" @click=${() => doing.wishScript({})}>${t("script.again")}</button></p>` : nothing}
        ${script.row ? sentences(state, script) : nothing}
        <div class="buttons">
          <button type="button" class="primary" ?disabled=${none} @click=${() => doing.toPrompter()}>${icon("megaphone")}${t("script.to_prompter")}</button>
          <button type="button" ?disabled=${none} @click=${() => doing.copy(script.row.sentences.map((/** @type {any} */ one) => one.text).join("\n"))}>${icon("copy")}${t("copy")}</button>
        </div>` : nothing}
    </dialog>`;
}

/** @param {Script} script @param {Doing} doing */
function choices(script, doing) {
  const { wish, row } = script;
  const spoken = wish.language || row?.language || "";
  const names = new Intl.DisplayNames([language()], { type: "language" });
  const languages = script.languages.length ? script.languages : spoken ? [spoken] : [];
  return html`
    <div class="choices">
      ${choice("script.kind", KINDS.map((kind) => [kind, named("script_kind", kind)]), wish.kind, (kind) => doing.wishScript({ kind }), true)}
      ${wish.kind === "intro" ? choice("script.length", LENGTHS_S.map((n) => [String(n), t("script.up_to", { n })]), String(wish.seconds), (n) => doing.wishScript({ seconds: Number(n) })) : nothing}
      ${OF_BAG.includes(wish.kind) ? choice("script.about", [["", t("script.product")], ["bag", t("script.bag")]], wish.whole ? "bag" : "", (value) => doing.wishScript({ whole: value === "bag" })) : nothing}
      ${choice("script.language", languages.map((one) => [one, names.of(one) ?? one]), spoken, (one) => doing.wishScript({ language: one }))}
    </div>`;
}

/** @param {string} label @param {string[][]} values each with its words @param {string} now @param {(value: string) => void} set @param {boolean} [first] whether the dialog begins here */
const choice = (label, values, now, set, first = false) => html`<label>${t(label)}
  <select ?autofocus=${first} @change=${(/** @type {any} */ event) => set(event.target.value)}>${values.map(([value, words]) => html`<option value=${value} .selected=${live(value === now)}>${words}</option>`)}</select></label>`;

/** @param {Script} script */
function told(script) {
  const row = script.row;
  if (script.why) return html`<p class="bad">${icon("alert")}${script.why}</p>`;
  if (script.busy) return html`<p class="muted">${t("script.writing")}</p>`;
  return html`
    <p class="meta"><span class="tag jade">${t("script.takes", { n: row.seconds })}</span>${row.left_out ? html`<span class="tag amber">${t("script.left_out", { n: row.left_out })}</span>` : nothing}</p>
    <p class="muted" lang=${row.language}>${row.label}</p>`;
}

/** @param {import("./state.js").State} state @param {Script} script */
function sentences(state, script) {
  const { sentences: all, language: spoken, unanswered } = script.row;
  if (!all.length) return html`<p class="empty">${t("script.empty")}</p>`;
  return html`
    <div class="sentences" tabindex="0" role="group" aria-label=${t("script.sentences")}>
      <ol>${all.map((/** @type {any} */ one) => html`
        <li class=${script.gone.has(one.text) ? "gone" : ""}>
          ${one.question ? html`<p class="asked" lang=${spoken}>${one.question}</p>` : nothing}
          <p class="words" lang=${spoken}>${one.text}</p>
          ${chips(state, one.evidence)}
        </li>`)}</ol>
      ${unanswered ? html`<div class="unanswered"><p>${icon("help")}${t("script.unanswered")}</p><ul lang=${spoken}>${unanswered.map((/** @type {string} */ question) => html`<li>${question}</li>`)}</ul></div>` : nothing}
    </div>`;
}

/**
 * The sentence that the host reads out now, and the one behind it.
 * @param {import("./state.js").State} state
 * @param {Doing} doing
 * @returns {unknown}
 */
export function scriptLine(state, doing) {
  const script = state.line;
  if (!script) return nothing;
  const { sentences: all, language: spoken, label } = script.row;
  const now = all[script.at];
  const next = all[script.at + 1];
  const gone = script.gone.has(now.text);
  return html`
    <div class="script ${gone ? "gone" : ""}">
      <div class="line">
        <p class="asked">${icon("megaphone")}${named("script_kind", script.wish.kind)} · ${about(state, script.wish)} <span class="tag place">${t("script.place", { at: script.at + 1, of: all.length })}</span></p>
        ${now.question ? html`<p class="asked" lang=${spoken}>${now.question}</p>` : nothing}
        <p class="words" lang=${spoken} aria-live="polite">${now.text}</p>
        ${script.changed ? html`<p class="changed" role="alert">${icon("alert")}${t(gone ? "script.gone" : "script.changed_line")}</p>` : nothing}
        <p class="then">${next ? html`<b>${t("script.then")}</b> <span lang=${spoken}>${next.text}</span>` : t("script.last")}</p>
        <p class="label" lang=${spoken}>${label}</p>
      </div>
      <div class="buttons">
        <button type="button" class="previous" aria-disabled=${script.at ? nothing : "true"} @click=${() => doing.stepLine(-1)}>${t("script.previous")}<kbd>B</kbd></button>
        <button type="button" class="primary next" aria-disabled=${next ? nothing : "true"} @click=${() => doing.stepLine(1)}>${t("script.next")}<kbd>N</kbd></button>
        ${script.changed ? html`<button type="button" class="again" @click=${() => doing.rewriteLine()}>${t("script.again")}</button>` : nothing}
        <button type="button" class="quiet end" @click=${() => doing.endLine()}>${icon("close")}${t("script.end")}</button>
      </div>
    </div>`;
}
