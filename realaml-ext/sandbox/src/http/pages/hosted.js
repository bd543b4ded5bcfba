// The person's steps. The names of the messages are those that the vendor's mobile SDKs were seen to use; how the
// vendor's page words them in an iframe is not known. They carry no secret, so any parent may read them.
"use strict";
(() => {
  const { key, redirect } = document.body.dataset;
  const steps = ["consent", "details", "document", "selfie"];
  const cancel = document.getElementById("cancel");
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

  async function post(action, body) {
    const answer = await fetch(`/v/${key}/${action}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
    if (!answer.ok) {
      throw new Error(`the sandbox answered ${answer.status}`);
    }
  }

  async function attempt(act) {
    status.textContent = "";
    try {
      await act();
    } catch (error) {
      status.textContent = `That did not work: ${error.message}.`;
      tell("networkError");
    }
  }

  function end(type, text) {
    document.getElementById("done-text").textContent = text;
    cancel.hidden = true;
    show("done");
    tell(type);
    if (type === "completed" && redirect) {
      window.location.assign(redirect);
    }
  }

  const act = {
    consent: async () => show("details"),
    details: async (form) => {
      await post("details", Object.fromEntries(new FormData(form)));
      show("document");
    },
    document: async () => {
      tell("id");
      show("selfie");
    },
    selfie: async () => {
      tell("selfie");
      await post("finish");
      end("completed", "Your verification is complete. You can close this page.");
    },
  };

  for (const step of steps) {
    document.querySelector(`#${step} form`).addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(() => act[step](event.target));
    });
  }
  cancel.addEventListener("click", () => attempt(async () => {
    await post("cancel");
    end("cancel", "You have cancelled the verification.");
  }));
})();
