// A hint that is sent away goes without the page around it being drawn anew. Where somebody may be filling in a form beside it,
// its button comes only now; and what cannot be sent is said, for the page must not go then either.
export function start(hint) {
  const form = hint.querySelector("form");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    // The answer leads back to this page: it need not be followed.
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
    if (answer?.type !== "opaqueredirect") return (await import("./toast.js")).tell(hint.dataset.wordsFailed);
    hint.remove();
    document.getElementById("main").focus();
  });
}
