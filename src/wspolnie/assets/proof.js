/* A remark above the limit: the browser does a piece of work in place of the author's letter. The same file is the page's
   script and the worker's. The work is PBKDF2 over nonce and counter until the key begins with the prefix (ALTCHA v2). */
(() => {
  "use strict";
  const bytes = (hex) => Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));
  const hex = (buffer) => [...new Uint8Array(buffer)].map((one) => one.toString(16).padStart(2, "0")).join("");

  const solve = async ({ nonce, salt, cost, keyLength, keyPrefix }) => {
    const start = bytes(nonce), word = new Uint8Array(start.length + 4);
    word.set(start);
    for (let counter = 0; counter < 2 ** 32; counter += 1) {
      new DataView(word.buffer).setUint32(start.length, counter);
      const key = await crypto.subtle.importKey("raw", word, "PBKDF2", false, ["deriveBits"]);
      const ask = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
      const derivedKey = hex(await crypto.subtle.deriveBits(ask, key, keyLength * 8));
      if (derivedKey.startsWith(keyPrefix)) return postMessage({ counter, derivedKey });
      if (counter % 16 === 15) postMessage({ tries: counter + 1 });
    }
  };
  if (typeof document === "undefined") {
    self.onmessage = ({ data }) => solve(data);
    return;
  }

  const form = document.querySelector("form[data-work]");
  if (!form || !window.Worker || !window.crypto?.subtle) return;
  const told = form.querySelector("[role=status]"), bar = form.querySelector("progress");
  const challenge = JSON.parse(form.dataset.work);
  const failed = () => { bar.hidden = true; told.textContent = form.dataset.failed; };
  form.hidden = false;
  told.textContent = form.dataset.working; /* after it is shown, so that it is read out */
  const worker = new Worker(document.currentScript.src);
  worker.onerror = failed;
  worker.onmessage = ({ data }) => {
    if (data.tries) {
      bar.value = 1 - (255 / 256) ** data.tries; /* the chance that it would be done by now */
      return;
    }
    worker.terminate();
    bar.value = 1;
    told.textContent = form.dataset.done;
    form.elements.solution.value = btoa(JSON.stringify({ challenge, solution: data }));
    form.submit();
  };
  worker.postMessage(challenge.parameters);
})();
