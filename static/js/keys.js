// J and K go through facts, N writes a note, D shows differences, ? opens the help.
// A page says what a key does by data-key on the link, button or field itself.
(() => {
  const isTyping = (target) => target.closest("input:not([type=radio]), textarea, select, [contenteditable]");

  const step = (by) => {
    const stops = [...document.querySelectorAll("[data-stop]")].filter((stop) => stop.checkVisibility());
    if (!stops.length) return false;
    const at = stops.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + by, 0), stops.length - 1);
    stops[next].focus();
    stops[next].scrollIntoView({ block: "nearest" });
    return true;
  };

  // e.code is the place on the keyboard, so that the keys work under an Arabic layout too.
  const keyOf = (event) => (event.key === "?" || event.key === "؟" ? "?" : event.code.replace(/^Key/, "").toLowerCase());

  const press = (key) => {
    if (key === "?") return document.getElementById("help")?.showModal() ?? true;
    if ((key === "j" && step(1)) || (key === "k" && step(-1))) return true;
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return false;
    if (target.matches("input, textarea")) target.focus();
    else target.click();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (press(keyOf(event))) event.preventDefault();
  });
  for (const button of document.querySelectorAll("[data-help]")) button.hidden = false;
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-help]")) document.getElementById("help")?.showModal();
  });
})();
