/** Drawing at most once a frame, however many messages arrive. */

/**
 * @param {() => void} draw
 * @returns {() => void} asks for a drawing with the next frame
 */
export function batched(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const now = () => {
      asked = false;
      draw();
    };
    // A hidden page gets no animation frames, but screen readers and tests still read it.
    if (document.hidden) setTimeout(now, 250);
    else requestAnimationFrame(now);
  };
}

/** @param {HTMLElement} list @returns {boolean} whether its end is in sight */
export const atEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 48;
