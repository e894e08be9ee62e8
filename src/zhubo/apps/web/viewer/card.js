/** One product in full: what it costs, what there is of it, and what one can ask about it. */
import { html, nothing } from "../vendor/lit.js";
import { moment } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { price } from "../lib/prices.js";
import { has, pick, t } from "../lib/words.js";
import { productOf } from "./state.js";
import { listPrice, picture, stockTag } from "./products.js";

/** @param {import("./state.js").Product} product @returns {string[]} questions that suit it, as people type them */
export function questionsAbout(product) {
  const no = product.link_no;
  const kinds = ["price", "stock", "shipping", "material"];
  if (product.variants.some((v) => v.options.size)) kinds.splice(2, 0, "size");
  return kinds.map((kind) => (no === null ? t(`ask.${kind}`, { it: pick(product.title) }) : t(`ask.${kind}`, { it: t("ask.link", { no }) })));
}

/**
 * @param {import("./state.js").State} state
 * @param {{close: () => void, ask: (text: string) => void}} doing
 * @returns {unknown}
 */
export function card(state, doing) {
  const product = productOf(state, state.opened);
  if (!product) return nothing;
  const ends = product.variants.find((v) => v.sale_ends)?.sale_ends;
  return html`
    <div class="sheet-head"><h2 id="card-title">${pick(product.title)}</h2><button type="button" class="quiet square" aria-label=${t("close")} @click=${doing.close}>${icon("close")}</button></div>
    <div class="card" tabindex="0" role="group" aria-labelledby="card-title">
      <div class="frame large">${picture(product, 320, "eager")}${product.link_no === null ? nothing : html`<span class="no">${t("product.link_no", { no: product.link_no })}</span>`}</div>
      <div class="facts">
        <p class="cost">${price(product.price_min, product.price_max)}${listPrice(product)}${stockTag(product)}</p>
        ${ends ? html`<p class="muted">${t("product.sale_ends", { at: moment(ends) })}</p>` : nothing}
        <p>${pick(product.description)}</p>
        <h3>${t("product.variants")}</h3>
        <ul class="variants">${product.variants.map(variant)}</ul>
        ${pick(product.gift) ? html`<p class="gift"><span class="tag jade">${t("product.gift")}</span> ${pick(product.gift)}</p>` : nothing}
        <dl>${Object.entries(product.attributes).map(attribute)}</dl>
      </div>
    </div>
    <div class="asks" role="group" aria-label=${t("ask.title")}>
      <span>${t("ask.title")}</span>
      ${questionsAbout(product).map((text) => html`<button type="button" class="chip" @click=${() => doing.ask(text)}>${text}</button>`)}
    </div>`;
}

/** @param {any} variant */
function variant(variant) {
  const options = Object.values(variant.options).map(pick).join(" · ");
  const few = variant.available && variant.stock !== null && variant.stock <= 10;
  return html`
    <li class=${variant.available ? "" : "gone"}>
      <span>${options || variant.sku}</span>${price(variant.price)}
      <small>${variant.available ? (few ? t("product.left", { n: variant.stock }) : t("product.in_stock")) : t("product.sold_out")}</small>
    </li>`;
}

/** @param {[string, any]} entry */
function attribute([name, value]) {
  const words = [pick(value.text), value.number && `${value.number} ${value.unit ?? ""}`].filter(Boolean).join(" · ");
  return html`<div><dt>${has(`attribute.${name}`) ? t(`attribute.${name}`) : name.replaceAll("_", " ")}</dt><dd>${words}</dd></div>`;
}
