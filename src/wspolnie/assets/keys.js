/* Passkeys: a form with data-key asks the browser for a key and sends what it says. Without this file there is the code. */
(() => {
  "use strict";
  document.querySelector("form[data-onward]")?.submit(); /* the way back from the office's server */
  if (!window.PublicKeyCredential) return;
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  /* What the server asks for, with bytes where the browser wants them (WebAuthn level 3, 5.1.8 and 5.1.9). */
  const asked = ({ publicKey }) => {
    publicKey.challenge = bytes(publicKey.challenge);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    for (const key of [...(publicKey.excludeCredentials || []), ...(publicKey.allowCredentials || [])]) key.id = bytes(key.id);
    return { publicKey };
  };

  const PARTS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const said = (key) => {
    const response = {};
    for (const part of PARTS) if (key.response[part]) response[part] = text(key.response[part]);
    if (key.response.getTransports) response.transports = key.response.getTransports();
    return {
      id: key.id, rawId: text(key.rawId), type: key.type, response,
      clientExtensionResults: key.getClientExtensionResults(),
    };
  };

  for (const form of document.querySelectorAll("form[data-key]")) {
    const trouble = form.querySelector("[data-key-trouble]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      trouble.hidden = true;
      try {
        const options = form.dataset.keyOptions
          ? JSON.parse(form.dataset.keyOptions)
          : (await (await fetch(form.action, { headers: { "X-Requested-With": "XMLHttpRequest" } })).json()).request_options;
        const key = await navigator.credentials[form.dataset.key](asked(options));
        form.elements.credential.value = JSON.stringify(said(key));
        form.submit();
      } catch {
        trouble.hidden = false; /* refused, timed out, or this key is known already */
      }
    });
  }
})();
