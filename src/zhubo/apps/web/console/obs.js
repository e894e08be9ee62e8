/** The links that open the stage in OBS: made here, shown once, taken back when one has got about. */
import { html, nothing } from "../vendor/lit.js";
import { moment } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { t } from "../lib/words.js";

/**
 * @param {import("./state.js").State} state
 * @param {{makeStageLink: () => void, revokeStageLink: (id: string) => void, copy: (text: string) => void}} doing
 * @returns {unknown}
 */
export function obsLinks(state, doing) {
  const links = state.stageLinks.filter((link) => link.room === state.room);
  const whole = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.currentTarget).select();
  return html`
    <fieldset class="obs"><legend>${t("obs.title")}</legend>
      <p class="muted">${t("obs.words")}</p>
      ${state.stageUrl ? html`
        <label><span class="unseen">${t("obs.address")}</span><input class="address" readonly .value=${state.stageUrl} @focus=${whole}></label>
        <p class="muted">${t("obs.once")}</p>` : nothing}
      <div class="buttons">
        ${state.stageUrl ? html`<button type="button" class="primary" @click=${() => doing.copy(state.stageUrl)}>${icon("copy")}${t("copy")}</button>` : nothing}
        <button type="button" @click=${doing.makeStageLink}>${icon("out")}${t("obs.make")}</button>
      </div>
      ${links.length ? html`<ul class="links">${links.map((link) => html`<li><span>${t("obs.made", { at: moment(link.created_at) })}</span><button type="button" class="small danger" @click=${() => doing.revokeStageLink(link.id)}>${t("obs.revoke")}<span class="unseen"> ${moment(link.created_at)}</span></button></li>`)}</ul>` : nothing}
    </fieldset>`;
}
