/** The bag as a list, and the pinned product above the chat. */
import { html, nothing, repeat } from "../vendor/lit.js";
import { count, money } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { price } from "../lib/prices.js";
import { pick, t } from "../lib/words.js";
import { bag, productOf } from "./state.js";

/** @param {import("./state.js").Product} product @returns {boolean} whether nothing of it can be bought */
export const soldOut = (product) => product.variants.every((v) => !v.available);

/** @param {import("./state.js").Product} product @param {number} size @param {"lazy" | "eager"} [loading] */
export const picture = (product, size, loading = "lazy") =>
  product.image
    ? html`<img class="picture" src=${product.image} alt="" width=${size} height=${size} loading=${loading} decoding="async">`
    : html`<span class="picture none" aria-hidden="true">${icon("bag")}</span>`;

/** @param {import("./state.js").Product} product */
export function stockTag(product) {
  if (soldOut(product)) return html`<span class="tag">${t("product.sold_out")}</span>`;
  if (product.stock !== null && product.stock <= 10) return html`<span class="tag amber">${t("product.left", { n: product.stock })}</span>`;
  if (product.variants.some((v) => v.on_sale)) return html`<span class="tag red">${t("product.sale")}</span>`;
  return nothing;
}

/** @param {import("./state.js").Product} product @returns {unknown} the price that it is compared with, where the facts name one */
export function listPrice(product) {
  const variant = product.variants.find((v) => v.list_price && v.price && v.list_price.minor > v.price.minor);
  return variant ? html`<s><span class="unseen">${t("product.list_price")} </span>${money(variant.list_price)}</s>` : nothing;
}

/**
 * @param {import("./state.js").State} state
 * @param {{open: (sku: string) => void}} doing
 * @returns {unknown}
 */
export function productList(state, doing) {
  const products = bag(state);
  return html`
    <ul class="products" aria-label=${t("bag.title")}>
      ${repeat(products, (p) => p.sku, (p) => html`
        <li>
          <button type="button" class="product ${p.sku === state.pinned ? "pinned" : ""} ${soldOut(p) ? "gone" : ""}" data-sku=${p.sku} @click=${() => doing.open(p.sku)}>
            <span class="frame">${picture(p, 78)}${p.link_no === null ? nothing : html`<span class="no"><span class="unseen">${t("product.link")}</span>${p.link_no}</span>`}</span>
            <span class="facts">
              <span class="title">${pick(p.title)}</span>
              <span class="tags">${p.sku === state.pinned ? html`<span class="tag jade">${icon("pin")}${t("product.pinned")}</span>` : nothing}${stockTag(p)}${p.sold ? html`<span class="tag">${t("product.sold", { n: count(p.sold) })}</span>` : nothing}</span>
              <span class="cost">${price(p.price_min, p.price_max)}${listPrice(p)}</span>
            </span>
          </button>
        </li>`)}
    </ul>
    ${products.length ? nothing : html`<p class="empty">${t("bag.empty")}</p>`}`;
}

/** @param {import("./state.js").State} state @param {{open: (sku: string) => void, ask: (text: string) => void}} doing */
export function hero(state, doing) {
  const product = productOf(state, state.pinned) ?? state.products[0];
  if (!product) return html`<section class="hero waiting" aria-hidden="true"></section>`;
  return html`
    <section class="hero" aria-label=${t("hero.title")}>
      <button type="button" class="open" @click=${() => doing.open(product.sku)}>
        <span class="frame">${picture(product, 78, "eager")}${product.link_no === null ? nothing : html`<span class="no"><span class="unseen">${t("product.link")}</span>${product.link_no}</span>`}</span>
        <span class="facts">
          <span class="tags"><span class="tag jade">${icon(product.sku === state.pinned ? "pin" : "bag")}${t(product.sku === state.pinned ? "hero.now" : "hero.first")}</span>${stockTag(product)}</span>
          <span class="title">${pick(product.title)}</span>
          <span class="cost">${price(product.price_min, product.price_max)}${listPrice(product)}</span>
        </span>
        ${icon("next")}
      </button>
    </section>`;
}
