// Chosen photos show at once; files can be dropped.
export function start(drop) {
  const field = drop.querySelector("input[type=file]");
  const list = drop.querySelector("[data-previews]");
  const show = () => {
    list.replaceChildren();
    for (const file of field.files) {
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
      name.textContent = file.name;
      item.append(name);
      list.append(item);
    }
    list.hidden = !field.files.length;
  };
  field.addEventListener("change", show);
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) {
      field.files = event.dataTransfer.files;
      show();
    }
  });
}
