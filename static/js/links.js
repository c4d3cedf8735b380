// Curves between sentences that tell the same where they cannot stand level, and both of them lit when one is looked at.
// Without this their numbers lead from one to the other.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const board = document.querySelector("[data-links]");
  if (!board) return;
  const picture = board.appendChild(document.createElementNS(SVG, "svg"));
  picture.setAttribute("class", "links");
  picture.setAttribute("aria-hidden", "true");

  const told = [...board.querySelectorAll("[data-twin]")];
  const twins = Map.groupBy ? Map.groupBy(told, (each) => each.dataset.twin) : new Map();
  const side = (sentence) => [...sentence.closest(".level").children].indexOf(sentence.closest(".side"));
  const isLevel = (one, other) => one.closest(".level") === other.closest(".level");

  // From the inner edge of one sentence to that of the other, whichever way the page runs.
  const curve = (one, other) => {
    const origin = board.getBoundingClientRect();
    const [a, b] = [one, other].map((each) => each.getBoundingClientRect());
    const forth = a.left < b.left;
    const from = { x: (forth ? a.right : a.left) - origin.left, y: a.top + 26 - origin.top };
    const to = { x: (forth ? b.left : b.right) - origin.left, y: b.top + 26 - origin.top };
    const middle = (from.x + to.x) / 2;
    return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
  };

  const draw = () => {
    picture.replaceChildren();
    for (const [number, group] of twins) {
      const ordered = [...group].sort((one, other) => side(one) - side(other));
      ordered.slice(1).forEach((each, place) => {
        if (isLevel(ordered[place], each)) return;
        const path = picture.appendChild(document.createElementNS(SVG, "path"));
        path.setAttribute("d", curve(ordered[place], each));
        path.dataset.twin = number;
      });
    }
  };

  const light = (event) => {
    const near = event.target.closest?.("[data-twin]")?.dataset.twin;
    for (const each of board.querySelectorAll("[data-twin]")) each.classList.toggle("is-near", each.dataset.twin === near);
  };
  board.addEventListener("mouseover", light);
  board.addEventListener("mouseleave", light);
  board.addEventListener("focusin", light);
  new ResizeObserver(draw).observe(board);
})();
