/** The review queue: one card for each answer that waits for a person's yes. */
import { html, nothing, repeat } from "../vendor/lit.js";
import { clock } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { pick, t } from "../lib/words.js";
import { chips, facts } from "./evidence.js";
import { named } from "./feed.js";
import { lastDecided, marked } from "./reviews.js";
import { may, productOf } from "./state.js";

/**
 * @typedef {object} Doing
 * @property {(id: string) => void} pick
 * @property {(id: string, decision: "approve" | "edit" | "reject" | "said", text?: string) => void} decide
 * @property {(id: string | null) => void} edit
 * @property {(id?: string) => void} undo
 * @property {(text: string) => void} copy
 * @property {() => void} help
 */

/**
 * @param {import("./state.js").State} state
 * @param {Doing} doing
 * @returns {unknown}
 */
export function reviewQueue(state, doing) {
  const open = state.reviews.filter((review) => !state.deciding.has(review.id)).length;
  return html`
    <section class="panel review" aria-labelledby="review-title">
      <header><h2 id="review-title">${icon("shield")}${t("review.title")} <span class="number ${open ? "some" : ""}">${open}</span></h2>
        <div><button type="button" class="small" ?disabled=${!lastDecided(state)} @click=${() => doing.undo()}>${icon("undo")}${t("review.undo")}<kbd>U</kbd></button></div>
      </header>
      <div class="rows" role=${state.reviews.length ? "feed" : "group"} aria-labelledby="review-title" aria-busy="false" tabindex="0">
        ${repeat(state.reviews, (review) => review.id, (review, index) => card(state, review, index, doing))}
        ${state.reviews.length ? nothing : html`<div class="empty">${icon("check")}<p><b>${t("review.empty")}</b></p><p>${t("review.empty_words")}</p></div>`}
      </div>
    </section>`;
}

/** @param {import("./state.js").State} state @param {import("./state.js").Review} review @param {number} index @param {Doing} doing */
function card(state, review, index, doing) {
  const decided = state.deciding.get(review.id);
  const picked = review.id === state.picked;
  const name = `review-${index}`;
  return html`
    <article id=${`card-${review.id}`} class="${picked ? "picked" : ""} ${decided ? "decided" : ""} ${review.act}" data-id=${review.id} tabindex="-1" aria-labelledby=${name} aria-posinset=${index + 1} aria-setsize=${state.reviews.length} aria-current=${picked ? "true" : nothing} @click=${() => doing.pick(review.id)}>
      <p class="meta" id=${name}>
        <time>${clock(review.at)}</time>${review.intent ? html`<span class="tag">${named("intent", review.intent)}</span>` : nothing}
        ${productOf(state, review.sku) ? html`<span class="tag name">${pick(productOf(state, review.sku).title)}</span>` : nothing}
        ${review.private ? html`<span class="tag violet">${icon("lock")}${t("feed.private")}</span>` : nothing}
        <span class="tag ${review.act === "correct" ? "red" : "amber"}">${review.act === "escalate" ? (review.about?.startsWith("case_") ? named("about", review.about) : t("review.needs_you")) : named("reason", review.reason ?? "one_tap")}</span>
      </p>
      ${review.questions.slice(0, 3).map((question) => html`<p class="asked"><b>@<bdi>${question.name || t("chat.guest")}</bdi></b> <bdi>${question.text}</bdi></p>`)}
      ${review.questions.length > 3 ? html`<p class="muted">${t("chat.others", { n: review.questions.length - 3 })}</p>` : nothing}
      ${decided ? decidedLine(review, decided, doing) : state.editing === review.id ? editor(review, doing) : body(state, review, doing)}
    </article>`;
}

/** @param {import("./state.js").Review} review @param {{decision: string, until: number}} decided @param {Doing} doing */
const decidedLine = (review, decided, doing) => html`
  <p class="verdict ${decided.decision}" role="status">${icon(decided.decision === "reject" ? "close" : "check")}<b>${t(review.act === "correct" && decided.decision === "reject" ? "decided.dismiss" : `decided.${decided.decision}`)}</b>
    <button type="button" class="small" @click=${() => doing.undo(review.id)}>${t("review.undo")}</button></p>`;

