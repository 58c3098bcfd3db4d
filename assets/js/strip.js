// What waits on this phone, in a line under the head of every page; nothing where nothing does.
import { counted, moment, wordsOf, wordsPage } from "./saying.js";

let box;
let line;

function make(words, page) {
  // Its look is fetched where it shows.
  const look = page.querySelector('link[href*="/waits."]');
  if (page !== document && !document.querySelector(`link[href="${look.getAttribute("href")}"]`)) document.head.append(document.importNode(look));
  box = document.createElement("aside");
  box.className = "waits";
  box.dataset.waitsStrip = "";
  box.setAttribute("aria-label", words.title);
  line = document.createElement("p");
  line.setAttribute("role", "status");
  const width = document.createElement("div");
  width.className = "wrap";
  width.append(line);
  box.append(width);
  document.querySelector("header.top").after(box);
}

/// "2 items and 1 photo".
function whatWaits(words, waiting) {
  const photos = waiting.reduce((sum, piece) => sum + piece.photos.length, 0);
  const items = counted(words.items, waiting.length);
  return photos ? words.both.replace("{items}", items).replace("{photos}", counted(words.photos, photos)) : items;
}

export async function draw({ pieces, skew, synced, ended }) {
  const [words, page] = [await wordsOf(), await wordsPage()];
  const of = (state) => pieces.filter((piece) => piece.state === state);
  const [waiting, attention] = [of("waiting"), of("attention")];
  const said = [];
  if (waiting.length) {
    const what = whatWaits(words, waiting);
    said.push(synced ? words.line.replace("{what}", what).replace("{time}", moment(synced)) : words.lineNever.replace("{what}", what));
  }
  if (attention.length) said.push(counted(words.attention, attention.length));
  if (ended && waiting.length) said.push(words.ended);
  if (skew) said.push(counted(skew > 0 ? words.ahead : words.behind, Math.round(Math.abs(skew) / 60_000)));
  if (!box) {
    if (!said.length) return;
    make(words, page);
  }
  box.hidden = !said.length;
  const now = said.join(" ");
  if (line.textContent.trim() === now) return;
  const link = document.createElement("a");
  link.href = ended && waiting.length ? "/sign-in?next=/waiting" : "/waiting";
  link.textContent = now;
  // A clock that is off is nothing that waits anywhere.
  line.replaceChildren(waiting.length || attention.length ? link : now);
}
