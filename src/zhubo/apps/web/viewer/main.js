/** The viewer's page: chat, bag and product card of one room. */
import { html, nothing, render } from "../vendor/lit.js";
import { count } from "../lib/amounts.js";
import { atEnd, batched } from "../lib/draw.js";
import { get } from "../lib/http.js";
import { icon } from "../lib/icons.js";
import { keep, kept } from "../lib/keep.js";
import { openLink } from "../lib/socket.js";
import { linkPill, switches } from "../lib/switches.js";
import { loadWords, pick, t } from "../lib/words.js";
import { card } from "./card.js";
import { chat } from "./chat.js";
import { composer } from "./composer.js";
import { hero, productList } from "./products.js";
import { ask, first, take } from "./state.js";

const SUMMARY_MS = 5_000;
const LIKES_MS = 800;
const PRODUCTS_MS = 1_000;
const RETRY_MS = 3_000;
const WIDE = matchMedia("(min-width: 940px)");

const state = first(decodeURIComponent(location.pathname.split("/")[2] ?? ""));
const root = /** @type {HTMLElement} */ (document.getElementById("room"));
const name = kept("name") || `${navigator.language.startsWith("zh") ? "游客" : "Guest"}${1000 + Math.floor(Math.random() * 9000)}`;
const redraw = batched(draw);
/** @type {import("../lib/socket.js").Link} */
let link;
let follow = true;
let likes = 0;
let joined = false;
let loading = false;

const doing = {
  /** @param {string} text */
  ask(text) {
    closeSheets();
    ask(state, crypto.randomUUID(), text, name);
    follow = true;
    keepOwn();
    sendUnsent();
    redraw();
  },
  /** @param {import("./state.js").Row} row */
  retry(row) {
    row.state = "pending";
    state.unsent.push(row);
    sendUnsent();
    redraw();
  },
  /** @param {string} sku */
  open(sku) {
    state.opened = sku;
    link.send({ kind: "click", id: crypto.randomUUID(), sku });
    draw();
    sheet("card").showModal();
  },
  close: closeSheets,
  bag() {
    state.bagOpen = true;
    draw();
    sheet("bag").showModal();
  },
  like() {
    state.likes += 1;
    if (!likes) setTimeout(sendLikes, LIKES_MS);
    likes += 1;
    redraw();
  },
  toEnd() {
    follow = true;
    draw();
  },
  scrolled() {
    follow = atEnd(log());
    if (follow && state.fresh) redraw();
  },
};

/** @param {string} name @returns {HTMLDialogElement} */
const sheet = (name) => /** @type {HTMLDialogElement} */ (document.getElementById(`sheet-${name}`));
const log = () => /** @type {HTMLElement} */ (root.querySelector(".log"));

function closeSheets() {
  for (const dialog of root.querySelectorAll("dialog")) dialog.close();
}

function sendUnsent() {
  for (const row of state.unsent) link.send({ kind: "comment", id: row.id, name, text: row.text });
}

function sendLikes() {
  link.send({ kind: "like", id: crypto.randomUUID(), count: likes });
  likes = 0;
}

function keepOwn() {
  try {
    sessionStorage.setItem("zhubo.own", JSON.stringify([...state.own]));
  } catch {
    // Without storage a reload only forgets which questions were one's own.
  }
}

/** Joins once a page, and sends again what no `ack` came for: a known id is harmless. */
function enter() {
  if (!joined) joined = link.send({ kind: "join", id: crypto.randomUUID(), name });
  sendUnsent();
}

/** In a rush of orders the stock changes many times a second; one look a second is enough. */
function loadProducts() {
  if (loading) return;
  loading = true;
  setTimeout(fetchProducts, state.products.length ? PRODUCTS_MS : 0);
}

async function fetchProducts() {
  loading = false;
  try {
    state.products = (await get(`/api/rooms/${encodeURIComponent(state.room)}/products`)).products;
  } catch {
    // The line is down, which the page says already; the goods on show stay until it is back.
    setTimeout(loadProducts, RETRY_MS);
  }
  redraw();
}

/** @param {any} frame */
function onFrame(frame) {
  const calls = take(state, frame);
  if (frame.type === "hello") enter();
  if (frame.type === "busy") setTimeout(sendUnsent, frame.retry_ms ?? 1000);
  if (calls.has("products")) loadProducts();
  if (calls.has("answer")) announce(state.heard.last);
  redraw();
}

/** Tells a screen reader in one sentence what a crowd said. @param {string} text */
function announce(text) {
  const region = root.querySelector("#summary");
  if (region) region.textContent = text;
}

function summarise() {
  const { comments, answers, last } = state.heard;
  if (!comments && !answers) return;
  announce(t("chat.summary", { comments, answers }) + (last ? ` ${last}` : ""));
  state.heard = { comments: 0, answers: 0, last: "" };
}

function page() {
  const wide = WIDE.matches;
  const about = state.about;
  return html`
    <header>
      <div class="bar">
        <img src="/web/logo.svg" alt="" width="36" height="36">
        <div class="name">
          <h1>${about ? pick(about.shop) : "\u00a0"}</h1>
          <p>${linkPill(state.link)}${state.viewers ? html`<span>${t("room.viewers", { n: count(state.viewers) })}</span>` : nothing}${state.likes ? html`<span>${t("room.likes", { n: count(state.likes) })}</span>` : nothing}</p>
        </div>
        ${switches(redraw)}
      </div>
      <p class="ai-label">${icon("spark")}<b>${t("label.ai")}</b><span>${t("label.long")}</span></p>
    </header>
    <main>
      <div class="talk">
        ${hero(state, doing)}
        ${chat(state, doing)}
        ${composer(state, doing, wide)}
      </div>
      ${wide ? html`<aside aria-label=${t("bag.title")}><h2>${t("bag.title")} <small>${state.products.length}</small></h2>${productList(state, doing)}</aside>` : nothing}
    </main>
    <dialog id="sheet-bag" class="sheet" aria-label=${t("bag.title")} @close=${() => { state.bagOpen = false; }} @click=${closeOnBackdrop}>
      <div class="sheet-head"><h2>${t("bag.title")} <small>${state.products.length}</small></h2><button type="button" class="quiet square" aria-label=${t("close")} @click=${closeSheets}>${icon("close")}</button></div>
      ${state.bagOpen && !wide ? productList(state, doing) : nothing}
    </dialog>
    <dialog id="sheet-card" class="sheet" aria-labelledby="card-title" @close=${() => { state.opened = null; redraw(); }} @click=${closeOnBackdrop}>${card(state, doing)}</dialog>
    <div id="summary" class="unseen" aria-live="polite"></div>`;
}

/** @param {MouseEvent} event */
function closeOnBackdrop(event) {
  if (event.target === event.currentTarget) /** @type {HTMLDialogElement} */ (event.currentTarget).close();
}

function draw() {
  if (follow) state.fresh = 0;
  if (state.about) document.title = `${pick(state.about.shop)} · zhubo`;
  render(page(), root);
  if (follow) log().scrollTop = log().scrollHeight;
}

async function start() {
  keep("name", name);
  try {
    state.own = new Set(JSON.parse(sessionStorage.getItem("zhubo.own") ?? "[]"));
  } catch {
    state.own = new Set();
  }
  await loadWords();
  draw();
  link = openLink({ room: state.room, role: "viewer", onFrame, onState: (to) => { state.link = to; redraw(); } });
  setInterval(summarise, SUMMARY_MS);
  WIDE.addEventListener("change", redraw);
  addEventListener("resize", redraw);
}

void start();