/** @param {import("./state.js").State} state @param {import("./state.js").Review} review @param {Doing} doing */
function body(state, review, doing) {
  const acts = may(state, "moderator");
  if (review.act === "correct") return correction(state, review, acts, doing);
  const better = review.mend;
  const carried = [...new Set([...review.findings.map((finding) => finding.evidence).filter(Boolean), ...review.evidence])];
  return html`
    <p class="said" lang=${review.language}>${review.text ? words(review) : html`<em>${t("review.no_text")}</em>`}</p>
    ${review.findings.length ? html`<ul class="findings" aria-label=${t("review.findings")}>${review.findings.map((finding) => html`<li>${icon("alert")}<span>${findingWords(finding)}</span></li>`)}</ul>` : nothing}
    ${better ? html`<p class="better"><span class="tag jade">${t("review.repair")}</span> <span lang=${review.language}>${better}</span> ${acts ? html`<button type="button" class="small" @click=${() => doing.decide(review.id, "edit", better)}>${t("review.use_repair")}<kbd>M</kbd></button>` : nothing}</p>` : nothing}
    ${review.findings.length ? facts(state, carried) : review.evidence.length ? html`<p class="meta">${chips(state, review.evidence)}</p>` : nothing}
    ${acts ? html`
      <div class="buttons">
        ${review.text ? html`<button type="button" class="${review.findings.length ? "" : "primary"} approve" @click=${() => doing.decide(review.id, "approve")}>${icon("check")}${t("review.approve")}<kbd>A</kbd></button>` : nothing}
        <button type="button" class="edit" @click=${() => doing.edit(review.id)}>${icon("edit")}${t(review.text ? "review.edit" : "review.write")}<kbd>E</kbd></button>
        <button type="button" class="danger reject" @click=${() => doing.decide(review.id, "reject")}>${icon("close")}${t("review.reject")}<kbd>R</kbd></button>
        ${review.text ? html`<button type="button" class="quiet" @click=${() => doing.copy(review.text)}>${icon("copy")}${t("copy")}<kbd>C</kbd></button>` : nothing}
      </div>` : nothing}`;
}

/** What was said on air and does not hold, and the words that put it right. @param {import("./state.js").State} state @param {import("./state.js").Review} review @param {boolean} acts @param {Doing} doing */
function correction(state, review, acts, doing) {
  return html`
    <p class="slip">${icon("alert")}<span>${t(review.of ? "correct.we_said" : "correct.host_said", { what: named("finding", review.kind), said: review.said ?? "" })}</span>${review.known ? html` <b>${t("correct.fact", { known: review.known })}</b>` : nothing}</p>
    ${facts(state, review.evidence.slice(0, 1))}
    <p class="said" lang=${review.language}>${review.text ? words(review) : html`<em>${t("correct.no_text")}</em>`}</p>
    ${acts ? html`
      <div class="buttons">
        ${review.text ? html`<button type="button" class="primary approve" @click=${() => doing.decide(review.id, "approve")}>${icon("megaphone")}${t("correct.announce")}<kbd>A</kbd></button>` : nothing}
        ${review.text ? html`<button type="button" class="said-aloud" @click=${() => doing.decide(review.id, "said")}>${icon("check")}${t("correct.said")}<kbd>S</kbd></button>` : nothing}
        <button type="button" class="edit" @click=${() => doing.edit(review.id)}>${icon("edit")}${t(review.text ? "review.edit" : "review.write")}<kbd>E</kbd></button>
        <button type="button" class="danger reject" @click=${() => doing.decide(review.id, "reject")}>${icon("close")}${t("correct.dismiss")}<kbd>R</kbd></button>
      </div>` : nothing}`;
}

/** @param {import("./state.js").Review} review @returns {unknown} the words, what was found in them marked */
const words = (review) => marked(review.text, review.findings).map((part) => (part.finding ? html`<mark title=${findingWords(part.finding)}>${part.text}</mark>` : part.text));

/** @param {any} finding @returns {string} */
function findingWords(finding) {
  const what = named("finding", finding.kind);
  return finding.known ? t("review.finding_known", { what, said: finding.said, known: finding.known }) : t("review.finding", { what, said: finding.said });
}

/** @param {import("./state.js").Review} review @param {Doing} doing */
function editor(review, doing) {
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLElement} */ (event.currentTarget).closest("form");
    const text = /** @type {HTMLTextAreaElement} */ (form?.elements.namedItem("text")).value.trim();
    if (text) doing.decide(review.id, "edit", text);
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") doing.edit(null);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  return html`
    <form class="editor" @submit=${send} @keydown=${keys}>
      <label><span class="unseen">${t("review.words")}</span><textarea name="text" rows="4" maxlength="500" required lang=${review.language} .defaultValue=${review.mend ?? review.text}></textarea></label>
      <p class="muted">${t("review.edit_words")}</p>
      <div class="buttons">
        <button type="submit" class="primary">${icon("check")}${t("review.send_edit")}<kbd>Ctrl ↵</kbd></button>
        <button type="button" @click=${() => doing.edit(null)}>${t("cancel")}<kbd>Esc</kbd></button>
      </div>
    </form>`;
}
