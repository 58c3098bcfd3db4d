// A dialog opens over the page that it belongs to, holds the focus and gives it back: what <dialog> does of itself. Its links
// say which; without this file they lead to it as to any other place in the page.
const opener = (dialog) => document.querySelector(`[data-dialog][href="#${CSS.escape(dialog.id)}"]`);

export function open(dialog) {
  if (!dialog.open) dialog.showModal();
}

export function start(dialog) {
  opener(dialog)?.addEventListener("click", (event) => {
    event.preventDefault();
    open(dialog);
  });
  dialog.addEventListener("click", (event) => {
    // A tap beside the sheet lands on the dialog itself.
    if (event.target !== dialog && !event.target.closest("[data-close]")) return;
    event.preventDefault();
    dialog.close();
  });
  // Opened without a script before this one came, or by an address that leads to it.
  if (location.hash === `#${dialog.id}`) open(dialog);
}
