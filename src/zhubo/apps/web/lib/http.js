/** Calls to the server's HTTP API. */
import { has, language, t } from "./words.js";

let csrf = "";

/** An answer that says no. `code` is the protocol's, `what` and `hint` are for a person. */
export class Refused extends Error {
  /** @param {number} status @param {{code?: string, what?: string, hint?: string}} error */
  constructor(status, error) {
    super(error.what ?? `HTTP ${status}`);
    this.status = status;
    this.code = error.code ?? "failed";
    this.hint = error.hint ?? "";
  }
}

/**
 * The server speaks English and says more; a page in Chinese has words of its own for each code that a person can meet.
 *
 * @param {any} error
 * @returns {string} what a person is told
 */
export function whyRefused(error) {
  const key = `refused.${error.code}`;
  if (language() === "zh" && has(key)) return t(key);
  return [error.message, error.hint].filter(Boolean).join(" ");
}

/** @param {string | null} token what every change must carry */
export function carry(token) {
  csrf = token ?? "";
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export async function call(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (body) headers["Content-Type"] = "application/json";
  if (csrf && method !== "GET") headers["X-CSRF-Token"] = csrf;
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  const told = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, told.error ?? {});
  return told;
}

/** @param {string} path */
export const get = (path) => call("GET", path);

/** @param {string} path @param {object} [body] */
export const post = (path, body = {}) => call("POST", path, body);
