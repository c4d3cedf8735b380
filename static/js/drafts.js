// What is being written is kept in this browser until it is saved, so that a closed tab or an ended session takes no
// words with it. A form says whose words and on what by data-draft, and by data-version on which wording they were
// written: words on an earlier wording are shown beside the form, never put over a later one. Logging out forgets all.
(() => {
  const PREFIX = "draft ";
  const OF = " @";
  const keyOf = (form) => PREFIX + form.dataset.draft + (form.dataset.version ? OF + form.dataset.version : "");
  const wordsOf = (form) => form.elements.text.value;
  const read = (key) => JSON.parse(localStorage.getItem(key) ?? "null");
  const fieldsOf = (form) =>
    [...new Set([...form.elements].filter((field) => field.name && !["hidden", "submit"].includes(field.type)).map((field) => field.name))];

  const keep = (form) => {
    const draft = Object.fromEntries(fieldsOf(form).map((name) => [name, form.elements[name].value]));
    if (draft.text.trim()) localStorage.setItem(keyOf(form), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(form));
  };

  const isSaved = (draft) =>
    [...document.querySelectorAll(".note [data-words]")].some((note) => note.textContent.trim() === draft.text.trim());

  const restore = (form) => {
    const draft = read(keyOf(form));
    if (!draft) return;
    if (isSaved(draft)) return localStorage.removeItem(keyOf(form));
    if (wordsOf(form) !== form.elements.text.defaultValue) return;
    // The server has added to what was typed, a template for example.
    if (wordsOf(form).trim() && wordsOf(form).startsWith(draft.text.trimEnd())) return keep(form);
    for (const [name, value] of Object.entries(draft)) if (form.elements[name]) form.elements[name].value = value;
    form.querySelector("[data-restored]").hidden = false;
  };

  const showOlder = (form) => {
    const older = Object.keys(localStorage).filter(
      (key) => key.startsWith(PREFIX + form.dataset.draft + OF) && key !== keyOf(form),
    );
    const words = older.map((key) => read(key).text).filter((text) => text !== wordsOf(form));
    const place = form.querySelector("[data-older]");
    if (!place || !words.length) return older.forEach((key) => localStorage.removeItem(key));
    place.querySelector("[data-older-words]").textContent = words.join("\n\n");
    place.hidden = false;
    form.addEventListener("submit", () => older.forEach((key) => localStorage.removeItem(key)));
  };

  const restoreAll = () =>
    document.querySelectorAll("form[data-draft]").forEach((form) => {
      restore(form);
      if (form.dataset.version) showOlder(form);
    });
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
