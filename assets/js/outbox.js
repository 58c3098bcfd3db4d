// What waits on this phone to be sent, whole: words, choices and photos, under the id that each piece has for ever. Here it is
// only kept; sending.js sends it, from a page or from the service worker, which have this file in common.
//
// A piece is `waiting`, `attention` (the server's words are in `why`), `discarded` (for a while, so that it can be taken
// back) or `sent` (what became of it, without its words).
let opened;

function kept() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("stampbook", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("pieces", { keyPath: "id" });
      asked.result.createObjectStore("notes");
    };
    asked.onsuccess = () => {
      // Another tab has a newer release: it is not to wait for this one.
      asked.result.onversionchange = () => asked.result.close();
      asked.result.onclose = () => (opened = undefined);
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error);
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/// One transaction. What it says is there only once the phone says that it is written.
async function within(store, mode, act) {
  const base = await kept();
  return new Promise((resolve, reject) => {
    const round = base.transaction(store, mode, { durability: "strict" });
    let said;
    round.oncomplete = () => resolve(said);
    round.onabort = () => reject(round.error ?? new Error("nothing was kept"));
    act(round.objectStore(store), (value) => (said = value));
  });
}

/// Everything of somebody, oldest first.
export async function piecesOf(person) {
  const all = await within("pieces", "readonly", (store, say) => {
    store.getAll().onsuccess = (event) => say(event.target.result);
  });
  return all.filter((piece) => piece.person === person).sort((one, other) => one.at - other.at);
}

export const pieceOf = (id) =>
  within("pieces", "readonly", (store, say) => {
    store.get(id).onsuccess = (event) => say(event.target.result);
  });

export const putPiece = (piece) => within("pieces", "readwrite", (store) => store.put(piece)).then(tellOthers);

export const dropPiece = (id) => within("pieces", "readwrite", (store) => store.delete(id)).then(tellOthers);

/// Changes a piece as it was read, unless somebody has changed it since: then nothing happens, and the answer is false.
export async function changePiece(read, change) {
  const done = await within("pieces", "readwrite", (store, say) => {
    store.get(read.id).onsuccess = (event) => {
      const there = event.target.result;
      if (!there || there.at !== read.at || there.state !== read.state) return say(false);
      Object.assign(read, change);
      // Under another id it is another entry, and the former one goes in the same moment.
      if (read.id !== there.id) store.delete(there.id);
      store.put(read);
      say(true);
    };
  });
  if (done) tellOthers();
  return done;
}

/// Small things to remember: when the server was last reached, by how much this clock is off.
export const noted = (name) =>
  within("notes", "readonly", (store, say) => {
    store.get(name).onsuccess = (event) => say(event.target.result);
  });

export const note = (name, value) => within("notes", "readwrite", (store) => store.put(value, name));

/// Somebody leaves this phone: all that was theirs goes.
export async function leaveNothing(person) {
  for (const piece of await piecesOf(person)) await dropPiece(piece.id);
  await within("notes", "readwrite", (store) => store.clear());
}

/// An id as the server makes them (UUID, version 7).
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/// Every page that is open draws what it shows of this anew.
function tellOthers() {
  if (!globalThis.BroadcastChannel) return;
  const channel = new BroadcastChannel("outbox");
  channel.postMessage("changed");
  channel.close();
}
