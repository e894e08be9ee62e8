/** What an admin does about people, keys and sessions. */
import { call, get, post } from "../lib/http.js";
import { t } from "../lib/words.js";
import { may } from "./state.js";

/**
 * @param {import("./state.js").State} state
 * @param {() => void} redraw
 * @param {{toast: (text: string, kind?: "good" | "bad") => void, refused: (error: any) => void}} telling
 */
export function accessActionsOf(state, redraw, { toast, refused }) {
  async function loadAccess() {
    const reads = may(state, "admin") || state.session.role === "auditor";
    try {
      const [sessions, users, keys] = await Promise.all([get("/api/sessions"), reads ? get("/api/users") : null, reads ? get("/api/keys") : null]);
      Object.assign(state, { sessions: sessions.sessions, users: users?.users ?? [], apiKeys: keys?.keys ?? [] });
    } catch (error) {
      refused(error);
    }
    redraw();
  }

  /** @param {() => Promise<unknown>} act @param {string} [done] @returns {Promise<boolean>} whether the server agreed */
  async function change(act, done) {
    try {
      await act();
      if (done) toast(done);
      await loadAccess();
      return true;
    } catch (error) {
      refused(error);
      return false;
    }
  }

  const gone = (/** @type {string} */ what, /** @type {string} */ id) => () => call("DELETE", `/api/${what}/${encodeURIComponent(id)}`);

  return {
    loadAccess,
    /** @param {{name: string, password: string, role: string}} user */
    putUser: (user) => change(() => post("/api/users", user), t("access.saved", { name: user.name })),
    /** @param {string} name */
    dropUser: (name) => confirm(t("access.remove_sure", { name })) && change(gone("users", name), t("access.removed", { name })),
    /** @param {{name: string, scopes: string[], expires_at: number | null}} key */
    makeKey: (key) => change(async () => { state.newKey = (await post("/api/keys", key)).key; }),
    hideKey() {
      state.newKey = "";
      redraw();
    },
    /** @param {string} id @param {string} name */
    dropKey: (id, name) => confirm(t("access.revoke_sure", { name })) && change(gone("keys", id), t("access.revoked", { name })),
    /** @param {string} id */
    endSession: (id) => change(gone("sessions", id), t("access.session_ended")),
  };
}

/** @typedef {ReturnType<typeof accessActionsOf>} AccessActions */
