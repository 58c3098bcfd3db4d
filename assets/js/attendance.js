// Attendance by tapping names: a tap says there or not, and is saved by itself. Apologies and who contributed are behind the
// button beside it. Where something could not be saved the form and its button are there as without a script.
const PAUSE = 500;

export function start(form) {
  const words = form.dataset;
  const head = form.querySelector("[data-tapping]");
  const line = head.querySelector("[role=status]");
  const everybody = head.querySelector("button");
  const end = form.querySelector(".form-end");
  const row = form.querySelector("template").content;
  const marks = [...form.querySelectorAll(".attendance")];
  // Whose marks the server does not have yet.
  const unsaved = new Set();
  let timer;
  let running = false;

  const chosen = (mark) => mark.querySelector("[type=radio]:checked");
  const spoke = (mark) => mark.querySelector("[type=checkbox]");
  const say = (state) => {
    line.dataset.state = state;
    line.textContent = words[`words${state}`];
    end.hidden = state !== "Failed";
  };
  const draw = (mark) => {
    const tap = mark.querySelector(".tap");
    const said = chosen(mark);
    tap.setAttribute("aria-pressed", String(said?.value === "attended"));
    const how = [said ? said.parentElement.textContent.trim() : words.wordsOpen];
    if (spoke(mark).checked) how.push(spoke(mark).parentElement.textContent.trim());
    tap.lastElementChild.textContent = how.join(" · ");
    // The button is for whom nothing is noted; it goes once it has no more to do, without taking the focus along.
    everybody.hidden = everybody !== document.activeElement && marks.every(chosen);
  };

  const body = (whose) => {
    const fields = new URLSearchParams({ csrf: form.elements.csrf.value });
    for (const mark of whose) {
      if (chosen(mark)) fields.append(chosen(mark).name, chosen(mark).value);
      if (spoke(mark).checked) fields.append(spoke(mark).name, spoke(mark).value);
    }
    return fields;
  };
  async function save() {
    clearTimeout(timer);
    if (running || !unsaved.size) return;
    const sent = [...unsaved];
    unsaved.clear();
    running = true;
    say("Saving");
    // The answer leads back to this page: it need not be followed. Whoever leaves meanwhile does not take it back.
    const answer = await fetch(form.action, { method: "POST", body: body(sent), redirect: "manual", keepalive: true }).catch(() => null);
    running = false;
    if (answer?.type !== "opaqueredirect") {
      sent.forEach((mark) => unsaved.add(mark));
      return say("Failed");
    }
    if (unsaved.size) return save();
    say("Saved");
  }
  const soon = (mark) => {
    draw(mark);
    unsaved.add(mark);
    say("Saving");
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  };
  const set = (mark, value) => {
    mark.querySelector(`[type=radio][value="${value}"]`).checked = true;
    // Who was not there has contributed nothing.
    if (value !== "attended") spoke(mark).checked = false;
    soon(mark);
  };

  for (const mark of marks) {
    const name = mark.querySelector("legend").textContent;
    const own = document.importNode(row, true).firstElementChild;
    const [tap, more] = own.children;
    tap.querySelector("bdi").textContent = name;
    more.querySelector(".out-of-sight").textContent = `${words.wordsMore}: ${name}`;
    mark.classList.add("tapped");
    mark.querySelector("legend").className = "out-of-sight";
    mark.querySelector("legend").after(own);
    draw(mark);
    tap.addEventListener("click", () => set(mark, chosen(mark)?.value === "attended" ? "absent" : "attended"));
    more.addEventListener("click", () => more.setAttribute("aria-expanded", String(mark.classList.toggle("unfolded"))));
    mark.addEventListener("change", (event) => {
      if (event.target.type === "checkbox" && event.target.checked) set(mark, "attended");
      else set(mark, chosen(mark)?.value ?? "attended");
    });
  }
  everybody.addEventListener("click", () => marks.filter((mark) => !chosen(mark)).forEach((mark) => set(mark, "attended")));
  form.addEventListener("submit", () => unsaved.clear());
  addEventListener("online", save);
  // Who leaves in the same moment has said it, too.
  addEventListener("pagehide", () => unsaved.size && navigator.sendBeacon(form.action, body(unsaved)));
  head.hidden = false;
  end.hidden = true;
}
