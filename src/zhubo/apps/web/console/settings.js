/** The room's settings: how far the AI may go, which platform's rules hold, what the host asked for, and words to everybody. */
import { html, live, nothing } from "../vendor/lit.js";
import { icon } from "../lib/icons.js";
import { keep } from "../lib/keep.js";
import { language, t } from "../lib/words.js";
import { named } from "./feed.js";
import { obsLinks } from "./obs.js";
import { may } from "./state.js";

const LADDER = ["observe", "suggest", "one_tap", "auto_reply", "auto_act"];
const PLATFORMS = ["own-site", "douyin", "taobao", "kuaishou", "xiaohongshu", "wechat-channels", "tiktok-shop", "shopee", "youtube-live", "twitch", "bilibili"];
const ASKED = ["", "want_to_buy", "lottery_follow_interaction", "ask_size_advice", "ask_colour_options", "praise"];

/**
 * @param {import("./state.js").State} state
 * @param {{set: (name: string, value: string) => void, announce: (text: string, language: string) => Promise<boolean>, eraseByHand: (platform: string, viewer: string) => void, makeStageLink: () => void, revokeStageLink: (id: string) => void, copy: (text: string) => void}} doing
 * @param {() => void} redraw
 * @returns {unknown}
 */
export function settings(state, doing, redraw) {
  const about = state.about;
  if (!about) return nothing;
  const locked = !may(state, "operator");
  const flip = (/** @type {"keys" | "prompter"} */ name) => {
    state[name] = !state[name];
    keep(name, state[name] ? "on" : "off");
    redraw();
  };
  return html`
    <div class="settings">
      <fieldset ?disabled=${locked}><legend>${t("settings.autonomy")}</legend>
        <div class="ladder">${LADDER.map((step, index) => html`
          <label class=${about.autonomy === step ? "on" : ""}><input type="radio" name="autonomy" value=${step} .checked=${live(about.autonomy === step)} @change=${() => doing.set("autonomy", step)}>
            <span class="step" aria-hidden="true">${index + 1}</span><span><b>${t(`autonomy.${step}`)}</b><small>${t(`autonomy.${step}.words`)}</small></span></label>`)}</div>
      </fieldset>
      ${choice("settings.platform", "platform", PLATFORMS, about.platform, locked, doing)}
      ${choice("settings.asked", "asked", ASKED, about.asked ?? "", locked, doing)}
      ${locked ? nothing : announcement(doing)}
      ${locked ? nothing : obsLinks(state, doing)}
      <fieldset><legend>${t("settings.here")}</legend>
        <label class="check"><input type="checkbox" .checked=${live(state.keys)} @change=${() => flip("keys")}>${t("settings.keys")}</label>
        <label class="check"><input type="checkbox" .checked=${live(state.prompter)} @change=${() => flip("prompter")}>${t("settings.prompter")}</label>
      </fieldset>
      <dl class="about"><div><dt>${t("settings.target")}</dt><dd>${about.target}</dd></div><div><dt>${t("settings.sources")}</dt><dd>${about.sources?.join(", ") || "own-site"}</dd></div><div><dt>${t("settings.jurisdiction")}</dt><dd>${about.jurisdiction}</dd></div><div><dt>${t("settings.zone")}</dt><dd>${about.time_zone}</dd></div></dl>
      ${may(state, "admin") ? eraseForm(doing) : nothing}
    </div>`;
}

/** @param {string} label @param {string} name @param {string[]} values @param {string} now @param {boolean} locked @param {any} doing */
function choice(label, name, values, now, locked, doing) {
  const all = values.includes(now) ? values : [now, ...values];
  return html`<label class="field">${t(label)}
    <select ?disabled=${locked} @change=${(/** @type {any} */ event) => doing.set(name, event.target.value)}>
      ${all.map((value) => html`<option value=${value} .selected=${live(value === now)}>${value ? named(name === "asked" ? "intent" : name, value) : t("settings.nothing")}</option>`)}
    </select></label>`;
}

/** @param {any} doing */
function announcement(doing) {
  const send = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const text = String(new FormData(form).get("text")).trim();
    if (text && (await doing.announce(text, language()))) form.reset();
  };
  return html`
    <form class="field" @submit=${send}><label for="announce-text">${t("announce.title")}</label>
      <textarea id="announce-text" name="text" rows="2" maxlength="500" required placeholder=${t("announce.placeholder")}></textarea>
      <button type="submit">${icon("megaphone")}${t("announce.send")}</button></form>`;
}

/** @param {any} doing */
function eraseForm(doing) {
  const send = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    doing.eraseByHand(String(fields.get("platform")), String(fields.get("viewer")));
  };
  return html`
    <form class="field" @submit=${send}><fieldset><legend>${t("erase.title")}</legend>
      <p class="muted">${t("erase.words")}</p>
      <label>${t("erase.platform")}<input name="platform" required value="own-site" maxlength="64"></label>
      <label>${t("erase.viewer")}<input name="viewer" required maxlength="128" autocomplete="off"></label>
      <button type="submit" class="danger">${t("erase.do")}</button></fieldset></form>`;
}
