// What waits on this phone (outbox.js) goes to the server: one tab at a time, oldest first, photos before the words that name
// them. Ids are the writer's, so that whatever was sent and not answered can be sent again. This runs in pages and in the
// service worker.
import { changePiece, freshId, note, piecesOf } from "./outbox.js";
import { send } from "./travel.js";

const EVIDENCE = "/api/v1/evidence";

/// Who is signed in here, as the server says it now: a page that was kept may say something else.
async function whoIsHere() {
  const answer = await fetch("/waiting", { headers: { Accept: "text/html" }, cache: "no-store", redirect: "manual" });
  if (answer.type === "opaqueredirect" || answer.status === 401) return {};
  if (!answer.ok) return null;
  const page = await answer.text();
  const said = Date.parse(answer.headers.get("date") ?? "");
  if (said) await note("skew", Date.now() - said);
  return { person: page.match(/data-person="([^"]+)"/)?.[1], csrf: page.match(/name="csrf" value="([^"]+)"/)?.[1] };
}

/// Pieces that are open in a form are that form's (keep.js holds their names). Not every browser tells.
async function openInForms() {
  try {
    return (await navigator.locks.query()).held.map((lock) => lock.name);
  } catch {
    return [];
  }
}

/// Sends what waits of a person. How it went: `done`, `later` (try again by and by), `ended` (nobody is signed in),
/// `other` (somebody else is) or `busy` (another tab is at it).
export async function sendWaiting(person) {
  if (!navigator.locks) return run(person);
  return navigator.locks.request("outbox", { ifAvailable: true }, (lock) => (lock ? run(person) : "busy"));
}

async function run(person) {
  const waiting = (await piecesOf(person)).filter((piece) => piece.state === "waiting");
  if (!waiting.length) return "done";
  const here = await whoIsHere().catch(() => null);
  if (!here) return "later";
  if (here.person !== person) return here.person ? "other" : "ended";
  const open = await openInForms();
  let how = "done";
  for (const piece of waiting) {
    if (open.includes(`typed:${person}::/evidence/${piece.id}`)) {
      how = "later";
      continue;
    }
    let went;
    try {
      went = await sendOne(piece, here.csrf);
    } catch {
      // No network: the next piece would fare no better.
      return "later";
    }
    if (went === "ended") return "ended";
    if (went === "later") how = "later";
  }
  await note(`synced:${person}`, Date.now());
  return how;
}

const call = (method, place, csrf, body) =>
  fetch(place, {
    method,
    body: body && JSON.stringify(body),
    headers: { Accept: "application/json", "X-CSRF-Token": csrf, ...(body && { "Content-Type": "application/json" }) },
  });

/// What the API is told. The clock of this phone goes along, so that the server can say by how much it is off.
function inWords(piece) {
  const files = [...piece.keep, ...piece.photos.map((photo) => photo.hash)];
  return {
    ...piece.words,
    id: piece.id,
    recorded_at: new Date(piece.at).toISOString(),
    device_time: new Date().toISOString(),
    attachments: [...new Set(files)],
    ...(piece.based_on && { based_on: piece.based_on, also_replaces: piece.also_replaces }),
  };
}

/// Why something was not taken, in the server's words.
async function whyNot(answer) {
  const { detail, errors = [] } = await answer.json().catch(() => ({}));
  return errors.map((one) => one.detail).join(" ") || detail || String(answer.status);
}

/// An answer that says nothing about the piece itself.
const notNow = (status) => status === 408 || status === 425 || status === 429 || status >= 500;

