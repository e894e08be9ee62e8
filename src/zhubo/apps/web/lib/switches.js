/** Light or dark, Chinese or English: the two switches that every page for people has. */
import { html } from "../vendor/lit.js";
import { icon } from "./icons.js";
import { keep } from "./keep.js";
import { language, setLanguage, t } from "./words.js";

const dark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

/**
 * @param {() => void} changed called after either switch
 * @returns {unknown}
 */
export function switches(changed) {
  const flipTheme = () => {
    const theme = dark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    keep("theme", theme);
    changed();
  };
  const flipLanguage = async () => {
    await setLanguage(language() === "zh" ? "en" : "zh");
    changed();
  };
  return html`
    <button type="button" class="quiet small language" lang=${language() === "zh" ? "en" : "zh-CN"} @click=${flipLanguage}>
      ${language() === "zh" ? "English" : "中文"}
    </button>
    <button type="button" class="quiet square theme" aria-label=${t(dark() ? "theme.to_light" : "theme.to_dark")} title=${t(dark() ? "theme.to_light" : "theme.to_dark")} @click=${flipTheme}>
      ${icon(dark() ? "sun" : "moon")}
    </button>`;
}

/** @param {import("./socket.js").LinkState} state @returns {unknown} how the line is, always in sight */
export const linkPill = (state) => html`<span class="link ${state}" role="status"><i aria-hidden="true"></i>${t(`link.${state}`)}</span>`;
