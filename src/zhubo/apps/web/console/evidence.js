/** Evidence chips: which fact carries an answer, and on hover or focus what that fact says. */
import { html, nothing, ref } from "../vendor/lit.js";
import { money, moment } from "../lib/amounts.js";
import { get } from "../lib/http.js";
import { has, language, pick, t } from "../lib/words.js";
import { productOf } from "./state.js";

/** @type {Map<string, Promise<any>>} */
const asked = new Map();
let version = 0;
const BESIDE_MAX = 4;
const LINES_MAX = 6;

/** Forgets what facts said: they changed. */
export function forgetFacts() {
  asked.clear();
  version += 1;
}

/** @param {string} id @returns {{kind: string, name: string, field: string}} */
export function partsOf(id) {
  const [, kind = "", name = "", field = ""] = /^([^:]*):([^#]*)#?(.*)$/.exec(id) ?? [];
  return { kind, name, field };
}

/** @param {import("./state.js").State} state @param {string} id @returns {string} */
export function label(state, id) {
  const { kind, name, field } = partsOf(id);
  const product = kind === "product" ? productOf(state, name) : undefined;
  const owner = product ? (product.link_no === null ? pick(product.title) : t("product.short_no", { no: product.link_no })) : has(`topic.${name}`) ? t(`topic.${name}`) : kind === "promotion" ? t("evidence.promotion") : name;
  const what = field ? fieldLabel(field) : "";
  return what && !(kind === "policy" && field === "text") ? `${owner} · ${what}` : owner;
}

/** @param {string} field @returns {string} */
function fieldLabel(field) {
  const last = field.split(".").at(-1) ?? field;
  for (const key of [`field.${field}`, `attribute.${last}`, `field.${last}`]) if (has(key)) return t(key);
  return last.replaceAll("_", " ");
}

/**
 * @param {import("./state.js").State} state
 * @param {string[]} ids
 * @returns {unknown}
 */
export function chips(state, ids) {
  if (!ids.length) return nothing;
  const show = (/** @type {Event} */ event) => void open(state, /** @type {HTMLElement} */ (event.currentTarget));
  return html`<span class="evidence" role="group" aria-label=${t("evidence.title")}>${ids.map((id) => html`
    <button type="button" class="fact" data-fact=${id} aria-describedby="fact-tip" @mouseenter=${show} @focus=${show} @mouseleave=${close} @blur=${close} @click=${show}>${label(state, id)}</button>`)}</span>`;
}

/**
 * What the facts say, beside the words that they carry or refute.
 * @param {import("./state.js").State} state
 * @param {string[]} ids
 * @returns {unknown}
 */
export function facts(state, ids) {
  if (!ids.length) return nothing;
  return html`<div class="beside" role="group" aria-label=${t("evidence.title")}>${ids.slice(0, BESIDE_MAX).map((id) => html`<div class="known" data-fact=${id} ${ref((box) => void fill(state, /** @type {HTMLElement | undefined} */ (box), id))}></div>`)}</div>`;
}

/** @param {import("./state.js").State} state @param {HTMLElement | undefined} box @param {string} id */
async function fill(state, box, id) {
  const stamp = `${id} ${version} ${language()} ${state.products.length}`;
  if (!box || box.dataset.stamp === stamp) return;
  box.dataset.stamp = stamp;
  const all = await told(state, id);
  if (box.dataset.stamp !== stamp) return;
  const shown = all.slice(0, LINES_MAX).map(([term, value], index) => line(term, value, index === 0));
  box.replaceChildren(...shown, ...(all.length > LINES_MAX ? [line("", "…", false)] : []));
}

const tip = () => /** @type {HTMLElement & {showPopover(): void, hidePopover(): void}} */ (document.getElementById("fact-tip"));
let showing = "";

/** @param {import("./state.js").State} state @param {HTMLElement} chip */
async function open(state, chip) {
  const id = chip.dataset.fact ?? "";
  showing = id;
  const lines = await told(state, id);
  if (showing !== id || !chip.isConnected) return;
  const box = tip();
  box.replaceChildren(...lines.map(([term, value], index) => line(term, value, index === 0)));
  if (!box.matches(":popover-open")) box.showPopover();
  const at = chip.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8));
  const below = at.bottom + 6 + box.offsetHeight < innerHeight;
  box.style.left = `${left}px`;
  box.style.top = `${below ? at.bottom + 6 : at.top - box.offsetHeight - 6}px`;
}

