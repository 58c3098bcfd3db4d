// A long list of competencies gets a field to find one.
export function start(list) {
  const items = [...list.querySelectorAll("[data-filter-item]")];
  const field = list.querySelector("input[type=search]");
  if (!field || items.length < 6) return;
  field.closest(".field").hidden = false;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const texts = items.map((item) => plain(item.querySelector("summary").textContent));
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    items.forEach((item, n) => {
      item.hidden = !item.querySelector(":checked") && !words.every((word) => texts[n].includes(word));
    });
  });
  field.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
}
