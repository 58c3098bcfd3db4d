// Something that takes its time: how far it is is asked every two seconds, and once it has ended this part of the page is
// drawn anew, and says how.
import { mover } from "./progress.js";
import { moments } from "./small.js";
import { tell } from "./toast.js";

const WAIT = 2000;

export function start(part) {
  const move = mover(part);
  const again = () => setTimeout(look, WAIT);
  async function look() {
    if (!part.isConnected) return;
    if (document.hidden) return void again();
    try {
      const answer = await fetch(part.dataset.again, { headers: { accept: "application/json" } });
      // The sign-in has ended, say. The link to look again says what is.
      if (!answer.ok) return;
      const now = await answer.json();
      if (!now.going) return void (await ended());
      move(now.done, now.all, now.words);
    } catch {
      // The network is away: the next look may find it again.
    }
    again();
  }
  async function ended() {
    const page = await fetch(location.pathname, { headers: { accept: "text/html" } });
    const now = new DOMParser().parseFromString(await page.text(), "text/html").getElementById(part.id);
    if (!now) return;
    const focused = part.contains(document.activeElement);
    part.replaceWith(now);
    moments();
    if (focused) now.querySelector("button")?.focus();
    tell(now.dataset.againSaid ?? "");
  }
  again();
}
