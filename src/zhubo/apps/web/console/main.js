/** The operator's console. */
import { html, nothing, render } from "../vendor/lit.js";
import { atEnd, batched } from "../lib/draw.js";
import { carry, get, post } from "../lib/http.js";
import { icon } from "../lib/icons.js";
import { kept } from "../lib/keep.js";
import { openLink } from "../lib/socket.js";
import { loadWords, t } from "../lib/words.js";
import { access } from "./access.js";
import { accessActionsOf } from "./access_actions.js";
import { actionsOf } from "./actions.js";
import { audit } from "./audit.js";
import { bag } from "./bag.js";
import { caseActionsOf } from "./case_actions.js";
import { cases } from "./cases.js";
import { close as closeTip, forgetFacts } from "./evidence.js";
import { feed } from "./feed.js";
import { gate } from "./gate.js";
import { drawPlots, health } from "./health.js";
import { KEYS, press } from "./keys.js";
import { prompter } from "./prompter.js";
import { reviewQueue } from "./review.js";
import { scriptActionsOf } from "./script_actions.js";
import { scriptDialog } from "./scripts.js";
import { settings } from "./settings.js";
import { catchUp, enter, first, may, take } from "./state.js";
import { top } from "./top.js";

const PRODUCTS_MS = 1_000;
const SUMMARY_MS = 5_000;
const MINUTE_MS = 60_000;
/** Sales begin and end without an event, so what the host reads is looked at from time to time too. */
const RECHECK_MS = 15_000;
const VIEWS = [["feed", "chat"], ["review", "shield"], ["rail", "list"]];
const TABS = [["bag", "bag"], ["cases", "box"], ["room", "gear"], ["health", "pulse"], ["access", "key"], ["audit", "list"]];

const state = first();
const root = /** @type {HTMLElement} */ (document.getElementById("console"));
const redraw = batched(draw);
const actions = actionsOf(state, redraw);
/** @type {import("../lib/socket.js").Link | undefined} */
let link;
let stale = false;
let told = 0;

const doing = {
  ...actions,
  ...accessActionsOf(state, redraw, actions),
  ...caseActionsOf(state, redraw, actions),
  ...scriptActionsOf(state, redraw, actions),
  enter: openRoom,
  /** @param {string} name */
  tab(name) {
    Object.assign(state, { tab: name, view: "rail", newKey: "" });
    if (name === "audit") void actions.loadAudit();
    if (name === "cases") void doing.loadCases();
    if (name === "access") void doing.loadAccess();
    if (name === "room" && may(state, "operator")) void actions.loadStageLinks();
    redraw();
  },
  /** @param {string} name */
  view(name) {
    state.view = name;
    redraw();
  },
  help() {
    state.help = true;
    draw();
    dialog("help").showModal();
  },
  /** @param {string} sku */
  openScript(sku) {
    doing.beginScript(sku);
    draw();
    dialog("script").showModal();
  },
  closeScript() {
    closeTip();
    state.script = null;
    redraw();
  },
  toPrompter() {
    doing.putOnLine();
    dialog("script").close();
    draw();
    /** @type {HTMLElement | null} */ (root.querySelector(".prompter .next"))?.focus();
  },
  async signOut() {
    // First: a socket that opens or comes back while the rights end is refused, and that looks like a fault.
    await link?.close();
    await post("/api/logout").finally(() => location.reload());
  },
  /** @param {string} id */
  pick(id) {
    state.picked = id;
    redraw();
  },
  /** @param {string | null} id */
  edit(id) {
    const was = state.editing;
    if (id) state.picked = id;
    state.editing = id;
    draw();
    if (id) root.querySelector("textarea")?.focus();
    else if (was) doing.focusPicked();
  },
  focusPicked() {
    draw();
    const card = state.picked && document.getElementById(`card-${state.picked}`);
    if (card) card.focus();
  },
  toEnd() {
    state.follow = true;
    catchUp(state);
    redraw();
  },
  scrolled() {
    const end = atEnd(rows());
    if (end === state.follow) return;
    state.follow = end;
    if (end) catchUp(state);
    redraw();
  },
  /** @param {"all" | "answers" | "flagged"} name */
  filter(name) {
    state.filter = name;
    state.follow = true;
    catchUp(state);
    redraw();
  },
  /** @param {any} comment */
  erase(comment) {
    if (confirm(t("erase.sure", { name: comment.name || t("chat.guest") }))) void actions.erase({ room: state.room, comment: comment.id });
  },
  /** @param {string} platform @param {string} viewer */
  eraseByHand(platform, viewer) {
    if (confirm(t("erase.sure", { name: viewer }))) void actions.erase({ platform, viewer });
  },
};

/** @param {string} name @returns {HTMLDialogElement} */
const dialog = (name) => /** @type {HTMLDialogElement} */ (document.getElementById(`dialog-${name}`));
const rows = () => /** @type {HTMLElement} */ (root.querySelector(".feed .rows"));

/** @param {string} room */
function openRoom(room) {
  void link?.close();
  enter(state, room);
  history.replaceState(null, "", `#room=${encodeURIComponent(room)}`);
  redraw();
  link = openLink({ room, role: "console", onFrame, onState: (to) => { state.link = to; redraw(); } });
}

