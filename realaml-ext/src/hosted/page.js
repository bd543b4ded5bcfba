// Listens to the embedded page. The script is placed before the frame, so that the first message is not missed.
"use strict";
(() => {
  const element = document.getElementById("realaml-settings");
  const { frame, origin, sessionKey, next } = JSON.parse(element.textContent);
  element.remove();

  const texts = {
    id: "Your document was received.",
    selfie: "Your selfie was received.",
    cancel: "You have cancelled.",
    completed: "You are done.",
    notFound: "This link leads nowhere. Please ask for a new one.",
    networkError: "The connection failed. Please try again.",
    openedCancelled: "This was cancelled before.",
    openedCompleted: "You are done already.",
    "realaml.esign.document_sent": "The document is being sent.",
    "realaml.esign.session_expired": "The time for editing is over. Please reload this page.",
  };
  const ends = ["cancel", "completed", "openedCancelled", "openedCompleted", "realaml.esign.document_sent"];

  window.addEventListener("message", (event) => {
    // Any window can send messages here; only those of the embedded page count.
    const embedded = document.getElementById(frame)?.contentWindow;
    if (event.origin !== origin || !embedded || event.source !== embedded) {
      return;
    }
    const type = typeof event.data === "string" ? event.data : event.data?.type;
    if (type === "realaml.esign.ready" && sessionKey) {
      embedded.postMessage(sessionKey, origin);
    }
    if (Object.hasOwn(texts, type)) {
      document.getElementById("realaml-status").textContent = texts[type];
    }
    document.dispatchEvent(new CustomEvent("realaml", { detail: event.data }));
    if (next && ends.includes(type)) {
      window.location.assign(next);
    }
  });
})();
