/* What a search may want, offered while somebody types. Without this file the box searches all the same. */
(() => {
  "use strict";
  /* Suggestions: <input data-suggest="address"> gets a list of its own, filled while somebody types. */
  for (const [number, input] of document.querySelectorAll("input[data-suggest]").entries()) {
    const list = document.createElement("datalist");
    list.id = `podpowiedzi-${number}`;
    input.after(list);
    input.setAttribute("list", list.id);
    let timer = 0;
    let asked = "";
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const query = (asked = input.value.trim());
        const answer = query.length < 2 ? null : await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: query })}`).catch(() => null);
        if (query !== asked) return; /* somebody typed on */
        const { items } = answer?.ok ? await answer.json() : { items: [] };
        list.replaceChildren(...items.map(({ title }) => new Option("", title)));
      }, 200);
    });
  }
})();
