/** What this browser remembers for the pages: small strings, and nothing where storage is forbidden. */

/** @param {string} name @param {string} [fallback] @returns {string} */
export function kept(name, fallback = "") {
  try {
    return localStorage.getItem(`zhubo.${name}`) ?? fallback;
  } catch {
    return fallback;
  }
}

/** @param {string} name @param {string} value */
export function keep(name, value) {
  try {
    if (value) localStorage.setItem(`zhubo.${name}`, value);
    else localStorage.removeItem(`zhubo.${name}`);
  } catch {
    // A browser in private mode forgets; the page works all the same.
  }
}
