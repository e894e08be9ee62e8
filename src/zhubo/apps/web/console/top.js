/** The head of the console: which room, how it goes, who is here, and the way to stop it. */
import { html, nothing } from "../vendor/lit.js";
import { count, milliseconds } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { linkPill, switches } from "../lib/switches.js";
import { pick, t } from "../lib/words.js";
import { killSwitch } from "./kill.js";
import { may } from "./state.js";

/**
 * @param {import("./state.js").State} state
 * @param {{enter: (room: string) => void, signOut: () => void, help: () => void, set: (name: string, value: string) => void, tab: (name: string) => void}} doing
 * @param {() => void} redraw
 * @returns {unknown}
 */
export function top(state, doing, redraw) {
  return html`
    <header class="top">
      <img src="/web/logo.svg" alt="zhubo" width="36" height="36">
      <h1 class="unseen">${t("console.title")}</h1>
      <label class="room"><span class="unseen">${t("room.pick")}</span>
        <select @change=${(/** @type {any} */ event) => doing.enter(event.target.value)}>
          ${state.rooms.map((room) => html`<option value=${room.room} ?selected=${room.room === state.room}>${pick(room.shop) || room.room} · ${room.room}</option>`)}
        </select>
      </label>
      ${linkPill(state.link)}
      <div class="grow"></div>
      <a class="button" href="/r/${state.room}" target="_blank" rel="noopener">${icon("out")}<span>${t("open.viewer")}</span></a>
      <a class="button" href="/stage/${state.room}" target="_blank" rel="noopener">${icon("out")}<span>${t("open.stage")}</span></a>
      <button type="button" class="quiet square help" aria-label=${t("help.title")} title=${t("help.title")} @click=${doing.help}>${icon("help")}</button>
      ${switches(redraw)}
      <button type="button" class="quiet small who" title=${t("sign_out")} @click=${doing.signOut}>${icon("person")}<span>${state.session.user} · ${t(`role.${state.session.role}`)}</span><span class="unseen">${t("sign_out")}</span></button>
      ${may(state, "moderator") ? killSwitch(Boolean(state.about?.killed), (value) => doing.set("killed", value), redraw) : nothing}
    </header>
    ${state.about?.killed ? html`<p class="killed" role="alert">${icon("stop")}<b>${t("kill.is_on")}</b> ${t("kill.is_on_words")}</p>` : nothing}
    ${figures(state, doing)}`;
}

/** @param {import("./state.js").State} state @param {any} doing */
function figures(state, doing) {
  const m = state.metrics;
  const about = state.about;
  const rows = [
    ["viewers", about ? count(about.viewers) : "—"],
    ["comments", about ? count(about.counts?.ViewerCommented ?? 0) : "—"],
    ["orders", about ? count(about.counts?.OrderPlaced ?? 0) : "—"],
    ["p50", milliseconds(m?.latency_ms.p50)],
    ["p99", milliseconds(m?.latency_ms.p99)],
    ["events_per_s", m ? count(m.events_per_s) : "—"],
    ["acts_per_s", m ? count(m.acts_per_s) : "—"],
    ["queue", m ? count(m.queue) : "—"],
    ["dropped", m ? count(m.dropped) : "—"],
    ["duplicates", m ? count(m.duplicates) : "—"],
  ];
  return html`
    <section class="figures" tabindex="0" aria-label=${t("figures.title")}>
      <dl>${rows.map(([name, value]) => html`<div class=${name === "dropped" && m?.dropped ? "bad" : ""}><dt>${t(`figure.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>
      <button type="button" class="small" @click=${() => doing.tab("health")}>${icon("pulse")}${t("figures.more")}</button>
    </section>`;
}
