// The search box: "/" goes to it, and what is typed is looked for at once. Without this it is a form that leads to a page.
const KINDS = ["people", "competencies", "evidence", "cohorts"];
const PAUSE = 150;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function start(form) {
  const field = form.querySelector("input[type=search]");
  if (!field) return;
  const words = form.dataset;
  const list = element("div", { className: "finder-list", id: "finder-list", hidden: true });
  const said = element("p", { className: "out-of-sight", role: "status" });
  form.append(list, said);
  Object.assign(field, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
  field.setAttribute("aria-controls", list.id);
  let asked = "";
  let waits = 0;
  let request;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector("[aria-selected=true]");

  // A list box only while it has something to choose from.
  function offer(something) {
    list.role = something ? "listbox" : null;
    list.ariaLabel = something ? form.ariaLabel : null;
    field.ariaExpanded = String(something);
  }

  function choose(option) {
    chosen()?.setAttribute("aria-selected", "false");
    if (option) {
      option.setAttribute("aria-selected", "true");
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    clearTimeout(waits);
    request?.abort();
    asked = "";
    list.hidden = true;
    offer(false);
    choose();
  }

  function option(n, title, context, address) {
    const line = element("a", { id: `finder-${n}`, href: address, tabIndex: -1, role: "option" }, element("bdi", { className: "finder-title", textContent: title }));
    line.setAttribute("aria-selected", "false");
    if (context) line.append(element("span", { className: "finder-context", dir: "auto", textContent: context }));
    return line;
  }

  function show(found, q) {
    let n = 0;
    const groups = KINDS.filter((kind) => found[kind].length).map((kind) => {
      const name = element("p", { className: "finder-kind", id: `finder-of-${kind}`, role: "presentation", textContent: words[kind] });
      const group = element("div", { role: "group" }, name);
      group.setAttribute("aria-labelledby", name.id);
      for (const hit of found[kind]) group.append(option(n++, hit.title, hit.context, hit.address));
      return group;
    });
    if (groups.length) {
      const all = option(n, words.all, "", `/search?${new URLSearchParams({ q })}`);
      all.classList.add("finder-all");
      groups.push(all);
    } else {
      groups.push(element("p", { className: "finder-nothing", textContent: words.nothing }));
    }
    choose();
    list.replaceChildren(...groups);
    list.hidden = false;
    offer(n > 0);
    said.textContent = n > 0 ? words.ready : words.nothing;
  }

  async function look() {
    const q = field.value.trim();
    if (q === asked) return;
    if (!q) return close();
    request?.abort();
    request = new AbortController();
    asked = q;
    try {
      const answer = await fetch(`/api/v1/search?${new URLSearchParams({ q, limit: 5 })}`, { signal: request.signal, headers: { Accept: "application/json" } });
      if (q !== asked) return;
      if (answer.ok) show(await answer.json(), q);
      else list.hidden = true;
    } catch {
      // Overtaken by the next letter, or the network is away: Enter still leads to the page.
    }
  }

  // One letter is asked for only where it is a word; the server says no to others, and the console would repeat it.
  const enough = (q) => [...q].length > 1 || /^[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u{3FFFF}]$/u.test(q);

  field.addEventListener("input", () => {
    clearTimeout(waits);
    if (!enough(field.value.trim())) return close();
    waits = setTimeout(look, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    if (list.hidden) return;
    const all = options();
    const at = all.indexOf(chosen());
    if (key === "ArrowDown") choose(all[(at + 1) % all.length]);
    else if (key === "ArrowUp") choose(all.at(at < 0 ? -1 : at - 1));
    else if (key === "Enter" && at >= 0) all[at].click();
    else return;
    event.preventDefault();
  });
  field.addEventListener("focus", () => {
    if (!asked && enough(field.value.trim()) && form.classList.contains("finder")) look();
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
  // A press on a result must not take the focus from the field first, or the list would be gone before it is let go.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  form.addEventListener("submit", close);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])")) return;
    event.preventDefault();
    if (field.checkVisibility()) field.focus();
    else location.assign("/search");
  });
}
