// A field marked data-drop takes files that are dropped on it, and says in the page's own language which are chosen.
// Without this the browser's own file input stands there and works.
(() => {
  const say = (place, input) => {
    const line = place.querySelector("[data-chosen]");
    line.dataset.none ??= line.textContent;
    const names = [...input.files].map((file) => {
      const name = document.createElement("bdi");
      name.textContent = file.name;
      return name;
    });
    line.replaceChildren(...(names.length ? names : [line.dataset.none]));
  };

  for (const place of document.querySelectorAll("[data-drop]")) {
    const input = place.querySelector('input[type="file"]');
    const mark = (isOver) => place.classList.toggle("is-over", isOver);
    for (const part of place.querySelectorAll("[data-choose], [data-chosen]")) part.hidden = false;
    input.classList.add("visually-hidden");
    input.addEventListener("change", () => say(place, input));
    say(place, input);
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      mark(true);
    });
    place.addEventListener("dragleave", () => mark(false));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      mark(false);
      input.files = event.dataTransfer.files;
      say(place, input);
    });
  }
})();
