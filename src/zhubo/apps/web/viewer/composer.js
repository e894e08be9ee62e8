/** Where a viewer types, with a few questions ready to tap. */
import { html, nothing } from "../vendor/lit.js";
import { icon } from "../lib/icons.js";
import { t } from "../lib/words.js";
import { questionsAbout } from "./card.js";
import { productOf } from "./state.js";

/**
 * @param {import("./state.js").State} state
 * @param {{ask: (text: string) => void, bag: () => void, like: () => void}} doing
 * @param {boolean} wide whether the bag is in sight anyway
 * @returns {unknown}
 */
export function composer(state, doing, wide) {
  const product = productOf(state, state.pinned) ?? state.products[0];
  const send = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("text"));
    const text = input.value.trim();
    if (text) doing.ask(text);
    input.value = "";
  };
  return html`
    <footer class="composer">
      <div class="chips" role="group" aria-label=${t("ask.title")}>
        ${product ? questionsAbout(product).map((text) => html`<button type="button" class="chip" @click=${() => doing.ask(text)}>${text}</button>`) : html`<span class="chip ghost"></span>`}
      </div>
      <form @submit=${send}>
        ${wide ? nothing : html`<button type="button" class="square bag" aria-label=${t("bag.open", { n: state.products.length })} @click=${doing.bag}>${icon("bag")}<span class="badge" aria-hidden="true">${state.products.length || ""}</span></button>`}
        <input name="text" type="text" maxlength="500" enterkeyhint="send" autocomplete="off" aria-label=${t("composer.label")} placeholder=${t("composer.placeholder")}>
        <button type="submit" class="primary square" aria-label=${t("composer.send")}>${icon("send")}</button>
        <button type="button" class="square like" aria-label=${t("composer.like")} @click=${doing.like}>${icon("heart")}</button>
      </form>
    </footer>`;
}
