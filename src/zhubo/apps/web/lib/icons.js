/** Line icons on a 24 × 24 grid, drawn in the colour of the text. */
import { html } from "../vendor/lit.js";

/** @type {Record<string, string>} */
const PATHS = {
  send: "M4 12 20 4l-5 16-4-6.5zM11 13.5 20 4",
  box: "M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5",
  bag: "M5 8h14l1 12H4zM9 8V6.5a3 3 0 0 1 6 0V8",
  key: "M8 11a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM11 12.5 19.5 4M16 7.5l2.5 2.5",
  heart: "M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  close: "m6 6 12 12M18 6 6 18",
  pin: "M9 4h6l-1 6 3 3v1.5H7V13l3-3zM12 14.5V20",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  sun: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  spark: "M12 3.5 14 10l6.5 2-6.5 2-2 6.5L10 14l-6.5-2L10 10z",
  person: "M12 4.5a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6zM4.5 20c.8-3.8 3.7-5.5 7.5-5.5s6.7 1.7 7.5 5.5",
  next: "m9.5 6 6 6-6 6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  edit: "M4.5 19.5 6 15 15.5 5.5l3 3L9 18zM13.5 7.5l3 3",
  undo: "M9 8H15a5 5 0 0 1 0 10H8M9 8l3.5-3.5M9 8l3.5 3.5",
  copy: "M9 9h10v11H9zM5 15V4h10",
  stop: "M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3zM12 8v5M12 16v.5",
  help: "M9.3 9.3a2.8 2.8 0 1 1 4 2.5c-.9.5-1.3 1-1.3 2M12 17v.4",
  shield: "M12 3.5 19 6v6c0 4-3 7-7 8.5C8 19 5 16 5 12V6zM9 12l2.2 2.2L15.3 10",
  gear: "M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2",
  pulse: "M3 12h4l2.5-6 4.5 12 2.5-6H21",
  list: "M8 6.5h12M8 12h12M8 17.5h12M4 6.5h.5M4 12h.5M4 17.5h.5",
  chat: "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v8A1.5 1.5 0 0 1 19 16h-7l-4.5 4v-4H5a1.5 1.5 0 0 1-1.5-1.5v-8A1.5 1.5 0 0 1 5 5z",
  out: "M14 4.5H5.5v15H14M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5",
  alert: "M12 4.5 21 19.5H3zM12 10.5v4M12 17v.3",
  megaphone: "M4 10v4h3l9 4.5v-13L7 10zM19 9.5a4 4 0 0 1 0 5M8 14.5l1 5h2.5l-1-4",
};

/** @param {string} name @returns {unknown} a decorative icon; what it means stands beside it in words */
export const icon = (name) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
