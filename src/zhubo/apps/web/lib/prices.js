/** A price as shoppers read it at a glance: whole units large, the sign and the fraction small. */
import { html, nothing } from "../vendor/lit.js";
import { moneyParts } from "./amounts.js";

/** @typedef {import("./amounts.js").Money} Money */

/**
 * @param {Money | null} low
 * @param {Money | null} [high] where what is offered costs from `low` to `high`
 * @returns {unknown}
 */
export function price(low, high = low) {
  const range = low && high && low.minor !== high.minor;
  return html`<span class="price">${figure(low)}${range ? html`<span class="to"> – </span>${figure(high)}` : nothing}</span>`;
}

/** @param {Money | null} amount */
const figure = (amount) => (amount ? moneyParts(amount).map(({ type, value }) => (type === "integer" || type === "group" ? value : html`<small>${value}</small>`)) : "—");
