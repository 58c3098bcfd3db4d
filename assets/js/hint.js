// A hint that is sent away goes without the page around it being drawn anew. What cannot be sent so is sent as any form is.
export function start(hint) {
  const form = hint.querySelector("form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    // The answer leads back to this page: it need not be followed.
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
    if (answer?.type !== "opaqueredirect") return form.submit();
    hint.remove();
    document.getElementById("main").focus();
  });
}
