// Reports the event of this notice to the embedding page. The message contains no secret, so any parent may read it.
"use strict";
const name = document.body.dataset.event;
if (name && window.parent !== window) {
  window.parent.postMessage({ type: name }, "*");
}
