// The builder's side of the documented handshake: ready, session key, sent, expired. The key arrives only in a message
// from the page that embeds this one, and is exchanged for a token together with that page's origin.
"use strict";
(() => {
  const session = document.body.dataset.session;
  const byId = (id) => document.getElementById(id);
  const status = byId("status");
  let parentOrigin = null;
  let token = null;
  let known = {};

  function tell(type, payload) {
    window.parent.postMessage({ type, ...payload }, parentOrigin);
  }

  async function call(method, path, body) {
    const headers = { "content-type": "application/json" };
    if (token !== null) {
      headers.authorization = `Bearer ${token}`;
    }
    const answer = await fetch(`/esign/builder/${session}/${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const content = await answer.json();
    if (answer.status === 410) {
      expire(content);
    }
    if (!answer.ok) {
      throw new Error(content.detail ?? `the sandbox responded with ${answer.status}`);
    }
    return content;
  }

  function expire(content) {
    byId("editor").hidden = true;
    status.textContent = "The session has expired.";
    if (parentOrigin !== null && token !== null) {
      token = null;
      tell("realaml.esign.session_expired", {
        document_id: known.id,
        iframe_session_id: session,
        expires_at: content.expires_at,
        message: content.detail,
      });
    }
  }

  function show(draft) {
    known = draft;
    byId("title").value = draft.name;
    byId("recipients").replaceChildren(...draft.recipients.map((recipient) => {
      const item = document.createElement("li");
      item.textContent = `${recipient.name ?? "(no name)"}, ${recipient.email ?? "(no e-mail)"}`;
      return item;
    }));
  }

  async function attempt(act) {
    try {
      await act();
    } catch (error) {
      if (token !== null || parentOrigin === null) {
        status.textContent = `The action failed: ${error.message}`;
      }
    }
  }

  async function watch() {
    while (token !== null) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (token !== null) {
        await attempt(() => call("GET", "document"));
      }
    }
  }

  window.addEventListener("message", (event) => {
    const data = event.data;
    const fits = event.source === window.parent
      && parentOrigin === null
      && data !== null
      && typeof data === "object"
      && data.type === "realaml.esign.session_key"
      && typeof data.session_key === "string";
    if (!fits) {
      return;
    }
    attempt(async () => {
      const content = await call("POST", "exchange", { session_key: data.session_key, origin: event.origin });
      parentOrigin = event.origin;
      token = content.token;
      show(content.document);
      byId("editor").hidden = false;
      status.textContent = "The draft can be edited and sent.";
      byId("editor-title").focus();
      watch();
    });
  });

  byId("title-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      show(await call("PATCH", "document", { name: byId("title").value }));
      status.textContent = "The title was saved.";
    });
  });

  byId("recipient-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      const recipient = { name: byId("recipient-name").value, email: byId("recipient-email").value };
      show(await call("PATCH", "document", { recipients: [recipient] }));
      event.target.reset();
      status.textContent = "The recipient was added.";
    });
  });

  byId("send").addEventListener("click", () => attempt(async () => {
    const sent = await call("POST", "send", {});
    token = null;
    byId("editor").hidden = true;
    status.textContent = "The document is being sent.";
    tell("realaml.esign.document_sent", {
      document_id: sent.document_id,
      status: sent.status,
      sent_at: sent.sent_at,
      iframe_session_id: session,
    });
  }));

  if (window.parent === window) {
    status.textContent = "This page works only inside an iframe.";
  } else {
    // Nothing is known about the parent yet, and this message reveals nothing.
    window.parent.postMessage({ type: "realaml.esign.ready" }, "*");
  }
})();
