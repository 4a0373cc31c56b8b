// Contents: unfolded where there is room beside the text, and the section that is being read is marked.
const wide = matchMedia("(min-width: 58rem)");
const folds = document.querySelectorAll("[data-fold]");
const unfold = () => { for (const fold of folds) if (wide.matches) fold.open = true; };
unfold();
wide.addEventListener("change", unfold);

const entries = Array.from(document.querySelectorAll(".toc a"))
  .map(link => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]).filter(([heading]) => heading);
let marked = null;
let isAsked = false;
const mark = () => {
  isAsked = false;
  // The last heading above the upper third of the window; at the end of the page, the last that can be seen.
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const line = innerHeight * (isAtEnd ? 1 : .33);
  const passed = entries.filter(([heading]) => heading.getBoundingClientRect().top < line);
  const current = scrollY < 2 ? null : passed.length ? passed[passed.length - 1][1] : null;
  if (current === marked) return;
  if (marked) marked.removeAttribute("aria-current");
  if (current) current.setAttribute("aria-current", "true");
  marked = current;
};
const ask = () => {
  if (!isAsked) requestAnimationFrame(mark);
  isAsked = true;
};
if (entries.length) {
  for (const sign of ["scroll", "resize", "hashchange"]) addEventListener(sign, ask, { passive: true });
  ask();
}

// A field that narrows long folded lists by their words.
for (const groups of document.querySelectorAll("[data-filter]")) {
  const field = document.createElement("input");
  field.type = "search";
  field.className = "filter";
  field.placeholder = groups.dataset.filter;
  field.setAttribute("aria-label", groups.dataset.filter);
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const group of groups.querySelectorAll("details")) {
      let found = 0;
      for (const item of group.querySelectorAll("li")) {
        const text = item.textContent.toLowerCase();
        item.hidden = !words.every(word => text.includes(word));
        if (!item.hidden) found++;
      }
      group.hidden = !found;
      group.open = words.length > 0 && found > 0;
      count += found;
    }
    document.getElementById("page-status").textContent = words.length ? `${count} shown` : "";
  });
  groups.prepend(field);
}
