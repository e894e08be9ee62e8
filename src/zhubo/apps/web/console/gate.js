/** The way in: the one-time set-up, and signing in. */
import { html, nothing } from "../vendor/lit.js";
import { post, whyRefused } from "../lib/http.js";
import { switches } from "../lib/switches.js";
import { t } from "../lib/words.js";

const PASSWORD_CHARS_MIN = 10;
let told = "";
let busy = false;

/** @returns {string} the one-time token of the set-up link, which stands after `#` and so reaches no server log */
export const setupToken = () => new URLSearchParams(location.hash.slice(1)).get("setup") ?? "";

/**
 * @param {any} session
 * @param {(session: any) => void} entered
 * @param {() => void} redraw
 * @returns {unknown}
 */
export function gate(session, entered, redraw) {
  const token = setupToken();
  const first = session.setup_needed && token !== "";
  const send = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const who = { name: String(fields.get("name")), password: String(fields.get("password")) };
    if (first && who.password !== fields.get("again")) return tell(t("gate.differ"), redraw);
    busy = true;
    redraw();
    try {
      const opened = await (first ? post("/api/setup", { token, ...who }) : post("/api/login", who));
      history.replaceState(null, "", location.pathname);
      told = "";
      entered(opened);
    } catch (error) {
      tell(whyRefused(error), redraw);
    } finally {
      busy = false;
      redraw();
    }
  };
  return html`
    <div class="gate">
      <main>
        <header><img src="/web/logo.svg" alt="" width="52" height="52"><div><h1>${t("gate.title")}</h1><p class="muted">${t("gate.motto")}</p></div></header>
        <form @submit=${send}>
          <h2>${t(first ? "gate.setup" : "gate.sign_in")}</h2>
          ${first ? html`<p class="muted">${t("gate.setup_words", { n: PASSWORD_CHARS_MIN })}</p>` : nothing}
          ${session.setup_needed && !first ? html`<p class="warning" role="note">${t("gate.setup_needed")}</p>` : nothing}
          <label>${t("gate.name")}<input name="name" required maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false"></label>
          <label>${t("gate.password")}<input name="password" type="password" required minlength=${first ? PASSWORD_CHARS_MIN : 1} autocomplete=${first ? "new-password" : "current-password"}></label>
          ${first ? html`<label>${t("gate.again")}<input name="again" type="password" required autocomplete="new-password"></label>` : nothing}
          <p class="told" role="alert">${told}</p>
          <button type="submit" class="primary" ?disabled=${busy}>${t(first ? "gate.create" : "gate.enter")}</button>
        </form>
        <footer>${switches(redraw)}</footer>
      </main>
    </div>`;
}

/** @param {string} text @param {() => void} redraw */
function tell(text, redraw) {
  told = text;
  redraw();
}
