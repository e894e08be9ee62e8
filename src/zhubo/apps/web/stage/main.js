/** The stage: an overlay for OBS. It has no controls; the console steers it. */
import { html, nothing, render } from "../vendor/lit.js";
import { money } from "../lib/amounts.js";
import { batched } from "../lib/draw.js";
import { get } from "../lib/http.js";
import { price } from "../lib/prices.js";
import { openLink } from "../lib/socket.js";
import { loadWords, pick, t } from "../lib/words.js";
import { first, shown, take } from "./state.js";

const PRODUCTS_MS = 1_000;
const RETRY_MS = 3_000;
const FEW = 10;

const query = new URLSearchParams(location.search);
const state = first(decodeURIComponent(location.pathname.split("/")[2] ?? ""));
const root = /** @type {HTMLElement} */ (document.getElementById("stage"));
const redraw = batched(draw);
let loading = false;
let timer = 0;
/** @type {any} */ let lastShown;

/** Fits the fixed layout to the source, whatever its size. */
function fit() {
  const asked = query.get("layout") ?? "";
  const tall = ["tall", "portrait", "1080x1920", "9:16"].includes(asked) || (!asked && innerHeight > innerWidth);
  root.classList.toggle("tall", tall);
  const scale = Math.min(innerWidth / (tall ? 1080 : 1920), innerHeight / (tall ? 1920 : 1080));
  root.style.transform = scale === 1 ? "" : `scale(${scale})`;
}

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
    // The line is down, which the stage says already; the card on air stays until it is back.
    setTimeout(loadProducts, RETRY_MS);
  }
  redraw();
}

/** A broadcast speaks the shop's first language; `?lang=` overrides it. @param {string} shops */
async function speak(shops) {
  const name = (query.get("lang") ?? shops ?? "zh").startsWith("zh") ? "zh-CN" : "en";
  if (name === document.documentElement.lang) return;
  document.documentElement.lang = name;
  await loadWords();
  redraw();
}

/** @param {any} frame */
function onFrame(frame) {
  if (frame.type === "hello") void speak(frame.state.languages[0]);
  if (take(state, frame, performance.now())) loadProducts();
  clearTimeout(timer);
  if (state.caption && !state.gone) timer = window.setTimeout(endCaption, state.caption.ends - performance.now());
  redraw();
}

function endCaption() {
  state.gone = true;
  redraw();
}

function page() {
  const product = shown(state) ?? lastShown;
  return html`
    <h1 class="label plate"><img src="/web/logo.svg" alt="">AI 副播 <i>AI-generated</i></h1>
    ${state.link === "live" || state.link === "connecting" ? nothing : html`<p class="off plate">${t("link.lost")}</p>`}
    ${product ? card(product) : nothing}
    ${caption()}`;
}

/** @param {any} product */
function card(product) {
  const listed = product.variants.find((/** @type {any} */ v) => v.list_price && v.price && v.list_price.minor > v.price.minor);
  const range = product.price_min?.minor !== product.price_max?.minor;
  return html`
    <section class="card plate ${shown(state) ? "" : "away"}" aria-label=${pick(product.title)}>
      ${product.image ? html`<img class="picture" src=${product.image} alt="">` : nothing}
      ${product.link_no === null ? nothing : html`<p class="no">${t("product.link_no", { no: product.link_no })}</p>`}
      <div class="facts">
        <h2>${pick(product.title)}</h2>
        <p class="cost ${range ? "range" : ""}">${price(product.price_min, product.price_max)}${listed && !range ? html`<s>${money(listed.list_price)}</s>` : nothing}</p>
        ${product.stock !== null && product.stock > 0 && product.stock <= FEW ? html`<p class="few">${t("product.left", { n: product.stock })}</p>` : nothing}
      </div>
    </section>`;
}

function caption() {
  const said = state.caption;
  if (!said) return nothing;
  return html`
    <section class="caption plate ${state.gone ? "away" : ""}" role="status" lang=${said.language ?? nothing}>
      ${said.question ? html`<p class="asked"><b>@<bdi>${said.question.name || t("chat.guest")}</bdi></b> <bdi>${said.question.text}</bdi></p>` : nothing}
      <p class="said"><span class="by ${said.ai === false ? "human" : ""}">${t(said.ai === false ? "label.human" : "label.ai")}</span>${said.text}</p>
    </section>`;
}

function draw() {
  lastShown = shown(state) ?? lastShown;
  render(page(), root);
}

async function start() {
  await loadWords();
  fit();
  addEventListener("resize", fit);
  draw();
  openLink({ room: state.room, role: "stage", token: query.get("token") ?? "", onFrame, onState: (to) => { state.link = to; redraw(); } });
}

void start();
