/** One room's socket: it comes back by itself, with growing pauses, and asks for what was missed. */

const PAUSE_MS_FIRST = 400;
const PAUSE_MS_MAX = 15_000;
const RIGHTS_ENDED = 1008;
const GOODBYE_MS_MAX = 5_000;

/**
 * @typedef {"connecting" | "live" | "lost" | "refused"} LinkState
 * @typedef {object} Link
 * @property {(message: object) => boolean} send false where the line is down; the caller keeps the message
 * @property {() => Promise<void>} close settles when the line is down, or after five seconds with no word from the server
 */

/**
 * @param {object} options
 * @param {string} options.room
 * @param {"viewer" | "console" | "stage"} options.role
 * @param {string} [options.token]
 * @param {(frame: any) => void} options.onFrame
 * @param {(state: LinkState) => void} options.onState
 * @returns {Link}
 */
export function openLink({ room, role, token, onFrame, onState }) {
  let seq = 0;
  let tries = 0;
  let ended = false;
  let timer = 0;
  /** @type {WebSocket} */
  let socket;

  function open() {
    const query = new URLSearchParams({ role });
    if (token) query.set("token", token);
    if (seq) query.set("after", String(seq));
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    onState(tries ? "lost" : "connecting");
    socket = new WebSocket(`${scheme}//${location.host}/ws/rooms/${encodeURIComponent(room)}?${query}`);
    socket.onmessage = (event) => {
      const frame = JSON.parse(event.data);
      // Seen before hello is drawn: a server that answers at all is worth short pauses again.
      if (frame.type === "hello") {
        tries = 0;
        onState("live");
      }
      // `hello` names the head of the log, but what was missed comes only after it.
      if (frame.type === "tick" || (frame.type === "hello" && frame.resync)) seq = Math.max(seq, frame.seq);
      onFrame(frame);
    };
    socket.onclose = (event) => {
      if (ended) return;
      tries += 1;
      onState(event.code === RIGHTS_ENDED ? "refused" : "lost");
      const pause = Math.min(PAUSE_MS_MAX, PAUSE_MS_FIRST * 1.8 ** Math.min(tries, 10));
      timer = window.setTimeout(open, pause * (0.7 + 0.6 * Math.random()));
    };
  }

  /** The browser knows that the network is back before the pause is over. */
  function hurry() {
    if (ended || socket.readyState < WebSocket.CLOSING) return;
    clearTimeout(timer);
    open();
  }

  open();
  addEventListener("online", hurry);
  return {
    send(message) {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    close() {
      ended = true;
      clearTimeout(timer);
      removeEventListener("online", hurry);
      if (socket.readyState === WebSocket.CLOSED) return Promise.resolve();
      const down = new Promise((done) => {
        socket.addEventListener("close", () => done(undefined), { once: true });
        setTimeout(done, GOODBYE_MS_MAX);
      });
      // A browser reports a socket that is closed while it opens as an error.
      if (socket.readyState === WebSocket.CONNECTING) socket.addEventListener("open", () => socket.close(), { once: true });
      else socket.close();
      return down;
    },
  };
}
