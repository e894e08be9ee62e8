/** Who may come in: people with their roles, keys for programs, and the sessions that are open. */
import { html, live, nothing } from "../vendor/lit.js";
import { moment } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { t } from "../lib/words.js";
import { may } from "./state.js";

const ROLES = ["moderator", "operator", "admin", "auditor", "viewer"];
const SCOPES = ["events:write", "room:read", "review:decide", "admin"];
const LIFE_DAYS = [30, 90, 365, 0];
const DAY_MS = 86_400_000;
const PASSWORD_CHARS_MIN = 10;

/**
 * @param {import("./state.js").State} state
 * @param {import("./access_actions.js").AccessActions & {copy: (text: string) => void}} doing
 * @returns {unknown}
 */
export function access(state, doing) {
  const admin = may(state, "admin");
  const reads = admin || state.session.role === "auditor";
  return html`
    <div class="settings access">
      ${reads ? users(state, doing, admin) : nothing}
      ${reads ? keys(state, doing, admin) : nothing}
      ${sessions(state, doing)}
    </div>`;
}

/** @param {import("./state.js").State} state @param {any} doing @param {boolean} admin */
function users(state, doing, admin) {
  const admins = state.users.filter((user) => user.role === "admin");
  const last = (/** @type {any} */ user) => user.role === "admin" && admins.length === 1;
  const send = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const fields = new FormData(form);
    const user = { name: String(fields.get("name")).trim(), password: String(fields.get("password")), role: String(fields.get("role")) };
    if (await doing.putUser(user)) form.reset();
  };
  return html`
    <section aria-labelledby="users-title"><h2 id="users-title">${t("access.users")}</h2>
      <ul class="links">${state.users.map((user) => html`
        <li><span><b>${user.name}</b> <span class="tag name">${t(`role.${user.role}`)}</span><small>${t("access.since", { at: moment(user.created_at) })}</small></span>
          ${admin && !last(user) ? html`<button type="button" class="small danger" @click=${() => doing.dropUser(user.name)}>${t("access.remove")}<span class="unseen"> ${user.name}</span></button>` : nothing}
          ${admin && last(user) ? html`<small>${t("access.last_admin")}</small>` : nothing}</li>`)}</ul>
      ${state.users.length ? nothing : html`<p class="muted">${t("access.no_users")}</p>`}
      ${admin ? html`
        <details><summary>${t("access.put_user")}</summary>
          <form class="field" @submit=${send}>
            <p class="muted" id="user-words">${t("access.put_user_words")}</p>
            <label>${t("gate.name")}<input name="name" required maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false"></label>
            <label>${t("access.role")}<select name="role" aria-describedby="role-words">${ROLES.map((role) => html`<option value=${role}>${t(`role.${role}`)}</option>`)}</select></label>
            <p class="muted" id="role-words">${t("access.role_words")}</p>
            <label>${t("access.password", { n: PASSWORD_CHARS_MIN })}<input name="password" type="password" required minlength=${PASSWORD_CHARS_MIN} maxlength="256" autocomplete="new-password"></label>
            <button type="submit" class="primary">${t("access.save")}</button>
          </form></details>` : nothing}
    </section>`;
}

/** @param {import("./state.js").State} state @param {any} doing @param {boolean} admin */
function keys(state, doing, admin) {
  const send = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const fields = new FormData(form);
    const scopes = fields.getAll("scope").map(String);
    if (!scopes.length) return doing.toast(t("access.no_scope"), "bad");
    const days = Number(fields.get("days"));
    const key = { name: String(fields.get("name")).trim(), scopes, expires_at: days ? Date.now() + days * DAY_MS : null };
    if (await doing.makeKey(key)) form.reset();
  };
  const whole = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.currentTarget).select();
  const ended = (/** @type {any} */ key) => key.expires_at !== null && key.expires_at <= Date.now();
  return html`
    <section aria-labelledby="keys-title"><h2 id="keys-title">${t("access.keys")}</h2>
      <p class="muted">${t("access.keys_words")}</p>
      ${state.newKey ? html`
        <div class="obs fresh">
          <label>${t("access.key")}<input class="address" readonly .value=${live(state.newKey)} @focus=${whole}></label>
          <p class="muted" role="status">${t("access.key_once")}</p>
          <div class="buttons"><button type="button" class="primary" @click=${() => doing.copy(state.newKey)}>${icon("copy")}${t("copy")}</button><button type="button" @click=${doing.hideKey}>${t("access.key_kept")}</button></div>
        </div>` : nothing}
      <ul class="links">${state.apiKeys.map((key) => html`
        <li><span><b>${key.name}</b> ${key.scopes.map((/** @type {string} */ scope) => html`<span class="tag name">${scope}</span> `)}
          <small>${ended(key) ? t("access.ended") : key.expires_at === null ? t("access.never_ends") : t("access.ends", { at: moment(key.expires_at) })} · ${key.used_at === null ? t("access.unused") : t("access.used", { at: moment(key.used_at) })}</small></span>
          ${admin ? html`<button type="button" class="small danger" @click=${() => doing.dropKey(key.id, key.name)}>${t("obs.revoke")}<span class="unseen"> ${key.name}</span></button>` : nothing}</li>`)}</ul>
      ${state.apiKeys.length ? nothing : html`<p class="muted">${t("access.no_keys")}</p>`}
      ${admin ? html`
        <details><summary>${t("access.make_key")}</summary>
          <form class="field" @submit=${send}>
            <label>${t("access.key_name")}<input name="name" required maxlength="64" autocomplete="off"></label>
            <fieldset><legend>${t("access.scopes")}</legend>${SCOPES.map((scope) => html`<label class="check"><input type="checkbox" name="scope" value=${scope}><span><code>${scope}</code> ${t(`scope.${scope}`)}</span></label>`)}</fieldset>
            <label>${t("access.life")}<select name="days">${LIFE_DAYS.map((days) => html`<option value=${days}>${days ? t("access.days", { n: days }) : t("access.no_end")}</option>`)}</select></label>
            <button type="submit" class="primary">${t("access.make_key")}</button>
          </form></details>` : nothing}
    </section>`;
}

/** @param {import("./state.js").State} state @param {any} doing */
function sessions(state, doing) {
  return html`
    <section aria-labelledby="sessions-title"><h2 id="sessions-title">${t("access.sessions")}</h2>
      <ul class="links">${state.sessions.map((one) => html`
        <li><span><b>${one.user}</b><small>${t("access.session", { from: moment(one.created_at), seen: moment(one.seen_at) })}</small></span>
          ${one.current ? html`<span class="tag jade">${t("access.this_one")}</span>` : html`<button type="button" class="small danger" @click=${() => doing.endSession(one.id)}>${t("access.end")}<span class="unseen"> ${one.user}, ${moment(one.created_at)}</span></button>`}</li>`)}</ul>
    </section>`;
}
