/** Who decided what: the audit list, newest first, and whether its chain is whole. */
import { html, nothing } from "../vendor/lit.js";
import { moment } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { t } from "../lib/words.js";
import { named, settingValue } from "./feed.js";

/**
 * @param {import("./state.js").State} state
 * @param {{loadAudit: () => void}} doing
 * @returns {unknown}
 */
export function audit(state, doing) {
  const list = state.audit;
  return html`
    <div class="audit">
      <p class="head">${list ? html`<span class="tag ${list.intact ? "jade" : "red"}">${icon(list.intact ? "shield" : "alert")}${t(list.intact ? "audit.intact" : "audit.broken")}</span>` : nothing}<button type="button" class="small" @click=${doing.loadAudit}>${t("audit.reload")}</button></p>
      <ol>${list?.entries.map((/** @type {any} */ entry) => html`<li><p><b>${entry.actor}</b> ${what(state, entry)}</p><p class="muted">${moment(entry.at)} · <code>${entry.object}</code></p></li>`)}</ol>
      ${list && !list.entries.length ? html`<p class="empty">${t("audit.empty")}</p>` : nothing}
    </div>`;
}

/** @param {import("./state.js").State} state @param {any} entry @returns {unknown} what was done, in words where there are words for it */
function what(state, { action, object, detail }) {
  if (action === "setting") {
    const name = object.slice(object.lastIndexOf(":") + 1);
    return html`${named("action", action)} ${named("setting", name)} <span class="tag name">${settingValue(state, { name, value: detail })}</span>`;
  }
  return html`${named("action", action)} ${detail ? html`<span class="tag">${named("decision", detail)}</span>` : nothing}`;
}
