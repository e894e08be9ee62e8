/** Money, numbers and times as the page's language writes them. */
import { language } from "./words.js";

/** @typedef {{minor: number, currency: string}} Money an exact amount in minor units */

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/** @param {string} currency @returns {Intl.NumberFormat} */
function formatOf(currency) {
  const key = `${language()} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language(), { style: "currency", currency, currencyDisplay: "narrowSymbol" });
    formats.set(key, format);
  }
  return format;
}

/** @param {Money | null | undefined} amount @returns {string} */
export function money(amount) {
  if (!amount) return "—";
  const format = formatOf(amount.currency);
  return format.format(amount.minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** @param {Money} amount @returns {{type: string, value: string}[]} sign, whole units and fraction apart */
export function moneyParts(amount) {
  const format = formatOf(amount.currency);
  return format.formatToParts(amount.minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** @param {number} value @returns {string} 12,345 */
export const count = (value) => new Intl.NumberFormat(language()).format(value);

/** @param {number | null | undefined} ms @returns {string} */
export const milliseconds = (ms) => (ms == null ? "—" : ms < 10_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1000)} s`);

/** @param {number} at milliseconds UTC @returns {string} 20:15:03 */
export const clock = (at) => new Date(at).toLocaleTimeString(language(), { hour12: false });

/** @param {number} at milliseconds UTC @returns {string} date and time */
export const moment = (at) => new Date(at).toLocaleString(language(), { dateStyle: "medium", timeStyle: "short" });
