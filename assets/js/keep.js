// What is typed survives a lost connection, a closed tab and an expired sign-in: it stays in this tab's
// storage until the form was sent and the next page has come.
export function start(form) {
  const who = document.querySelector(".menu-name strong")?.textContent ?? "";
  const key = `typed:${who}:${location.pathname}:${form.getAttribute("action")}`;
  const fields = () => [...form.elements].filter((one) => one.name && one.name !== "csrf" && !["file", "hidden", "password", "submit"].includes(one.type));
  const sent = sessionStorage.getItem("sent");
  if (sent && sent !== location.pathname) sessionStorage.removeItem(sessionStorage.getItem("sent-key"));
  sessionStorage.removeItem("sent");
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
    const untouched = fields().every((one) => (one.type === "checkbox" || one.type === "radio" ? one.checked === one.defaultChecked : one.value === (one.defaultValue ?? one.value)));
    if (kept && untouched && !form.querySelector("[data-problems]")) {
      for (const one of fields()) {
        const values = kept[one.name];
        if (!values) continue;
        if (one.type === "checkbox" || one.type === "radio") one.checked = values.includes(one.value);
        else if (!one.value) one.value = values[0];
      }
    }
  } catch {
    sessionStorage.removeItem(key);
  }
  form.addEventListener("input", () => {
    const kept = {};
    for (const one of fields()) {
      kept[one.name] ??= [];
      if ((one.type !== "checkbox" && one.type !== "radio") || one.checked) kept[one.name].push(one.value);
    }
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A full storage must not stop anyone from typing.
    }
  });
  form.addEventListener("submit", () => {
    sessionStorage.setItem("sent", location.pathname);
    sessionStorage.setItem("sent-key", key);
  });
}
