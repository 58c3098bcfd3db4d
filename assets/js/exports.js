// Moves the bar of an export as the server tells how far it is, and shows what became of it once it has ended. The page stays:
// somebody may be filling in its form.
import { mover } from "./progress.js";

const lines = [];
let listening = false;

// The oldest is worked on first, and stands last; one line open to the server at a time leaves the others to the pages.
export function start(line) {
  lines.push(line);
  queueMicrotask(next);
}

function next() {
  const line = listening ? undefined : lines.pop();
  if (!line) return;
  listening = true;
  const move = mover(line);
  const source = new EventSource(line.dataset.export);
  const done = () => {
    source.close();
    listening = false;
    next();
  };
  source.addEventListener("progress", (event) => {
    const told = JSON.parse(event.data);
    if (told.state !== "waiting" && told.state !== "running") {
      done();
      ended(line);
      return;
    }
    move(told.done, told.people, told.words);
  });
  // Closed for good: the sign-in has ended, or the export is gone. The link to look again says which.
  source.addEventListener("error", () => source.readyState === EventSource.CLOSED && done());
  addEventListener("pagehide", () => source.close());
}

async function ended(line) {
  const answer = await fetch("/exports", { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById(line.id);
  if (!now) return;
  const focused = line.contains(document.activeElement);
  line.replaceWith(now);
  // What the page said when it was asked for is not true any longer.
  if (line.id === `export-${new URLSearchParams(location.search).get("export")}`) document.querySelector("main [data-toast]")?.remove();
  if (!document.querySelector("[data-export]")) document.querySelector("[data-look-again]")?.remove();
  if (focused) now.querySelector("a, button")?.focus();
  const { start: opens } = await import("./dialog.js");
  now.querySelectorAll("dialog").forEach(opens);
  (await import("./small.js")).moments();
  const text = (what) => now.querySelector(what)?.textContent ?? "";
  (await import("./toast.js")).tell(`${text("h3")} · ${text(".badge")}`);
}
