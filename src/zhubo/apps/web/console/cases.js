/** The after-sale cases: what is due first, with what a person needs to decide, and the decision. */
import { html, nothing, repeat } from "../vendor/lit.js";
import { moment } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { language, pick, t } from "../lib/words.js";
import { named } from "./feed.js";
import { may, productOf } from "./state.js";

const HOUR_MS = 3_600_000;
const SOON_MS = 6 * HOUR_MS;
const CHOICES = ["ask_photo", "ask_order", "ask_both", "accept_refund", "accept_exchange", "accept_resend", "accept_repair", "decline", "close"];

/**
 * @typedef {object} Case as a row of `GET …/cases`
 * @property {string} id
 * @property {string} reason
 * @property {string | null} wish
 * @property {string} status
 * @property {string} language
 * @property {string} source
 * @property {string | null} sku
 * @property {number} opened_at
 * @property {number} due_at
 * @property {any} order
 * @property {{id: string, name: string, text: string}[]} questions
 * @property {number} more_comments
 * @property {{digest: string}[]} photos
 * @property {string[]} asked
 * @property {string[]} missing
 * @property {number} answered
 * @property {any} decision
 * @property {boolean} private
 * @property {boolean} erased
 * @property {string[]} may
 * @property {Record<string, string>} words
 *
 * @typedef {object} Doing
 * @property {() => void} loadCases
 * @property {(which: "open" | "closed") => void} caseList
 * @property {(id: string, choice: string | null) => void} caseChoice
 * @property {(one: Case, choice: string, text: string) => void} decideCase
 */

/**
 * @param {import("./state.js").State} state
 * @param {Doing} doing
 * @returns {unknown}
 */
export function cases(state, doing) {
  const tabs = /** @type {const} */ (["open", "closed"]);
  return html`
    <div class="cases">
      <div class="chips" role="group" aria-label=${t("cases.which")}>${tabs.map((which) => html`<button type="button" class="small" aria-pressed=${state.caseList === which} @click=${() => doing.caseList(which)}>${t(`cases.${which}`)}</button>`)}</div>
      ${state.casesRefused ? html`<p class="tag red">${t("cases.refused", { n: state.casesRefused })}</p>` : nothing}
      ${repeat(state.cases, (one) => one.id, (one) => card(state, one, doing))}
      ${state.cases.length ? nothing : html`<div class="empty">${icon("check")}<p><b>${t(`cases.empty_${state.caseList}`)}</b></p></div>`}
    </div>`;
}

/** @param {import("./state.js").State} state @param {Case} one @param {Doing} doing */
function card(state, one, doing) {
  const name = `case-${one.id}`;
  const product = productOf(state, one.sku);
  return html`
    <article class=${one.status} data-case=${one.id} aria-labelledby=${name}>
      <p class="meta" id=${name}>
        <span class="tag violet">${named("case_reason", one.reason)}</span>
        ${one.wish ? html`<span class="tag">${t("cases.wish", { what: named("case_reason", one.wish) })}</span>` : nothing}
        <span class="tag ${one.status === "expired" ? "red" : one.status === "waiting_for_human" ? "amber" : ""}">${named("case_status", one.status)}</span>
        ${one.may.includes("accept") ? due(one) : nothing}
      </p>
      ${one.questions.slice(-4).map((question) => html`<p class="asked"><b>@<bdi>${question.name || t("chat.guest")}</bdi></b> <bdi>${question.text}</bdi></p>`)}
      ${one.erased ? html`<p class="muted">${t("cases.erased")}</p>` : nothing}
      <dl class="about">
        ${product ? html`<div><dt>${t("cases.product")}</dt><dd>${pick(product.title)}</dd></div>` : nothing}
        <div><dt>${t("cases.order")}</dt><dd>${orderWords(one)}</dd></div>
        <div><dt>${t("cases.opened")}</dt><dd>${moment(one.opened_at)} · <code>${one.id}</code></dd></div>
        ${one.missing.length && one.may.includes("ask") ? html`<div><dt>${t("cases.missing")}</dt><dd>${one.missing.map((what) => named("evidence", what)).join(", ")}${one.asked.length ? html` · ${t("cases.asked")}` : nothing}</dd></div>` : nothing}
        ${one.decision ? html`<div><dt>${t("cases.decision")}</dt><dd>${decisionWords(one.decision)}</dd></div>` : nothing}
      </dl>
      ${one.photos.length ? html`<p class="photos">${one.photos.map((_, index) => photo(state, one, index))}</p>` : nothing}
      ${may(state, "moderator") && one.may.length ? (state.caseEditing?.id === one.id ? editor(state, one, doing) : buttons(one, doing)) : nothing}
    </article>`;
}

