// Everything here is a convenience: each page is whole without it.
const root = document.documentElement;
const one = (selector, at = document) => at.querySelector(selector);
const all = (selector, at = document) => [...at.querySelectorAll(selector)];
const byHash = hash => {
  try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; }
};

const say = text => {
  const status = one("#page-status");
  status.textContent = "";
  setTimeout(() => { status.textContent = text; }, 60);
};

// Colours: a choice that equals the system's is forgotten, so that the page follows the system again.
const system = matchMedia("(prefers-color-scheme: dark)");
const toggle = one("[data-theme-toggle]");
const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
const press = () => toggle.setAttribute("aria-pressed", isDark());
toggle.hidden = false;
toggle.addEventListener("click", () => {
  const dark = !isDark();
  const theme = dark === system.matches ? null : dark ? "dark" : "light";
  showTheme(theme);
  try {
    if (theme) localStorage.setItem("theme", theme);
    else localStorage.removeItem("theme");
  } catch { /* storage is refused: the choice holds for this page */ }
  press();
});
system.addEventListener("change", press);
addEventListener("pageshow", press);
press();

// Suggestions are fetched at the first key, or when somebody reaches for a search box.
const waiting = one("#page-search");
if (waiting) {
  let isReady = false;
  let isShortcut = false;
  const wake = event => {
    if (isReady || event && event.type !== "keydown" && !event.target.closest?.("[data-search]")) return;
    if (event?.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      isShortcut = true;
    }
    if (!waiting.isConnected) return;
    const parts = waiting.content.cloneNode(true);
    one("script", parts).addEventListener("load", () => {
      isReady = true;
      // What was done while it was on its way is done again for it to hear.
      if (isShortcut) document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }));
      else if (document.activeElement.value) document.activeElement.dispatchEvent(new Event("input", { bubbles: true }));
    });
    waiting.replaceWith(parts);
  };
  for (const sign of ["keydown", "focusin", "pointerover"]) document.addEventListener(sign, wake);
  for (const field of all("[data-search] [name=q]")) field.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  // Coming back to a page where something was searched for: the words are given back at once.
  if (Object.keys(history.state ?? {}).some(key => key.startsWith("search:"))) wake();
}

// Copy and share
const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    const focused = document.activeElement;
    field.className = "visually-hidden";
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return done;
  }
};
for (const button of all("[data-copy]")) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copy(button.dataset.copy);
    button.style.minWidth = `${button.offsetWidth}px`;
    button.textContent = done ? "Copied" : "Not copied";
    say(done ? `${label}: done` : "Your browser does not let pages copy. It is written out under Cite this page.");
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
for (const button of all("[data-share]")) {
  button.hidden = !navigator.share;
  button.addEventListener("click", () =>
    navigator.share({ title: button.dataset.share, url: one("[data-copy]").dataset.copy }).catch(() => { /* the reader thought better of it */ }));
}

// Landing on a fragment: open what hides it, go to it, and put the focus there. Old fragments lead to their new place.
const arrive = () => {
  if (location.hash.length < 2) return;
  const target = byHash(location.hash);
  if (!target) {
    const moved = one("[data-moved]")?.dataset.moved.split(" ").find(m => `#${m.split("=")[0]}` === location.hash);
    if (moved) location.replace(moved.slice(moved.indexOf("=") + 1));
    return;
  }
  let folded = target;
  while ((folded = folded.parentElement?.closest("details"))) folded.open = true;
  if (target.matches("details")) target.open = true;
  if (!target.matches("a, button, input, [tabindex]")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
};
addEventListener("hashchange", arrive);
arrive();

// Printing shows what is folded, and folds it again.
let opened = [];
addEventListener("beforeprint", () => {
  opened = all("details:not([open])");
  for (const folded of opened) folded.open = true;
});
addEventListener("afterprint", () => {
  for (const folded of opened) folded.open = false;
});

// Previews of sources and terms: what the page holds already, beside the place that names it
const found = link => link.matches(".term") ? byHash(`#word--${link.hash.slice(1)}`)?.nextElementSibling : byHash(link.hash);
const links = "popover" in root ? all(".cite a, .body .term").filter(found) : [];
if (links.length) {
  const preview = document.createElement("div");
  preview.className = "preview";
  preview.popover = "auto";
  preview.tabIndex = -1;
  preview.role = "dialog";
  document.body.append(preview);
  for (const link of links) {
    link.ariaHasPopup = "dialog";
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      fill(link);
      link.focus();
      preview.showPopover();
      place(link.getBoundingClientRect());
      preview.focus({ preventScroll: true });
    });
  }

  const fill = link => {
    const isTerm = link.matches(".term");
    const text = document.createElement("p");
    text.append(...[...found(link).cloneNode(true).childNodes].filter(node => !node.classList?.contains("ref-links")));
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = isTerm ? "In the glossary" : "In the list of sources";
    more.addEventListener("click", () => preview.hidePopover());
    preview.ariaLabel = isTerm ? link.textContent : "Source";
    preview.replaceChildren(text, more);
  };

  const place = at => {
    const left = Math.min(at.left - 16, root.clientWidth - preview.offsetWidth - 16);
    const below = at.bottom + 8 + preview.offsetHeight < innerHeight || at.top < preview.offsetHeight;
    preview.style.left = `${Math.max(16, left) + scrollX}px`;
    preview.style.top = `${(below ? at.bottom + 8 : at.top - preview.offsetHeight - 8) + scrollY}px`;
  };
}