async function sendOne(piece, csrf) {
  for (const photo of piece.photos) {
    if (photo.hash) continue;
    const memory = {
      begun: () => photo.place,
      remember: (place) => {
        photo.place = place;
        return changePiece(piece, { photos: piece.photos });
      },
    };
    const { hash, refused } = await send(photo.file, { csrf, moved() {}, memory });
    if (refused) return needsAttention(piece, `${photo.file.name}: ${refused}`);
    if (!hash) return "later";
    photo.hash = hash;
    if (!(await changePiece(piece, { photos: piece.photos }))) return "done";
  }
  if (!piece.saved) {
    const went = await save(piece, csrf);
    if (went !== "saved") return went;
  }
  if (piece.submits) {
    const answer = await call("POST", `${EVIDENCE}/${piece.id}/submission`, csrf);
    if (answer.status === 401) return "ended";
    if (notNow(answer.status)) return "later";
    if (!answer.ok) return needsAttention(piece, await whyNot(answer));
  }
  await changePiece(piece, { state: "sent", went: Date.now(), words: {}, photos: [], keep: [], tried: [] });
  return "done";
}

async function needsAttention(piece, why) {
  await changePiece(piece, { state: "attention", why });
  return "done";
}

async function save(piece, csrf) {
  const write = () =>
    piece.based_on ? call("PUT", `${EVIDENCE}/${piece.id}`, csrf, inWords(piece)) : call("POST", EVIDENCE, csrf, inWords(piece));
  let answer = await write();
  if (answer.status === 404 && piece.based_on) {
    // A draft that was thrown away elsewhere: these words begin it again.
    await changePiece(piece, { based_on: "" });
    answer = await write();
  }
  if (answer.status === 401) return "ended";
  if (notNow(answer.status)) return "later";
  if (answer.status === 409) return bothAreKept(piece, csrf, await answer.json().catch(() => ({})));
  if (!answer.ok) return needsAttention(piece, await whyNot(answer));
  return savedAs(piece, await answer.json());
}

async function savedAs(piece, { revision_id }) {
  return (await changePiece(piece, { saved: true, based_on: revision_id })) ? "saved" : "done";
}

/// Something else is there under this id. What this phone has sent before may be written over; what came from elsewhere
/// stays as it is, and these words become a draft of their own beside it (S-4).
async function bothAreKept(piece, csrf, { current, code, detail }) {
  let there = current;
  if (!there) {
    const answer = await call("GET", `${EVIDENCE}/${piece.id}`, csrf);
    if (notNow(answer.status)) return "later";
    const found = answer.ok ? await answer.json() : {};
    there = found.draft ?? (found.state ? found : null);
  }
  // Taken by somebody else's piece, or busy: nothing to compare with.
  if (!there && code !== "id_taken") return needsAttention(piece, detail ?? code ?? "409");
  if (there && isOurs(there, piece)) {
    const files = (there.attachments ?? []).map((file) => file.hash ?? file);
    // The server may have given a photo another name as it took the place out of it: then it has it already.
    const same = files.length >= piece.keep.length + piece.photos.length && saysAll(there, piece.words);
    if (same) return savedAs(piece, there);
    if (!(await changePiece(piece, { based_on: there.revision_id, keep: [...new Set([...files, ...piece.keep])] }))) return "done";
    const answer = await call("PUT", `${EVIDENCE}/${piece.id}`, csrf, inWords(piece));
    return answer.ok ? savedAs(piece, await answer.json()) : "later";
  }
  const beside = { id: freshId(), beside: piece.id, based_on: "", also_replaces: [], submits: false, saved: false };
  return (await changePiece(piece, beside)) ? save(piece, csrf) : "done";
}

const titled = (there, title) => !title.trim() || there.title === title;

/// Whether these are this piece's words, or some that were sent on the way to it and never answered.
function isOurs(there, { words, tried }) {
  return saysAll(there, words) || tried.some((one) => there.narrative === one.narrative && titled(there, one.title));
}

function saysAll(there, words) {
  const parts = ({ narrative, cycle, links, happened_on }) =>
    JSON.stringify([narrative, cycle?.experience, cycle?.reflection, cycle?.concept, cycle?.experiment, links, happened_on]);
  const claims = (all = []) => all.map((claim) => `${claim.competency_id}:${claim.level}`).sort().join();
  return titled(there, words.title) && parts(there) === parts(words) && claims(there.claims) === claims(words.claims);
}
