// Chosen photos show at once and travel while the words are still being written, so that the draft has them. What could
// not travel stays in the field and goes with the form.
import { forget, send } from "./travel.js";

const AGAIN = 20_000;

export function start(drop) {
  const field = drop.querySelector("[name=files]");
  const list = drop.querySelector("[data-previews]");
  const form = field.form;
  const words = drop.dataset;
  const csrf = () => form.elements.csrf.value;
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });

  // How far a file is stands with its item, for autosave.js: sending, waiting or refused; nothing once it has arrived.
  const mark = (item, how) => {
    item.dataset.travel = how;
    form.dispatchEvent(new Event("travelled"));
  };

  // What could not travel: sent again once there is a connection or somebody wants to send the form, and not left
  // behind without a word.
  const waiting = new Set();
  let leaving = false;
  const retry = () => {
    const again = [...waiting];
    waiting.clear();
    for (const travel of again) travel();
  };
  window.addEventListener("online", retry);
  form.addEventListener("travel", retry);
  form.addEventListener("submit", () => (leaving = true));
  // The photos are in the outbox now, with the words (stow.js), and travel from there.
  form.addEventListener("kept", () => {
    leaving = true;
    waiting.clear();
  });
  window.addEventListener("pageshow", () => (leaving = false));
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && list.querySelector("[data-travel=sending], [data-travel=waiting]")) event.preventDefault();
  });

  // What stands in the field and is shown here: it was chosen and is not with the server yet.
  const pending = new Set();
  // What is with the server, each with the box that keeps it.
  const there = new Map();
  const fill = (files) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
  };
  const withdraw = (file) => {
    pending.delete(file);
    fill([...field.files].filter((one) => one !== file));
  };
  const remove = (item) => {
    item.remove();
    list.hidden = !list.children.length;
    // Somebody may wait for what was taken out again.
    form.dispatchEvent(new Event("travelled"));
  };

  // The file is with the server: the draft names it, and the form need not bring it again.
  const arrived = (file, item, hash) => {
    withdraw(file);
    const keep = document.createElement("label");
    keep.className = "tick";
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name: "keep", value: hash, checked: true });
    const text = document.createElement("span");
    text.append(`${words.wordsKeep} `, item.querySelector(".name"));
    keep.append(box, text);
    there.set(file, box);
    item.querySelector(".soft").remove();
    const button = item.querySelector("button");
    const focused = document.activeElement === button;
    button.replaceWith(keep);
    if (focused) box.focus();
    form.dispatchEvent(new Event("input", { bubbles: true }));
    mark(item, "");
  };

  const show = (file) => {
    const item = document.createElement("li");
    item.className = "thumb";
    if (file.type.startsWith("image/")) {
      const image = new Image();
      image.alt = "";
      image.src = URL.createObjectURL(file);
      image.onload = () => URL.revokeObjectURL(image.src);
      image.onerror = () => image.remove();
      item.append(image);
    }
    const name = document.createElement("span");
    name.className = "name";
    name.dir = "auto";
    name.textContent = file.name;
    const state = document.createElement("span");
    state.className = "soft";
    item.append(name, state);
    list.append(item);
    list.hidden = false;
    if (!words.wordsSending) return;
    pending.add(file);
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "link-button", textContent: words.wordsRemove });
    button.setAttribute("aria-label", `${words.wordsRemove} ${file.name}`);
    item.append(button);
    const bar = document.createElement("progress");
    bar.hidden = true;
    bar.setAttribute("aria-label", file.name);
    state.before(bar);
    // Nothing is drawn for what is there at once.
    const moved = (at, all) => {
      if (!at) return;
      Object.assign(bar, { hidden: false, max: all, value: at });
      state.textContent = `${words.wordsSending} ${percent.format(at / all)}`;
    };
    let journey;
    const travel = () => {
      if (!item.isConnected) return;
      journey = new AbortController();
      state.textContent = words.wordsSending;
      mark(item, "sending");
      send(file, { csrf: csrf(), signal: journey.signal, moved })
        .catch(() => ({}))
        .then(({ hash, refused }) => {
          if (!item.isConnected) return;
          bar.hidden = true;
          if (hash) return arrived(file, item, hash);
          state.textContent = refused || words.wordsLater;
          if (!refused) {
            waiting.add(travel);
            // Not every connection says that it is back.
            setTimeout(() => waiting.delete(travel) && travel(), AGAIN);
            return mark(item, "waiting");
          }
          state.setAttribute("role", "alert");
          withdraw(file);
          mark(item, "refused");
        });
    };
    button.addEventListener("click", () => {
      waiting.delete(travel);
      journey.abort();
      forget(file, csrf());
      withdraw(file);
      remove(item);
      field.focus();
    });
    travel();
  };

  const same = (one, other) => one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
  field.addEventListener("change", () => {
    // What is chosen now comes beside what was chosen before: a second photo does not take the place of the first, and
    // the same one again is there once.
    const fresh = [...field.files].filter((file) => {
      const before = [...there.keys(), ...pending].find((one) => same(one, file));
      const box = there.get(before);
      if (box && !box.checked) box.click();
      return !before;
    });
    for (const item of [...list.children]) {
      const stays = words.wordsSending && item.dataset.travel !== "refused";
      if (!stays) item.remove();
    }
    fill([...pending, ...fresh]);
    fresh.forEach(show);
    list.hidden = !list.children.length;
    form.dispatchEvent(new Event("travelled"));
  });
  const add = (files) => {
    if (!files.length) return;
    fill([...field.files, ...files]);
    field.dispatchEvent(new Event("change"));
  };
  // Chosen before this script was there.
  if (field.files.length) field.dispatchEvent(new Event("change"));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    add(event.dataTransfer.files);
  });
  // A picture that was copied. Words that bring a picture of themselves along are words.
  form.addEventListener("paste", (event) => {
    const { files, types } = event.clipboardData;
    if (!files.length || types.includes("text/plain")) return;
    event.preventDefault();
    add(files);
  });
  const camera = drop.querySelector("[data-camera]");
  if (camera && matchMedia("(hover: none)").matches) {
    const lens = camera.querySelector("input");
    camera.hidden = false;
    lens.addEventListener("change", () => {
      add(lens.files);
      lens.value = "";
    });
  }
}
