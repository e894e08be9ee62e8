/** The chat: what viewers write, and the answers with who gave them. */
import { html, nothing, repeat } from "../vendor/lit.js";
import { icon } from "../lib/icons.js";
import { pick, t } from "../lib/words.js";
import { productOf } from "./state.js";

/**
 * @param {import("./state.js").State} state
 * @param {{open: (sku: string) => void, toEnd: () => void, scrolled: () => void, retry: (row: any) => void}} doing
 * @returns {unknown}
 */
export function chat(state, doing) {
  return html`
    <section class="chat" aria-label=${t("chat.title")}>
      <div class="log" role="log" aria-live="off" aria-label=${t("chat.log")} tabindex="0" @scroll=${doing.scrolled}><ol>
        ${repeat(state.rows, (row) => row.id, (row, index) => line(state, row, state.rows[index - 1], doing))}
        ${state.rows.length ? nothing : html`<li class="empty">${icon("chat")}<p>${t("chat.empty")}</p></li>`}
      </ol></div>
      ${state.fresh ? html`<button type="button" class="pill-new" @click=${doing.toEnd}>↓ ${t("chat.fresh", { n: state.fresh })}</button>` : nothing}
    </section>`;
}

/** @param {import("./state.js").State} state @param {import("./state.js").Row} row @param {import("./state.js").Row | undefined} before @param {any} doing */
function line(state, row, before, doing) {
  if (row.kind === "comment") return comment(row, doing);
  if (row.kind === "pin") return pinned(state, row, doing);
  return answer(state, row, before, doing);
}

/** @param {import("./state.js").Row} row @param {any} doing */
function comment(row, doing) {
  return html`
    <li class="comment ${row.mine ? "mine" : ""}" data-id=${row.id} data-state=${row.state ?? nothing}>
      <bdi class="who">${row.mine ? t("chat.you") : row.name || t("chat.guest")}</bdi>
      <bdi class="words">${row.text}</bdi>
      ${row.mine ? html`<span class="state">${t(`chat.state.${row.state ?? "sent"}`)}${row.reason ? ` · ${row.reason}` : ""}</span>` : nothing}
      ${row.state === "failed" ? html`<button type="button" class="small" @click=${() => doing.retry(row)}>${t("chat.retry")}</button>` : nothing}
    </li>`;
}

/** @param {import("./state.js").State} state @param {import("./state.js").Row} row @param {import("./state.js").Row | undefined} before @param {any} doing */
function answer(state, row, before, doing) {
  const asked = (row.to ?? []).map((id) => state.byId.get(id)).find((question) => question);
  const others = (row.to?.length ?? 0) - 1;
  const product = productOf(state, row.sku);
  // A question that stands right above its answer needs no quoting.
  const quoted = asked && (asked !== before || others > 0) ? asked : undefined;
  return html`
    <li class="answer ${row.private ? "private" : ""} ${row.mine ? "to-me" : ""}" data-id=${row.id}>
      <div class="from">
        <span class="face" aria-hidden="true">${icon(row.ai === false ? "person" : "spark")}</span>
        <strong>${row.ai === false ? t("chat.host") : state.about?.persona || t("chat.assistant")}</strong>
        ${row.ai === false ? html`<span class="tag">${t("label.human")}</span>` : html`<span class="tag jade ai">${t("label.ai")}</span>`}
        ${row.private ? html`<span class="tag violet">${icon("lock")}${t("chat.private")}</span>` : nothing}
      </div>
      <div class="bubble" lang=${row.language ?? nothing}>
        ${quoted ? html`<p class="asked"><b>@<bdi>${quoted.mine ? t("chat.you") : quoted.name || t("chat.guest")}</bdi></b> <bdi>${quoted.text}</bdi>${others > 0 ? html` <em>${t("chat.others", { n: others })}</em>` : nothing}</p>` : nothing}
        <p>${row.text}</p>
        ${product ? html`<button type="button" class="about" @click=${() => doing.open(product.sku)}>${product.image ? html`<img src=${product.image} alt="" width="24" height="24">` : nothing}<span>${pick(product.title)}</span></button>` : nothing}
      </div>
    </li>`;
}

/** @param {import("./state.js").State} state @param {import("./state.js").Row} row @param {any} doing */
function pinned(state, row, doing) {
  const product = productOf(state, row.sku);
  if (!product) return nothing;
  return html`<li class="notice" data-id=${row.id}>${icon("pin")}<span>${t("chat.pinned")} <button type="button" class="quiet small" @click=${() => doing.open(product.sku)}>${pick(product.title)}</button></span></li>`;
}
