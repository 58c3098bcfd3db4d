// A file travels in pieces: what has arrived stays there when the connection breaks, and the rest follows later (tus 1.0).
const PIECE = 512 * 1024;
const PLACE = "/api/v1/blobs";

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
/// Where a file that was begun goes on, in this window: chosen again after a reload, it is not sent twice.
const key = (file) => `upload:${file.name}:${file.size}:${file.lastModified}`;
const begun = (file) => {
  try {
    return sessionStorage.getItem(key(file));
  } catch {
    return null;
  }
};
const remember = (file, place) => {
  try {
    if (place) sessionStorage.setItem(key(file), place);
    else sessionStorage.removeItem(key(file));
  } catch {
    // It begins from the start then.
  }
};

/// Where a journey is remembered, unless whoever sends it has a better place for that.
const inThisWindow = (file) => ({ begun: () => begun(file), remember: (place) => remember(file, place) });

const ask = (place, method, csrf, signal, headers = {}, body = undefined) =>
  fetch(place, { method, signal, body, headers: { Accept: "application/json", "Tus-Resumable": "1.0.0", "X-CSRF-Token": csrf, ...headers } });

/// Sends a file, or the rest of it, and answers `{ hash }`, `{ refused }` with the reason, or nothing where it is to be
/// tried again. `moved` hears how far it is.
export async function send(file, { csrf, signal, moved, memory = inThisWindow(file) }) {
  let place = memory.begun();
  let at = 0;
  let answer;
  if (place) {
    answer = await ask(place, "HEAD", csrf, signal);
    at = answer.ok ? Number(answer.headers.get("upload-offset")) : 0;
    if (!answer.ok) place = null;
  }
  while (!answer?.headers.get("stampbook-hash")) {
    moved(at, file.size);
    const piece = file.slice(at, at + PIECE);
    const kind = { "Content-Type": "application/offset+octet-stream" };
    answer = place
      ? await ask(place, "PATCH", csrf, signal, { ...kind, "Upload-Offset": String(at) }, piece)
      : await ask(PLACE, "POST", csrf, signal, { ...kind, "Upload-Length": String(file.size), "Upload-Metadata": `filename ${base64(file.name)}` }, piece);
    if (!answer.ok) {
      // Refused for what it is: it would be refused again with the form.
      const final = [413, 415, 422].includes(answer.status);
      if (final || answer.status === 404) await memory.remember(null);
      return final ? { refused: (await answer.json()).detail } : {};
    }
    place ??= answer.headers.get("location");
    await memory.remember(place);
    const reached = Number(answer.headers.get("upload-offset"));
    // Nothing came of it and nothing was said: later, rather than for ever.
    if (reached <= at && !answer.headers.get("stampbook-hash")) return {};
    at = reached;
  }
  await memory.remember(null);
  return { hash: answer.headers.get("stampbook-hash") };
}

/// What was begun is not wanted any more.
export function forget(file, csrf) {
  const place = begun(file);
  remember(file, null);
  if (place) ask(place, "DELETE", csrf).catch(() => {});
}
