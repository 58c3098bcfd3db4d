// Moves the bar of an export as the server tells how far it is. When it ends, the page says what became of it.
export function start(line) {
  const bar = line.querySelector("progress");
  const words = line.querySelector("[data-progress-words]");
  const source = new EventSource(line.dataset.export);
  source.addEventListener("progress", (event) => {
    const told = JSON.parse(event.data);
    if (told.state !== "waiting" && told.state !== "running") {
      source.close();
      location.reload();
      return;
    }
    bar.max = told.people;
    bar.value = told.done;
    // Read out when it changes, and not every second.
    if (words.textContent !== told.words) words.textContent = told.words;
  });
  // A sign-in that has ended, or an export that is gone: the link to look again says so.
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) source.close();
  });
  addEventListener("pagehide", () => source.close());
}