/** @param {Case} one */
function due(one) {
  const left = one.due_at - Date.now();
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "always" });
  const words = Math.abs(left) < HOUR_MS ? format.format(Math.round(left / 60_000), "minute") : format.format(Math.round(left / HOUR_MS), "hour");
  return html`<time class="due ${left < SOON_MS ? "soon" : ""}" datetime=${new Date(one.due_at).toISOString()} title=${moment(one.due_at)}>${t(left < 0 ? "cases.was_due" : "cases.due", { when: words })}</time>`;
}

/** @param {Case} one @returns {string} */
function orderWords({ order }) {
  if (order.bound) return [named("order_status", order.status ?? "known"), order.carrier, order.return_status && named("return_status", order.return_status)].filter(Boolean).join(" · ");
  if (order.ref) return t(order.found === false ? "cases.order_unknown" : "cases.order_claimed");
  return t("cases.order_none");
}

/** @param {any} decision @returns {string} */
function decisionWords(decision) {
  const what = decision.remedy ? `accept_${decision.remedy}` : decision.decision;
  const outcome = decision.outcome && decision.outcome !== "done" ? t("cases.not_told") : decision.outcome ? t("cases.told") : "";
  return [named("case_choice", what), decision.operator, moment(decision.at), outcome].filter(Boolean).join(" · ");
}

/** @param {import("./state.js").State} state @param {Case} one @param {number} index */
function photo(state, one, index) {
  const url = `/api/rooms/${encodeURIComponent(state.room)}/cases/${one.id}/photos/${index}`;
  return html`<a href=${url} target="_blank" rel="noopener"><img src=${url} alt=${t("cases.photo", { n: index + 1 })} loading="lazy" width="72" height="72"></a>`;
}

/** @param {Case} one @param {Doing} doing */
function buttons(one, doing) {
  const open = (/** @type {string} */ choice) => () => doing.caseChoice(one.id, choice);
  const first = one.missing.length === 1 ? `ask_${one.missing[0]}` : "ask_both";
  return html`
    <div class="buttons">
      ${one.may.includes("ask") ? html`<button type="button" class="small" @click=${open(one.missing.length ? first : "ask_photo")}>${icon("help")}${t("cases.ask")}</button>` : nothing}
      ${one.may.includes("accept") ? html`<button type="button" class="small primary" @click=${open(`accept_${one.wish === "exchange" ? "exchange" : "refund"}`)}>${icon("check")}${t("cases.accept")}</button>` : nothing}
      ${one.may.includes("decline") ? html`<button type="button" class="small danger" @click=${open("decline")}>${icon("close")}${t("cases.decline")}</button>` : nothing}
      <button type="button" class="small quiet" @click=${open("close")}>${t("cases.close")}</button>
    </div>`;
}

/** @param {import("./state.js").State} state @param {Case} one @param {Doing} doing */
function editor(state, one, doing) {
  const choice = state.caseEditing?.choice ?? "close";
  const choices = CHOICES.filter((each) => one.may.includes(each.split("_")[0]));
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLElement} */ (event.currentTarget).closest("form");
    doing.decideCase(one, choice, /** @type {HTMLTextAreaElement} */ (form?.elements.namedItem("words")).value.trim());
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") doing.caseChoice(one.id, null);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  return html`
    <form class="editor" @submit=${send} @keydown=${keys}>
      <label class="field">${t("cases.what")}
        <select name="choice" @change=${(/** @type {any} */ event) => doing.caseChoice(one.id, event.target.value)}>${choices.map((each) => html`<option value=${each} ?selected=${each === choice}>${named("case_choice", each)}</option>`)}</select></label>
      <label class="field">${t(one.private ? "cases.words_alone" : "cases.words_public")}
        <textarea name="words" rows="3" maxlength="500" lang=${one.language} .defaultValue=${one.words[choice] ?? ""}></textarea></label>
      <p class="muted">${t("cases.words_note")}</p>
      <div class="buttons">
        <button type="submit" class="primary">${icon("check")}${named("case_choice", choice)}<kbd>Ctrl ↵</kbd></button>
        <button type="button" @click=${() => doing.caseChoice(one.id, null)}>${t("cancel")}<kbd>Esc</kbd></button>
      </div>
    </form>`;
}
