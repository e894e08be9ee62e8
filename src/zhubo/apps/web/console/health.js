/** How the room's engine does: latency and throughput of the last ten minutes, and everything that it counted. */
import { html, nothing } from "../vendor/lit.js";
import { clock, count, milliseconds } from "../lib/amounts.js";
import { language, t } from "../lib/words.js";

const PLOT_HEIGHT = 148;
const TABLE_ROWS_MAX = 10;
const COUNTERS = ["events", "acts", "queue", "dropped", "duplicates", "busy", "refused", "broken", "slow_dropped", "recovered"];

/** @type {any} */ let UPlot;
/** @type {Map<string, {plot: any, look: string}>} */
const plots = new Map();

const colour = (/** @type {string} */ name) => {
  // A canvas knows no custom properties, so a throw-away element resolves `light-dark()`.
  const probe = document.createElement("i");
  probe.className = `probe ${name}`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
};

/** @param {import("./state.js").State} state @returns {unknown} */
export function health(state) {
  const m = state.metrics;
  const latency = m?.latency_ms;
  return html`
    <div class="health">
      <figure><figcaption>${t("health.latency")}<span class="key p50">p50 ${milliseconds(latency?.p50)}</span><span class="key p99">p99 ${milliseconds(latency?.p99)}</span></figcaption>
        <div class="plot" data-plot="latency" role="img" aria-label=${t("health.latency_words", { p50: milliseconds(latency?.p50), p99: milliseconds(latency?.p99) })}></div></figure>
      <figure><figcaption>${t("health.rate")}<span class="key events">${t("figure.events_per_s")} ${m ? count(m.events_per_s) : "—"}</span><span class="key acts">${t("figure.acts_per_s")} ${m ? count(m.acts_per_s) : "—"}</span></figcaption>
        <div class="plot" data-plot="rate" role="img" aria-label=${t("health.rate_words", { events: m?.events_per_s ?? 0, acts: m?.acts_per_s ?? 0 })}></div></figure>
      ${m ? table(state.series) : nothing}
      ${m ? html`
        <dl class="counters">
          ${COUNTERS.map((name) => html`<div><dt>${t(`figure.${name}`)}</dt><dd>${count(m[name] ?? 0)}${name === "queue" ? html`<small> / ${count(m.queue_max)}</small>` : nothing}</dd></div>`)}
          ${Object.entries(m.sockets).map(([role, n]) => html`<div><dt>${t("figure.sockets", { role: t(`socket.${role}`) })}</dt><dd>${count(Number(n))}</dd></div>`)}
          <div><dt>CPU</dt><dd>${Math.round(m.cpu * 100)} %</dd></div>
          <div><dt>${t("figure.memory")}</dt><dd>${count(Math.round(m.rss_mb))} MB</dd></div>
        </dl>` : html`<p class="muted">${t("health.waiting")}</p>`}
    </div>`;
}

/** The plots' points for those who read rather than look: evenly spread over what is kept. @param {any} series */
function table(series) {
  const length = series.at.length;
  const step = Math.max(1, Math.ceil(length / TABLE_ROWS_MAX));
  const picked = [];
  for (let at = length - 1; at >= 0; at -= step) picked.push(at);
  return html`
    <details><summary>${t("health.table")}</summary>
      <table>
        <thead><tr><th scope="col">${t("health.time")}</th><th scope="col">p50</th><th scope="col">p99</th><th scope="col">${t("figure.events_per_s")}</th><th scope="col">${t("figure.acts_per_s")}</th></tr></thead>
        <tbody>${picked.map((at) => html`<tr><td>${clock(series.at[at] * 1000)}</td><td>${milliseconds(series.p50[at])}</td><td>${milliseconds(series.p99[at])}</td><td>${count(series.events[at])}</td><td>${count(series.acts[at])}</td></tr>`)}</tbody>
      </table></details>`;
}

/** Draws the plots that are in sight. @param {import("./state.js").State} state */
export async function drawPlots(state) {
  const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".plot"));
  if (!places.length) return forgetPlots();
  UPlot ??= (await import("../vendor/uplot.js")).default;
  const s = /** @type {any} */ (state.series);
  const data = { latency: [s.at, s.p50, s.p99], rate: [s.at, s.events, s.acts] };
  for (const place of places) drawPlot(place, /** @type {any} */ (data)[place.dataset.plot ?? ""], place.dataset.plot === "latency");
}

function forgetPlots() {
  for (const { plot } of plots.values()) plot.destroy();
  plots.clear();
}

/** @param {HTMLElement} place @param {any[]} data @param {boolean} latency */
function drawPlot(place, data, latency) {
  const name = place.dataset.plot ?? "";
  const width = place.clientWidth;
  const look = [getComputedStyle(document.documentElement).colorScheme, matchMedia("(prefers-color-scheme: dark)").matches, language(), width].join();
  let held = plots.get(name);
  if (held && (held.look !== look || !place.contains(held.plot.root))) {
    held.plot.destroy();
    held = undefined;
  }
  const copy = data.map((values) => [...values]);
  if (held) return held.plot.setData(copy);
  if (width) plots.set(name, { look, plot: new UPlot(options(width, latency), copy, place) });
}

/** @param {number} width @param {boolean} latency */
function options(width, latency) {
  const [first, second] = latency ? ["jade", "apricot"] : ["violet", "jade"];
  const axis = { stroke: colour("muted"), grid: { stroke: colour("grid"), width: 1 }, ticks: { show: false }, font: "11px system-ui, sans-serif" };
  const line = (/** @type {string} */ name) => ({ stroke: colour(name), width: 1.75, points: { show: false }, spanGaps: true });
  return {
    width,
    height: PLOT_HEIGHT,
    padding: [8, 28, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { size: 6 } },
    scales: { y: { range: (/** @type {any} */ _, /** @type {number} */ __, /** @type {number} */ max) => [0, Math.max(latency ? 50 : 1, (max ?? 0) * 1.15)] } },
    axes: [{ ...axis, size: 26, space: 70, values: (/** @type {any} */ _, /** @type {number[]} */ at) => at.map((s) => new Date(s * 1000).toLocaleTimeString(language(), at[1] - at[0] < 60 ? { hour12: false } : { hour12: false, hour: "2-digit", minute: "2-digit" })) }, { ...axis, size: 38, space: 30 }],
    series: [{}, line(first), line(second)],
  };
}
