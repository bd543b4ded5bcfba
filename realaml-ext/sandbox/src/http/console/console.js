// Keeps a page up to date: at each change that the sandbox reports, the page is fetched again, and its marked parts are
// replaced. A part in which somebody is filling in a field or selecting text stays unchanged until they are done.
"use strict";
(() => {
  const live = document.getElementById("live");
  const main = document.getElementById("main");
  let timer = null;
  let waiting = false;

  function say(text, state) {
    live.dataset.state = state;
    if (live.textContent !== text) {
      live.textContent = text;
    }
  }

  function isBusy(part) {
    const selection = document.getSelection();
    const selects = selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode);
    const fills = part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
    return selects || fills;
  }

  // Describes the focused element, so that the same element can be focused in the new part.
  function placeOf(part) {
    const active = document.activeElement;
    if (!part.contains(active)) {
      return null;
    }
    const all = [...part.querySelectorAll("a[href], button, [tabindex]")];
    const same = (it) => it.tagName === active.tagName && it.getAttribute("href") === active.getAttribute("href")
      && it.textContent === active.textContent;
    return { at: all.indexOf(active), same };
  }

  function exchange(part, fresh) {
    const place = placeOf(part);
    const scrolls = [...part.querySelectorAll(".code, .table-box")].map((it) => [it.scrollLeft, it.scrollTop]);
    part.replaceChildren(...fresh.childNodes);
    [...part.querySelectorAll(".code, .table-box")].forEach((it, at) => {
      [it.scrollLeft, it.scrollTop] = scrolls[at] ?? [0, 0];
    });
    if (place !== null) {
      const all = [...part.querySelectorAll("a[href], button, [tabindex]")];
      (all.find(place.same) ?? all[place.at] ?? main).focus({ preventScroll: true });
    }
    prepare(part);
  }

  async function refresh() {
    timer = null;
    const answer = await fetch(window.location.pathname + window.location.search.replace(/([?&])done=[^&]*/, "$1"));
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    waiting = false;
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
      if (fresh === null || fresh.innerHTML === part.dataset.shown) {
        continue;
      }
      if (isBusy(part)) {
        waiting = true;
      } else {
        part.dataset.shown = fresh.innerHTML;
        exchange(part, fresh);
      }
    }
  }

  function soon() {
    if (timer === null) {
      timer = window.setTimeout(() => refresh().catch(() => {}), 150);
    }
  }

  // Shows the copy buttons only if the script can access the clipboard.
  function prepare(part) {
    for (const button of part.querySelectorAll("[data-copy]")) {
      button.hidden = navigator.clipboard === undefined;
    }
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (button === null) {
      return;
    }
    await navigator.clipboard.writeText(button.parentElement.querySelector("code").textContent);
    button.textContent = "Copied";
    window.setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });

  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.confirm;
    if (question !== undefined && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  // Shows only the fields that belong to the selected choice.
  function choose(select) {
    for (const part of document.querySelectorAll(`[data-shown-by="${select.dataset.shows}"]`)) {
      part.hidden = !part.dataset.for.split(" ").includes(select.value);
    }
  }
  for (const select of document.querySelectorAll("[data-shows]")) {
    select.addEventListener("change", () => choose(select));
    choose(select);
  }

  document.addEventListener("focusout", () => {
    if (waiting) {
      soon();
    }
  });

  for (const part of document.querySelectorAll("[data-live]")) {
    part.dataset.shown = part.innerHTML;
  }
  prepare(document);

  // The result of an action is shown only once, and not again when the page is reloaded.
  if (window.location.search.includes("done=")) {
    const address = new URL(window.location.href);
    address.searchParams.delete("done");
    window.history.replaceState(null, "", address);
  }

  // On a narrow screen, the sections form a scrolling line.
  document.querySelector("nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

  // A browser opens only a few connections to one server, so hidden pages close theirs.
  let events = null;

  function follow() {
    if (events !== null || document.hidden) {
      return;
    }
    events = new EventSource("/_sandbox/events");
    for (const name of ["record", "call", "callback", "message", "faults", "clock", "all"]) {
      events.addEventListener(name, soon);
    }
    events.addEventListener("ready", () => {
      say("Live", "on");
      soon();
    });
    events.addEventListener("error", () => say("Not connected", "off"));
  }

  function leave() {
    events?.close();
    events = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : follow()));
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", follow);
  follow();
})();
