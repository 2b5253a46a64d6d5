"use strict";

// The switch between light and dark. The choice is kept in a cookie, so that the server draws the next page in it
// from the first moment; without a choice the page follows the system.
(() => {
  const root = document.documentElement;
  const button = document.querySelector("[data-theme-switch]");
  const system = window.matchMedia("(prefers-color-scheme: dark)");

  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const tell = () => window.dispatchEvent(new Event("theme"));

  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    document.cookie = `colmena_theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    tell();
  });
  system.addEventListener("change", tell);
})();
