// The person's steps. The names of the messages were observed in the vendor's mobile SDKs; the messages that the
// vendor's page sends in an iframe are unknown. The messages contain no secret, so any parent may read them.
"use strict";
(() => {
  const { key, redirect } = document.body.dataset;
  const steps = [...document.querySelectorAll("[data-step]")].map((section) => section.id);
  const cancel = document.getElementById("cancel");
  const outcome = document.getElementById("outcome");
  const status = document.getElementById("status");

  function tell(type) {
    if (window.parent !== window) {
      window.parent.postMessage({ type }, "*");
    }
  }

  function show(id) {
    for (const section of document.querySelectorAll("section")) {
      section.hidden = section.id !== id;
    }
    document.querySelector(`#${id} h2`).focus();
  }

  // Returns the outcome that the developer chose. Missing verdicts follow from the mock values in the request.
  function chosen() {
    const all = [...new FormData(outcome.querySelector("form"))];
    return Object.fromEntries(all.filter(([, value]) => value !== ""));
  }

  async function post(action, body) {
    const answer = await fetch(`/v/${key}/${action}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
    if (!answer.ok) {
      throw new Error(`the sandbox responded with ${answer.status}`);
    }
  }

  async function attempt(act) {
    status.textContent = "";
    try {
      await act();
    } catch (error) {
      status.textContent = `The action failed: ${error.message}.`;
      tell("networkError");
    }
  }

  function end(type, text) {
    document.getElementById("done-text").textContent = text;
    cancel.hidden = true;
    outcome.hidden = true;
    show("done");
    tell(type);
    if (type === "completed" && redirect) {
      window.location.assign(redirect);
    }
  }

  // The requests and messages of single steps, in addition to those of every step.
  const act = {
    details: async (form) => post("details", { ...Object.fromEntries(new FormData(form)), outcome: chosen() }),
    document: async () => tell("id"),
    selfie: async () => tell("selfie"),
  };

  async function next(step) {
    const following = steps[steps.indexOf(step) + 1];
    if (following !== undefined) {
      show(following);
      return;
    }
    await post("finish", { outcome: chosen() });
    end("completed", "Your verification is complete. You can close this page.");
  }

  for (const step of steps) {
    document.querySelector(`#${step} form`).addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(async () => {
        await act[step]?.(event.target);
        await next(step);
      });
    });
  }
  cancel.addEventListener("click", () => attempt(async () => {
    await post("cancel");
    end("cancel", "You have cancelled the verification.");
  }));
})();
