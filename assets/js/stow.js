// A form whose button was pressed without a network: what it says goes into the outbox, whole, and is no longer the form's.
import { note, noted, pieceOf, putPiece } from "./outbox.js";

const WORDS = 60;

/// What somebody would call it who has not given it a title.
function labelOf({ title, narrative }, photos) {
  const words = (title.trim() || narrative.trim()).replace(/\s+/g, " ");
  return (words.length > WORDS ? `${words.slice(0, WORDS)}…` : words) || photos[0]?.file.name || "";
}

/// Keeps a form of evidence on this phone. `tried` are words of it that were sent and not answered.
export async function stow(form, { submits, tried }) {
  const fields = new FormData(form);
  const one = (name) => String(fields.get(name) ?? "").replaceAll("\r\n", "\n");
  const all = (name) => fields.getAll(name).map(String).filter(Boolean);
  const id = form.getAttribute("action").split("/").pop();
  const former = await pieceOf(id);
  const words = {
    cohort_id: one("cohort") || null,
    title: one("title"),
    narrative: one("narrative"),
    happened_on: one("happened_on") || null,
    claims: all("claim").map((claim) => ({ competency_id: claim.split(":")[0], level: Number(claim.split(":")[1]) })),
    cycle: { experience: one("experience"), reflection: one("reflection"), concept: one("concept"), experiment: one("experiment") },
    private_reflection: one("private_reflection"),
    links: all("link").map((link) => link.trim()).filter(Boolean),
    follows: one("follows") || null,
  };
  const before = (file) => former?.photos.find(({ file: other }) => other.name === file.name && other.size === file.size && other.lastModified === file.lastModified);
  const photos = [...form.elements.files.files].map((file) => before(file) ?? { file });
  const piece = {
    id,
    person: document.body.dataset.person,
    at: Date.now(),
    state: "waiting",
    submits,
    based_on: one("based_on"),
    also_replaces: all("also_replaces"),
    words,
    keep: all("keep"),
    photos,
    label: labelOf(words, photos),
    saved: false,
    tried: [...(former?.tried ?? []), ...(former?.words.narrative === undefined ? [] : [former.words]), ...tried].slice(-20),
  };
  await putPiece(piece);
  form.dispatchEvent(new Event("kept"));
  // Neither is needed for it to be kept and sent: they make it likelier, and sooner.
  stay().catch(() => {});
  askForSync().catch(() => {});
}

/// Browsers clear what they keep when room is short, unless they were asked not to. Once is enough.
async function stay() {
  if (!navigator.storage?.persist || (await noted("asked-to-stay"))) return;
  await note("asked-to-stay", true);
  await navigator.storage.persist();
}

/// Some browsers tell the service worker when the network is back, with no page open.
async function askForSync() {
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.sync?.register("outbox");
}
