// What is typed survives a lost connection, a closed tab and an expired sign-in: it stays in this browser, under the
// name of who typed it, until it was sent, they sign out or somebody else signs in (small.js), a month at most.
const MONTH = 30 * 24 * 3600 * 1000;
const person = document.body.dataset.person ?? "";
const mine = `typed:${person}:`;

/// This page, whatever it has just been told.
const place = () => {
  const asked = new URLSearchParams(location.search);
  asked.delete("done");
  return `${location.pathname}?${asked}`;
};

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

/// Everything this person has typed and not sent, newest first.
function all() {
  const found = [];
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(mine))) {
    const kept = read(key);
    if (kept && Date.now() - kept.at < MONTH) found.push({ key, ...kept });
    else localStorage.removeItem(key);
  }
  return found.sort((one, other) => other.at - one.at);
}

// A piece of evidence that is written in another tab is that tab's. Not every browser tells.
async function elsewhere() {
  try {
    return (await navigator.locks.query()).held.map((lock) => lock.name);
  } catch {
    return [];
  }
}

export async function start(form) {
  if (!person) return;
  const logs = Boolean(form.dataset.autosave);
  // Evidence has an id of its own; other forms are told apart by the page they stand on.
  const keyOf = () => `${mine}${logs ? "" : place()}:${form.getAttribute("action")}`;
  const fields = () => [...form.elements].filter((one) => one.name && one.name !== "csrf" && !["file", "hidden", "password", "submit", "search"].includes(one.type));
  const ticks = (one) => one.type === "checkbox" || one.type === "radio";
  const first = (one) => (one.options ? [...one.options].find((option) => option.defaultSelected)?.value ?? one.options[0]?.value : one.defaultValue);
  const untouched = () => fields().every((one) => (ticks(one) ? one.checked === one.defaultChecked : one.value === (first(one) ?? one.value)));
  const hidden = (name) => form.elements[name]?.value ?? "";
  let key = keyOf();
  let letGo = () => {};
  // What the server says, before anything is typed over it.
  let base = JSON.stringify(fields().map((one) => [one.name, ticks(one) ? [one.value, one.defaultChecked] : (first(one) ?? one.value)]));
  let typed = 0;
  // A form that came back with problems stands at another address and says what was sent: it is still the same form.
  const sent = sessionStorage.getItem("sent");
  if (!logs && form.querySelector("[data-problems]") && sent?.startsWith(mine) && sent.endsWith(`:${form.getAttribute("action")}`)) {
    sessionStorage.removeItem("sent");
    key = sent;
    base = read(key)?.base ?? base;
  }

  const valuesNow = () => {
    const values = {};
    for (const one of fields()) {
      values[one.name] ??= [];
      if (!ticks(one) || one.checked) values[one.name].push(one.value);
    }
    return values;
  };
  const keep = () => {
    if (untouched()) return localStorage.removeItem(key);
    const kept = { at: Date.now(), place: place(), base, values: valuesNow() };
    if (logs) Object.assign(kept, { action: form.getAttribute("action"), based_on: hidden("based_on"), follows: hidden("follows") });
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A full storage must not stop anyone from typing.
    }
  };

  /// What was written under an id is gone on with under the same: sent twice, it is there once.
  const adopt = (kept) => {
    form.setAttribute("action", kept.action);
    form.dataset.autosave = `${kept.action}/autosave`;
    form.elements.follows.value = kept.follows;
    key = kept.key;
    own();
  };

  /// Whether the server says what this was typed over.
  const isBase = (kept) => (logs ? kept.based_on === hidden("based_on") : kept.base === base);

  /// Puts what was typed back. Over what the server says only where that is what it was typed over.
  const putBack = (kept) => {
    const same = isBase(kept);
    const used = {};
    // Whoever adds fields to a form adds them again first.
    form.dispatchEvent(new CustomEvent("putting", { detail: Object.keys(kept.values) }));
    for (const one of fields()) {
      const values = kept.values[one.name];
      if (!values) continue;
      if (ticks(one)) {
        if (one.name !== "keep") one.checked = values.includes(one.value);
        continue;
      }
      used[one.name] = (used[one.name] ?? -1) + 1;
      const value = values[used[one.name]] ?? "";
      if (same || !one.value) one.value = value;
    }
    if (logs) adopt(kept);
    for (const one of form.querySelectorAll("details:not([open])")) {
      if ([...one.querySelectorAll("textarea, input")].some((field) => (ticks(field) ? field.checked : field.value))) one.open = true;
    }
  };

  const note = (words, quote, buttons) => {
    const box = document.createElement("div");
    box.className = "note stack-tight";
    box.dataset.unsent = "";
    box.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = words;
    box.append(text);
    if (quote) {
      const said = document.createElement("p");
      said.className = "said";
      said.dir = "auto";
      said.textContent = quote;
      box.append(said);
    }
    const row = document.createElement("p");
    row.className = "row-apart";
    for (const [label, act] of buttons) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "button button-quiet", textContent: label });
      button.addEventListener("click", () => act(box));
      row.append(button);
    }
    box.append(row);
    form.prepend(box);
  };

  /// While this page is open, what it writes is its own.
  const own = () => {
    if (!logs) return;
    sessionStorage.setItem("typed-here", key);
    navigator.locks?.request(key, () => new Promise((resolve) => (letGo = resolve))).catch(() => {});
  };

  const drop = (one) => [
    form.dataset.wordsDrop,
    () => {
      localStorage.removeItem(one);
      location.reload();
    },
  ];
  const back = (kept) => {
    putBack(kept);
    note(form.dataset.wordsBack, "", [drop(key)]);
    // To be saved, like anything typed.
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  form.addEventListener("input", () => {
    typed += 1;
    keep();
  });
  // autosave.js: what it has saved is the server's.
  let saving = 0;
  form.addEventListener("saving", () => (saving = typed));
  form.addEventListener("saved", () => {
    if (typed !== saving) return;
    localStorage.removeItem(key);
    form.querySelector("[data-unsent]")?.remove();
  });
  form.addEventListener("submit", () => sessionStorage.setItem("sent", key));
  // stow.js: from here on it is the outbox's, which has all of it.
  form.addEventListener("kept", () => {
    localStorage.removeItem(key);
    sessionStorage.removeItem("typed-here");
    letGo();
  });

  const kept = all();
  const last = sessionStorage.getItem("typed-here");
  const isNew = logs && location.pathname === "/evidence/new";
  const begun = kept.filter((one) => isNew && one.action && one.place.startsWith("/evidence/new?") && !one.based_on);
  const here = kept.find((one) => one.key === key);
  own();
  if (form.querySelector("[data-problems]") || !untouched()) {
    // The page has brought what was typed, or the browser has.
    const same = begun.find((one) => one.key === last);
    if (same) adopt(same);
    return untouched() || keep();
  }
  // It was taken, by a button that leads on from here.
  if (here && JSON.stringify(here.values) === JSON.stringify(valuesNow())) return localStorage.removeItem(key);
  if (here && isBase(here)) return back(here);
  const written = () => [...new Set(fields().filter((one) => !ticks(one) && !one.options).map((one) => one.name))];
  const words = (one) => (logs ? ["title", "narrative"] : written()).map((name) => one.values[name]?.[0]).filter(Boolean).join(": ");
  // Saved otherwise since, on another device, say: both are to be seen. Of ticks alone nothing is worth reading again.
  if (here && (logs || words(here))) return note(form.dataset.wordsHere, words(here), [drop(key)]);
  if (here) return localStorage.removeItem(key);
  if (!begun.length) return;
  const taken = await elsewhere();
  const waits = begun.find((one) => one.key === last || !taken.includes(one.key));
  if (!waits || typed) return;
  if (!location.search || waits.place === place()) return back(waits);
  const take = (box) => {
    box.remove();
    back(waits);
  };
  note(form.dataset.wordsHere, words(waits), [[form.dataset.wordsTake, take], drop(waits.key)]);
}
