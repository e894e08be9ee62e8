/** The pages' own words by key, the shop's words by language, and the language of both. */
import { keep } from "./keep.js";

/** @type {Record<string, Record<string, string>>} */
const loaded = {};

/** @returns {"zh" | "en"} the language of the page */
export const language = () => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");

/** Loads the words of the page's language once. */
export async function loadWords() {
  const name = language();
  if (!loaded[name]) loaded[name] = await (await fetch(`/web/messages/${name}.json`)).json();
}

/** Changes the language of the page and remembers it. @param {"zh" | "en"} name */
export async function setLanguage(name) {
  document.documentElement.lang = name === "zh" ? "zh-CN" : "en";
  keep("language", name);
  await loadWords();
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values] what stands for `{name}`
 * @returns {string} the words, or the key where there are none
 */
export function t(key, values) {
  const words = loaded[language()]?.[key] ?? key;
  return values ? words.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? "")) : words;
}

/** @param {string} key @returns {boolean} whether the page has words for it */
export const has = (key) => key in (loaded[language()] ?? {});

/**
 * @param {Record<string, string> | null | undefined} text words by language
 * @returns {string} those of the page's language, else the first there are
 */
export function pick(text) {
  if (!text) return "";
  return text[language()] ?? Object.values(text)[0] ?? "";
}
