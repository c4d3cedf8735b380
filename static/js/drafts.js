// What is being written is kept in this browser until it is saved, so that a session that ends takes no words with it.
// A form says whose words and on what by data-draft; logging out forgets them all.
(() => {
  const PREFIX = "draft ";
  const keyOf = (form) => PREFIX + form.dataset.draft;
  const wordsOf = (form) => form.elements.text.value;

  const keep = (form) => {
    const draft = { text: wordsOf(form), explanation: form.elements.explanation.value };
    if (draft.text.trim()) localStorage.setItem(keyOf(form), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(form));
  };

  const isSaved = (draft) =>
    [...document.querySelectorAll(".note [data-words]")].some((note) => note.textContent.trim() === draft.text.trim());

  const restore = (form) => {
    const draft = JSON.parse(localStorage.getItem(keyOf(form)) ?? "null");
    if (!draft) return;
    if (isSaved(draft)) return localStorage.removeItem(keyOf(form));
    if (wordsOf(form) !== form.elements.text.defaultValue || wordsOf(form) === draft.text) return;
    form.elements.text.value = draft.text;
    form.elements.explanation.value = draft.explanation;
    form.querySelector("[data-restored]").hidden = false;
  };

  const restoreAll = () => document.querySelectorAll("form[data-draft]").forEach(restore);
  const forgetAll = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => localStorage.removeItem(key));

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.dataset.draft) keep(form);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-forget]")) forgetAll();
  });
  document.addEventListener("htmx:afterSettle", restoreAll);
  restoreAll();
})();
