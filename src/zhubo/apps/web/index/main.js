/** The rooms of this server, to choose from; and what is said where an address leads nowhere. */
import { html, nothing, render } from "../vendor/lit.js";
import { count } from "../lib/amounts.js";
import { get } from "../lib/http.js";
import { icon } from "../lib/icons.js";
import { switches } from "../lib/switches.js";
import { loadWords, pick, t } from "../lib/words.js";

const root = /** @type {HTMLElement} */ (document.getElementById("index"));
const place = location.pathname.split("/")[1] ?? "";
/** @type {{room: string, shop: Record<string, string>, viewers: number}[] | null} */
let rooms = null;

/** @returns {string} what is wrong with this address, empty where nothing is */
function wrong() {
  if (!place) return "";
  if (place === "stage") return t("index.no_stage");
  return t(place === "r" ? "index.no_room" : "index.nothing");
}

function draw() {
  document.title = `${t("index.title")} · zhubo`;
  render(html`
    <div class="rooms">
      <header><img src="/web/logo.svg" alt="" width="44" height="44"><div><h1>${t("index.title")}</h1></div>${switches(draw)}</header>
      <main>
        ${wrong() ? html`<p class="warning" role="alert">${wrong()}</p>` : nothing}
        <ul>${(rooms ?? []).map(({ room, shop, viewers }) => html`<li><a href=${`/r/${encodeURIComponent(room)}`}><span><b>${pick(shop) || room}</b><small class="muted">${room} · ${t("index.viewers", { n: count(viewers) })}</small></span>${icon("next")}</a></li>`)}</ul>
        ${rooms?.length === 0 ? html`<p class="muted">${t("index.empty")}</p>` : nothing}
      </main>
    </div>`, root);
}

async function start() {
  await loadWords();
  rooms = (await get("/api/rooms")).rooms;
  draw();
}

void start();
