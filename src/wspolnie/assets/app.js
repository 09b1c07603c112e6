/* Wspólnie in the browser. Every page works without this file; it keeps drafts, runs clocks and moves the focus. */
(() => {
  "use strict";
  const WEEK = 7 * 86400e3;
  const language = document.documentElement.lang.slice(0, 2);

  /* Drafts: <form data-draft="key">, cleared by data-draft-done="key". Contact fields (autocomplete) are never kept. */
  const PREFIX = "draft:";
  const store = (() => {
    try {
      localStorage.setItem(PREFIX, "");
      localStorage.removeItem(PREFIX);
      return localStorage;
    } catch {
      return null; /* refused (private window): no drafts */
    }
  })();

  const kept = (field) =>
    field.name &&
    !field.hasAttribute("autocomplete") &&
    !field.hasAttribute("data-private") &&
    (field.matches("textarea, select") || /^(text|search|number|date|time|radio)$/.test(field.type));

  const read = (key) => {
    try {
      const draft = JSON.parse(store.getItem(PREFIX + key));
      return draft && Date.now() - draft.at < WEEK ? draft : null;
    } catch {
      return null; /* not a draft of ours */
    }
  };

  class Draft {
    constructor(form) {
      this.form = form;
      this.key = form.dataset.draft;
      this.status = form.querySelector("[data-draft-status]");
      this.restore();
      form.addEventListener("input", () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.save(), 400);
      });
      addEventListener("pagehide", () => this.timer && this.save());
      form.querySelector("[data-draft-drop]")?.addEventListener("click", () => this.drop());
    }

    fields() {
      return [...this.form.elements].filter(kept);
    }

    values() {
      const values = {};
      for (const field of this.fields()) if (field.type !== "radio" || field.checked) values[field.name] = field.value;
      return values;
    }

    save() {
      this.timer = 0;
      const draft = { at: Date.now(), values: this.values() };
      try {
        store.setItem(PREFIX + this.key, JSON.stringify(draft));
        this.show(draft.at);
      } catch { /* the storage is full: nothing is promised, so nothing is shown */ }
    }

    /* What the server sent back after an error wins over the draft; an untouched form takes the draft. */
    restore() {
      const draft = read(this.key);
      if (!draft || document.querySelector(".problem")) return;
      for (const field of this.fields()) {
        const value = draft.values[field.name];
        if (value === undefined) continue;
        if (field.type === "radio") field.checked = field.value === value;
        else if (field.value === field.defaultValue || field.matches("select")) field.value = value;
      }
      this.show(draft.at);
    }

    drop() {
      clearTimeout(this.timer);
      this.timer = 0;
      store.removeItem(PREFIX + this.key);
      this.form.reset();
      if (this.status) this.status.hidden = true;
      this.fields()[0]?.focus();
    }

    show(at) {
      if (!this.status) return;
      const time = new Date(at).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
      this.status.querySelector("[data-draft-time]").textContent = time;
      this.status.hidden = false;
    }
  }

  if (store) {
    for (const done of document.querySelectorAll("[data-draft-done]")) store.removeItem(PREFIX + done.dataset.draftDone);
    for (const key of Object.keys(store)) if (key.startsWith(PREFIX) && !read(key.slice(PREFIX.length))) store.removeItem(key);
    for (const form of document.querySelectorAll("form[data-draft]")) new Draft(form);
  }

  /* Clocks: the server says what was left, and how long ago. */
  const WORDS = {
    pl: {
      verb: (n, unit) => (n === 1 ? (unit === "day" ? "Został" : "Została") : few(n) ? "Zostały" : "Zostało"),
      day: ["dzień", "dni", "dni"], h: ["godz.", "godz.", "godz."], min: ["min", "min", "min"],
      left: (text, n, unit) => `${words.verb(n, unit)} ${text}`, closing: "Kończy się w tej minucie", over: "Zakończone",
    },
    en: {
      day: ["day", "days", "days"], h: ["h", "h", "h"], min: ["min", "min", "min"],
      left: (text) => `${text} left`, closing: "Closes within this minute", over: "Closed",
    },
  };
  const words = WORDS[language];
  const few = (n) => n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14);
  const form = (n) => (n === 1 ? 0 : language === "pl" && few(n) ? 1 : 2);

  const leftText = (seconds, brief) => {
    if (seconds <= -60) return words.over;
    if (seconds <= 0) return words.closing;
    const minutes = Math.ceil(seconds / 60);
    const days = Math.floor(minutes / 1440);
    const all = [[days, "day"]];
    if (days < 21) all.push([Math.floor(minutes / 60) % 24, "h"]);
    if (days < 3) all.push([minutes % 60, "min"]);
    const parts = all.filter(([n]) => n).slice(0, brief ? 2 : 3);
    const text = parts.map(([n, unit]) => `${n} ${words[unit][form(n)]}`).join(" ");
    const [n, unit] = parts[0];
    return brief ? text : words.left(text, n, unit);
  };

  const loaded = Date.now() - (performance.getEntriesByType("navigation")[0]?.serverTiming?.[0]?.duration | 0);
  const clocks = [...document.querySelectorAll("[data-left]")].map((element) => ({
    element,
    left: Number(element.dataset.left),
    brief: element.classList.contains("board-left"),
    row: element.closest(".deadline, .board-row"),
  }));
  const tick = () => {
    for (const { element, left, brief, row } of clocks) {
      const now = left - (Date.now() - loaded) / 1000;
      const text = leftText(now, brief);
      if (element.textContent !== text) element.textContent = text;
      row?.classList.toggle("is-soon", now > -60 && now < 3 * 86400);
      row?.classList.toggle("is-over", now <= -60);
    }
  };
  if (words && clocks.length) setInterval(tick, 5e3);
  window.wspolnie = { leftText };

  /* After an error the summary takes the focus, so that a screen reader starts there. */
  document.querySelector(".problem[tabindex]")?.focus();
})();
