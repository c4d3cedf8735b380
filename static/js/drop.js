// Files dropped on a field marked data-drop are put into its file input; choosing them by hand works without this.
(() => {
  for (const place of document.querySelectorAll("[data-drop]")) {
    const input = place.querySelector('input[type="file"]');
    const mark = (isOver) => place.classList.toggle("is-over", isOver);
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      mark(true);
    });
    place.addEventListener("dragleave", () => mark(false));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      mark(false);
      input.files = event.dataTransfer.files;
    });
  }
})();
