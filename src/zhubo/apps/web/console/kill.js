/** The kill switch: held for a second, or pressed twice, so that no slip of a finger stops a show. */
import { html, nothing } from "../vendor/lit.js";
import { icon } from "../lib/icons.js";
import { t } from "../lib/words.js";

const HOLD_MS = 900;
const ARMED_MS = 4_000;
let timer = 0;
let armed = false;
let holding = false;
let fired = false;

/**
 * @param {boolean} killed
 * @param {(value: "on" | "off") => void} set
 * @param {() => void} redraw
 * @returns {unknown}
 */
export function killSwitch(killed, set, redraw) {
  const fire = () => {
    disarm();
    set(killed ? "off" : "on");
    redraw();
  };
  const press = () => {
    fired = false;
    holding = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      fired = true;
      fire();
    }, HOLD_MS);
    redraw();
  };
  const release = () => {
    if (!holding) return;
    holding = false;
    clearTimeout(timer);
    redraw();
  };
  const click = () => {
    // The click that ends a long hold is not a second one.
    if (fired) {
      fired = false;
      return;
    }
    if (armed) return fire();
    armed = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => { disarm(); redraw(); }, ARMED_MS);
    redraw();
  };
  const words = armed ? t("kill.again") : t(killed ? "kill.resume" : "kill.stop");
  return html`
    <button type="button" class="kill ${killed ? "resume" : ""} ${holding ? "holding" : ""} ${armed ? "armed" : ""}" aria-describedby="kill-how"
      @pointerdown=${press} @pointerup=${release} @pointerleave=${release} @pointercancel=${release} @click=${click} @blur=${() => { if (armed) { disarm(); redraw(); } }}>
      <span class="fill" aria-hidden="true"></span>${icon(killed ? "undo" : "stop")}<b>${words}</b>
    </button>
    <span id="kill-how" class="unseen">${t("kill.how")}</span>
    ${armed ? html`<span class="unseen" role="alert">${t("kill.again")}</span>` : nothing}`;
}

function disarm() {
  clearTimeout(timer);
  armed = holding = false;
}
