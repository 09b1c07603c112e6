/* An official's desk by the keyboard: keys that the page tells of, and how many are ticked. */
(() => {
  "use strict";
  for (const hint of document.querySelectorAll("[data-scripted]")) hint.hidden = false;

  const press = (form, field) => {
    const after = (button) => button === field || field.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
    const button = [...form.querySelectorAll("button:not([type=button])")].find(after);
    if (button) form.requestSubmit(button);
  };
  const many = (bulk) => {
    bulk.open = true;
    bulk.querySelector("select, button").focus();
  };
  const answer = () => {
    const form = document.querySelector("form[data-desk]");
    const target = ["[type=radio]:checked", "[type=radio]", "button"].map((one) => form?.querySelector(one)).find(Boolean);
    target?.focus();
  };

  let sent = 0; /* one press, one saving: a second Ctrl+Enter may come before the next page does */
  addEventListener("submit", (event) => {
    if (Date.now() - sent < 3e3) event.preventDefault();
    else if (event.target.method === "post") sent = Date.now();
  });
  addEventListener("keydown", (event) => {
    if (event.repeat || event.isComposing || event.shiftKey) return;
    const field = document.activeElement;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      if (field.form?.method === "post") press(field.form, field);
      else if (field.matches(".queue [type=checkbox]:checked, [data-count]:checked")) many(field.form.querySelector(".bulk"));
      else answer();
    } else if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const way = { PageDown: "next", PageUp: "prev" }[event.key];
      const link = way && document.querySelector(`a[rel=${way}][aria-keyshortcuts]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
    }
  });

  const told = document.querySelector("[data-ticked]");
  const count = () => {
    const all = document.querySelector("[data-count]:checked");
    const number = all ? all.dataset.count : document.querySelectorAll(".queue [type=checkbox]:checked").length;
    told.textContent = `: ${number}`;
  };
  if (told) {
    told.setAttribute("role", "status");
    addEventListener("change", count);
    addEventListener("pageshow", count);
  }
})();
