// Runs before the first paint, so that neither theme nor language flickers.
(() => {
  const root = document.documentElement;
  const kept = (name) => {
    try {
      return localStorage.getItem(`zhubo.${name}`);
    } catch {
      return null;
    }
  };
  const theme = kept("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const asked = new URLSearchParams(location.search).get("lang") || kept("language") || navigator.language || "zh";
  root.lang = asked.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
})();