/** @param {any} frame */
function onFrame(frame) {
  const calls = take(state, frame);
  if (calls.has("products")) loadProducts();
  if (calls.has("reviews")) void actions.loadReviews();
  if (calls.has("prompts")) void actions.loadPrompts();
  if (calls.has("cases")) doing.loadCasesSoon();
  redraw();
}

/** In a rush of orders the stock changes many times a second; one look a second is enough. */
function loadProducts() {
  forgetFacts();
  doing.recheckSoon();
  if (stale) return;
  stale = true;
  setTimeout(() => { stale = false; void actions.loadProducts(); }, state.products.length ? PRODUCTS_MS : 0);
}

function page() {
  return html`
    <div class="console ${state.about?.killed ? "stopped" : ""}" data-view=${state.view}>
      <div class="head">${top(state, doing, redraw)}${prompter(state, doing)}
        <nav class="views" aria-label=${t("console.views")}>${VIEWS.map(([name, sign]) => html`<button type="button" aria-pressed=${state.view === name} @click=${() => doing.view(name)}>${icon(sign)}${t(`view.${name}`)}${name === "review" && state.reviews.length ? html`<span class="number some">${state.reviews.length}</span>` : nothing}</button>`)}</nav>
      </div>
      <main>${feed(state, doing)}${reviewQueue(state, doing)}${rail()}<div id="fact-tip" role="tooltip" popover="manual"></div></main>
      ${helpDialog()}
      ${scriptDialog(state, doing)}
      <div class="toasts" role="status" aria-live="polite">${state.toasts.map((one) => html`<p class=${one.kind}>${icon(one.kind === "bad" ? "alert" : "check")}${one.text}</p>`)}</div>
      <div id="summary" class="unseen" aria-live="polite"></div>
    </div>`;
}

function rail() {
  const tabs = TABS.filter(([name]) => name !== "audit" || may(state, "admin") || state.session.role === "auditor");
  const arrows = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = tabs.findIndex(([name]) => name === state.tab);
    doing.tab(tabs[(at + step + tabs.length) % tabs.length][0]);
    draw();
    document.getElementById(`tab-${state.tab}`)?.focus();
  };
  return html`
    <section class="panel rail" aria-label=${t("view.rail")}>
      <div class="tabs" role="tablist" aria-label=${t("view.rail")} @keydown=${arrows}>${tabs.map(([name, sign]) => html`<button type="button" role="tab" id=${`tab-${name}`} aria-selected=${state.tab === name} aria-controls="tab-panel" tabindex=${state.tab === name ? 0 : -1} @click=${() => doing.tab(name)}>${icon(sign)}${t(`tab.${name}`)}${name === "cases" && state.about?.cases ? html`<span class="number some">${state.about.cases}</span>` : nothing}</button>`)}</div>
      <div class="rows" role="tabpanel" id="tab-panel" aria-labelledby=${`tab-${state.tab}`} tabindex="0">
        ${state.tab === "bag" ? bag(state, doing) : state.tab === "cases" ? cases(state, doing) : state.tab === "room" ? settings(state, doing, redraw) : state.tab === "health" ? health(state) : state.tab === "access" ? access(state, doing) : audit(state, doing)}
      </div>
    </section>`;
}

function helpDialog() {
  return html`
    <dialog id="dialog-help" aria-labelledby="help-title" @close=${() => { state.help = false; }}>
      <h2 id="help-title">${t("help.title")}</h2>
      <dl>${KEYS.map(([key, name]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(`key.${name}`)}</dd></div>`)}</dl>
      <label class="check"><input type="checkbox" .checked=${state.keys} @change=${(/** @type {any} */ event) => { state.keys = event.target.checked; redraw(); }}>${t("settings.keys")}</label>
      <form method="dialog"><button class="primary">${t("close")}</button></form>
    </dialog>`;
}

function draw() {
  if (!state.session) return;
  document.title = `${state.reviews.length ? `(${state.reviews.length}) ` : ""}${t("console.title")} · zhubo`;
  if (!state.session.user) return render(gate(state.session, entered, redraw), root);
  render(page(), root);
  const list = rows();
  if (state.follow) list.scrollTop = list.scrollHeight;
  void drawPlots(state);
}

/** Tells a screen reader how many wait, not every word of a crowd. */
function summarise() {
  const region = document.getElementById("summary");
  if (!region || state.reviews.length === told) return;
  told = state.reviews.length;
  region.textContent = t("review.summary", { n: told });
}

/** @param {any} session */
async function entered(session) {
  state.session = session;
  carry(session.csrf);
  if (!session.user) return redraw();
  state.rooms = (await get("/api/rooms")).rooms;
  const asked = new URLSearchParams(location.hash.slice(1)).get("room");
  openRoom(state.rooms.find((room) => room.room === asked)?.room ?? state.rooms[0]?.room ?? "");
}

async function start() {
  state.keys = kept("keys", "on") === "on";
  state.prompter = kept("prompter", "off") === "on";
  await loadWords();
  await entered(await get("/api/session"));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeTip();
    if (state.session?.user) press(state, doing, event);
  });
  addEventListener("resize", redraw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  setInterval(summarise, SUMMARY_MS);
  setInterval(() => void doing.recheckScripts(), RECHECK_MS);
  setInterval(() => { if (state.tab === "cases") redraw(); }, MINUTE_MS);
}

void start();
