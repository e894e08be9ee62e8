/** The live feed: comments as they were read, answers with their evidence, and everything that people decided. */
import { html, guard, nothing, repeat } from "../vendor/lit.js";
import { clock, milliseconds } from "../lib/amounts.js";
import { icon } from "../lib/icons.js";
import { has, language, pick, t } from "../lib/words.js";
import { chips } from "./evidence.js";
import { may, productOf } from "./state.js";

const FILTERS = /** @type {const} */ (["all", "answers", "flagged"]);
const TONES = { pending: "", done: "jade", held: "amber", dropped: "", failed: "red", unknown: "red", stale: "amber" };

/** @param {string} group @param {string | null | undefined} word @returns {string} */
export const named = (group, word) => (word ? (has(`${group}.${word}`) ? t(`${group}.${word}`) : word.replaceAll("_", " ")) : "");

/**
 * @param {import("./state.js").State} state
 * @param {{toEnd: () => void, scrolled: () => void, filter: (name: "all" | "answers" | "flagged") => void, copy: (text: string) => void, erase: (comment: any) => void}} doing
 * @returns {unknown}
 */
export function feed(state, doing) {
  const rows = state.feed.filter((entry) => passes(state, entry));
  const fresh = state.waiting.filter((entry) => passes(state, entry)).length;
  return html`
    <section class="panel feed" aria-labelledby="feed-title">
      <header><h2 id="feed-title">${icon("chat")}${t("feed.title")}</h2>
        <div class="choice" role="group" aria-label=${t("feed.filter")}>${FILTERS.map((name) => html`<button type="button" class="small" aria-pressed=${state.filter === name} @click=${() => doing.filter(name)}>${t(`feed.filter.${name}`)}</button>`)}</div>
      </header>
      <div class="rows" role="log" aria-live="off" aria-labelledby="feed-title" tabindex="0" @scroll=${doing.scrolled}><ol>
        ${repeat(rows, (entry) => entry.key, (entry) => guard([entry.version, language(), state.products, state.session.role], () => row(state, entry, doing)))}
        ${rows.length ? nothing : html`<li class="empty">${icon("chat")}<p>${t("feed.empty")}</p></li>`}
      </ol></div>
      ${fresh ? html`<button type="button" class="pill-new" @click=${doing.toEnd}>↓ ${t("feed.fresh", { n: fresh })}</button>` : nothing}
    </section>`;
}

/** @param {import("./state.js").State} state @param {import("./state.js").Entry} entry */
function passes(state, { item, data }) {
  if (state.filter === "answers") return item === "act" || item === "decided";
  if (state.filter === "flagged") return Boolean(data.flags?.length) || data.state === "held" || data.state === "dropped" || data.state === "failed";
  return true;
}

/** @param {import("./state.js").State} state @param {import("./state.js").Entry} entry @param {any} doing */
function row(state, { item, data }, doing) {
  if (item === "comment") return comment(state, data, doing);
  if (item === "act") return act(state, data, doing);
  if (item === "order") return plainRow("bag", t("feed.order", { n: data.quantity, what: pick(productOf(state, data.sku)?.title) || data.sku }), data.at);
  if (item === "decided") return plainRow("shield", t("feed.decided", { who: data.operator, what: t(`decision.${data.decision}`) }), data.at);
  return plainRow("gear", t("feed.setting", { who: data.operator, name: named("setting", data.name), value: settingValue(state, data) }), data.at);
}

/** @param {import("./state.js").State} state @param {any} data @returns {string} what a setting was set to, in words */
export function settingValue(state, data) {
  if (data.name === "pinned") return pick(productOf(state, data.value)?.title) || data.value || "—";
  return named(data.name === "asked" ? "intent" : data.name, data.value) || "—";
}

/** @param {string} name @param {string} text @param {number} [at] */
const plainRow = (name, text, at) => html`<li class="event">${icon(name)}<span>${text}</span>${at ? html`<time>${clock(at)}</time>` : nothing}</li>`;

/** @param {import("./state.js").State} state @param {any} data @param {any} doing */
function comment(state, data, doing) {
  const meant = data.targets.map((/** @type {any} */ target) => productOf(state, target.sku)).filter(Boolean);
  return html`
    <li class="comment" data-id=${data.id}>
      <p class="wrote"><b><bdi>${data.name || t("chat.guest")}</bdi></b> <bdi lang=${data.language}>${data.text}</bdi></p>
      <p class="meta">
        <time>${clock(data.at)}</time>
        <span class="tag">${data.intent ? named("intent", data.intent) : t("intent.none")} ${Math.round(data.confidence * 100)}%</span>
        ${meant.slice(0, 2).map((/** @type {any} */ p) => html`<span class="tag name">${p.link_no === null ? "" : `${p.link_no} · `}${pick(p.title)}</span>`)}
        ${data.flags.map((/** @type {string} */ flag) => html`<span class="tag red">${named("flag", flag)}</span>`)}
        ${may(state, "admin") ? html`<button type="button" class="quiet small hidden-action" @click=${() => doing.erase(data)}>${t("erase.short")}<span class="unseen"> ${data.name}</span></button>` : nothing}
      </p>
    </li>`;
}

/** @param {import("./state.js").State} state @param {any} data @param {any} doing */
function act(state, data, doing) {
  if (data.act === "pin" || data.act === "show") return plainRow("pin", t("feed.pin", { what: pick(productOf(state, data.sku)?.title) || data.sku }), data.at);
  const question = state.comments.get(data.to?.[0]);
  return html`
    <li class="act ${data.state}" data-id=${data.id} data-state=${data.state}>
      ${question ? html`<p class="asked"><b>@<bdi>${question.name || t("chat.guest")}</bdi></b> <bdi>${question.text}</bdi>${data.to.length > 1 ? ` · ${t("chat.others", { n: data.to.length - 1 })}` : ""}</p>` : nothing}
      ${data.act === "correct" ? html`<p class="slip">${icon("alert")}${t("feed.correct", { said: data.said })}</p>` : nothing}
      <p class="said" lang=${data.language ?? nothing}>${data.text || t("feed.escalated", { what: named("intent", data.intent) })}</p>
      <p class="meta">
        <span class="tag ${/** @type {any} */ (TONES)[data.state] ?? ""}">${t(`state.${data.state}`)}</span>
        ${data.private ? html`<span class="tag violet">${icon("lock")}${t("feed.private")}</span>` : nothing}
        ${data.reason ? html`<span class="tag amber">${named("reason", data.reason)}</span>` : nothing}
        ${data.latency_ms == null ? nothing : html`<span class="latency">${milliseconds(data.latency_ms)}</span>`}
        ${chips(state, data.evidence)}
        ${data.text ? html`<button type="button" class="quiet small hidden-action" @click=${() => doing.copy(data.text)}>${icon("copy")}${t("copy")}</button>` : nothing}
      </p>
    </li>`;
}
