"use strict";

// Shows today's figures as they come: server-sent events carry the same part of the page that the server drew first.
(() => {
  const state = document.querySelector("[data-live]");
  const region = document.querySelector("[data-region=today]");
  if (!region) return;

  const RETRY = 15000;

  const say = (key, light) => {
    const words = state.dataset[key];
    state.hidden = false;
    state.querySelector(".dot").className = `dot ${light}`;
    const text = state.querySelector("span");
    if (text.textContent !== words) text.textContent = words; // or it would be read aloud again
  };

  // The chart that is there stays, with new figures: a new one would grow from nothing at each event.
  const keepCharts = (fresh) => {
    for (const chart of fresh.querySelectorAll("[data-chart]")) {
      const old = region.querySelector(`[data-chart=${chart.dataset.chart}]`);
      if (old) {
        old.dataset.figures = chart.dataset.figures;
        chart.closest(".chart-card").replaceWith(old.closest(".chart-card"));
      }
    }
  };

  const show = (html) => {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    const focused = region.contains(document.activeElement) ? document.activeElement : null;
    const address = focused?.getAttribute("href");
    keepCharts(fresh.content);
    region.replaceChildren(fresh.content);
    region.querySelectorAll("[data-chart]").forEach((chart) => chart.dispatchEvent(new Event("figures")));
    document.dispatchEvent(new Event("charts"));
    if (address) region.querySelector(`[href="${CSS.escape(address)}"]`)?.focus();
    else if (focused?.isConnected) focused.focus();
  };

  // The browser does not tell why it gave up, so the same is asked once more.
  const refused = async () => {
    const why = await fetch(state.dataset.live, { headers: { Accept: "text/event-stream" } }).catch(() => null);
    why?.body?.cancel();
    if (why?.status === 401) {
      say("over", "bad");
      return;
    }
    say(why?.status === 503 ? "full" : "lost", "late");
    setTimeout(connect, why?.ok ? 0 : RETRY);
  };

  const connect = () => {
    const events = new EventSource(state.dataset.live);
    events.addEventListener("open", () => say("on", "good"));
    events.addEventListener("figures", (event) => show(event.data));
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) refused();
      else say("lost", "late");
    });
  };

  connect();
})();