/** Closes the open tip, if any. @returns {boolean} whether one was open */
export function close() {
  showing = "";
  const box = tip();
  const open = box?.matches(":popover-open") ?? false;
  if (open) box.hidePopover();
  return open;
}

/** @param {string} term @param {string} value @param {boolean} head */
function line(term, value, head) {
  const row = document.createElement("div");
  row.className = head ? "head" : "";
  const name = document.createElement("span");
  name.textContent = term;
  const words = document.createElement("b");
  words.textContent = value;
  row.append(name, words);
  return row;
}

/** @param {import("./state.js").State} state @param {string} id @returns {Promise<[string, string][]>} */
async function told(state, id) {
  let reply = asked.get(id);
  if (!reply) {
    reply = get(`/api/rooms/${encodeURIComponent(state.room)}/facts/${encodeURIComponent(id)}`);
    asked.set(id, reply);
    reply.catch(() => asked.delete(id));
  }
  try {
    const { fact, seq } = await reply;
    return [[label(state, id), t("evidence.version", { seq })], ...lines(id, fact)];
  } catch {
    return [[label(state, id), t("evidence.gone")]];
  }
}

/** @param {string} id @param {any} fact @returns {[string, string][]} what the named field of the fact says */
export function lines(id, fact) {
  const { kind, name, field } = partsOf(id);
  if (kind === "product") return productLines(fact, name, field);
  if (field && field !== "text") return [[fieldLabel(field), plain(fact[field])], ["", pick(fact.text)]];
  return [["", pick(fact.text)]];
}

/** @param {any} product @param {string} name @param {string} field @returns {[string, string][]} */
function productLines(product, name, field) {
  const variants = product.variants.filter((/** @type {any} */ v) => v.sku === name);
  const meant = variants.length ? variants : product.variants;
  if (field === "price" || field === "stock" || field === "sale")
    return meant.map((/** @type {any} */ v) => [optionsOf(v) || v.sku, field === "stock" ? (v.stock === null ? t("evidence.unknown") : String(v.stock)) : priceOf(v)]);
  if (field.startsWith("options")) return meant.map((/** @type {any} */ v) => [v.sku, optionsOf(v)]);
  if (field === "size_chart") return product.size_chart.map((/** @type {any} */ row) => [row.size, plain({ ...row, size: null })]);
  const value = field.split(".").reduce((held, key) => held?.[key], product);
  return [[fieldLabel(field || "title"), plain(value ?? product.title)]];
}

/** @param {any} variant */
const optionsOf = (variant) => Object.values(variant.options).map(pick).join(" · ");

/** @param {any} variant */
const priceOf = (variant) => (variant.sale ? `${money(variant.sale.price)} (${money(variant.price)})` : money(variant.price));

/** @param {any} value @returns {string} any value of a fact in words */
export function plain(value) {
  if (value === null || value === undefined || value === "") return t("evidence.unknown");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") return value > 1e12 ? moment(value) : String(value);
  if (typeof value !== "object") return String(value);
  if ("minor" in value) return money(value);
  if (Array.isArray(value)) return value.map(plain).join(typeof value[0] === "number" ? "–" : ", ");
  if ("text" in value && "number" in value) return [pick(value.text), value.number && `${value.number} ${value.unit ?? ""}`].filter(Boolean).join(" · ");
  if ("zh" in value || "en" in value) return pick(value);
  return Object.entries(value).filter(([, held]) => held !== null).map(([key, held]) => `${fieldLabel(key)} ${plain(held)}`).join(" · ");
}
