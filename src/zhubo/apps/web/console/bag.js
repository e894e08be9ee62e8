/** The bag as the operator sees it: pin, stock, and how each product does. */
import { html, nothing, repeat } from "../vendor/lit.js";
import { count } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { price } from "../lib/prices.js";
import { pick, t } from "../lib/words.js";
import { may, mayRead } from "./state.js";

/**
 * @param {import("./state.js").State} state
 * @param {{set: (name: string, value: string) => void, openScript: (sku: string) => void}} doing
 * @returns {unknown}
 */
export function bag(state, doing) {
  const pinned = state.about?.pinned;
  const products = [...state.products].sort((a, b) => Number(b.sku === pinned) - Number(a.sku === pinned));
  return html`
    <ul class="bag">
      ${repeat(products, (p) => p.sku, (p) => html`
        <li class=${p.sku === pinned ? "pinned" : ""} data-sku=${p.sku}>
          <span class="frame">${p.image ? html`<img src=${p.image} alt="" width="56" height="56" loading="lazy" decoding="async">` : nothing}${p.link_no === null ? nothing : html`<span class="no"><span class="unseen">${t("product.link")}</span>${p.link_no}</span>`}</span>
          <div><b>${pick(p.title)}</b>
            <p>${price(p.price_min, p.price_max)} ${stock(p)}</p>
            <p class="muted">${t("bag.counts", { clicks: count(p.clicks), sold: count(p.sold) })}</p></div>
          <span class="does">
            ${may(state, "operator") ? html`<button type="button" class="small ${p.sku === pinned ? "primary" : ""}" aria-pressed=${p.sku === pinned} @click=${() => doing.set("pinned", p.sku === pinned ? "" : p.sku)}>${icon("pin")}${t(p.sku === pinned ? "bag.unpin" : "bag.pin")}<span class="unseen"> ${pick(p.title)}</span></button>` : nothing}
            ${mayRead(state) ? html`<button type="button" class="small script" aria-haspopup="dialog" @click=${() => doing.openScript(p.sku)}>${icon("megaphone")}${t("bag.script")}<span class="unseen"> ${pick(p.title)}</span></button>` : nothing}
          </span>
        </li>`)}
    </ul>
    ${state.products.length ? nothing : html`<p class="empty">${t("bag.empty")}</p>`}`;
}

/** @param {any} product */
function stock(product) {
  const gone = product.variants.filter((/** @type {any} */ v) => !v.available).length;
  if (gone === product.variants.length) return html`<span class="tag red">${t("product.sold_out")}</span>`;
  const tone = product.stock !== null && product.stock <= 10 ? "amber" : "";
  return html`<span class="tag ${tone}">${product.stock === null ? t("bag.stock_unknown") : t("bag.stock", { n: count(product.stock) })}</span>${gone ? html` <span class="tag amber">${t("bag.options_gone", { n: gone })}</span>` : nothing}`;
}
