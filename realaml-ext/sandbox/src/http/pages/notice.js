// Tells the embedding page what this notice is about. The messages carry no secret, so any parent may read them.
"use strict";
const name = document.body.dataset.event;
if (name && window.parent !== window) {
  window.parent.postMessage({ type: name }, "*");
}
