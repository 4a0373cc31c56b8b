// Everything here is a convenience: each page is whole without it.
const root = document.documentElement;
const one = (selector, at = document) => at.querySelector(selector);
const all = (selector, at = document) => Array.from(at.querySelectorAll(selector));
const idOf = hash => {
  try { return decodeURIComponent(hash.slice(1)); } catch { return ""; }
};
const byHash = hash => document.getElementById(idOf(hash));

const say = text => {
  const status = one("#page-status");
  status.textContent = "";
  setTimeout(() => { status.textContent = text; }, 60);
};

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

// Colours: a choice that equals the system's is forgotten, so that the page follows the system again.
const system = matchMedia("(prefers-color-scheme: dark)");
const toggle = make("button", { type: "button", className: "theme" });
toggle.innerHTML = '<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.25"/><path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z"/></svg><span class="visually-hidden">Dark colours</span>';
const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
const press = () => toggle.setAttribute("aria-pressed", isDark());
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
one(".theme-place").append(toggle);

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
const offer = (place, label, act) => {
  const button = make("button", { type: "button", className: "tool", textContent: label });
  button.addEventListener("click", () => act(button));
  place.append(button);
};
const offerCopy = (place, label, text) => offer(place, label, async button => {
  const done = await copy(text());
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = done ? "Copied" : "Not copied";
  say(done ? "Copied" : "Your browser does not let pages copy. It is written out under Cite this page.");
  setTimeout(() => { button.textContent = label; }, 2000);
});
for (const place of all("[data-copy]")) offerCopy(place, "Copy link", () => place.dataset.copy);
for (const place of all("[data-copy-text]")) offerCopy(place, place.dataset.label, () => one(place.dataset.copyText).textContent);
for (const place of navigator.share ? all("[data-share]") : []) {
  offer(place, "Share", () => navigator.share({ title: place.dataset.share, url: place.dataset.copy }).catch(() => { /* the reader thought better of it */ }));
}
for (const anchor of all(".anchor")) {
  const sign = anchor.firstElementChild;
  anchor.addEventListener("click", async () => {
    if (!await copy(one("[rel=canonical]").href + anchor.hash)) return;
    sign.textContent = "\u2713";
    say("Link copied");
    setTimeout(() => { sign.textContent = "#"; }, 2000);
  });
}

// Landing on a fragment: open what hides it, and put the focus there. Old fragments lead to their new place. The
// browser has scrolled already, to where the reader was before, or to the text that the link quotes: that holds.
const arrive = () => {
  if (location.hash.length < 2) return;
  const target = byHash(location.hash);
  if (!target) {
    // As people write and paste it: in capitals, or with the mark that followed it in a sentence.
    const id = idOf(location.hash).toLowerCase().replace(/[^a-z0-9]+$/, "");
    const moved = one("[data-moved]")?.dataset.moved.split(" ").find(m => m.startsWith(`${id}=`));
    if (moved) location.replace(moved.slice(moved.indexOf("=") + 1));
    else if (id && document.getElementById(id)) location.replace(`#${id}`);
    return;
  }
  // A heading that stands above a folded part, as the questions on the page of all answers do, opens it too.
  const own = target.matches("h3") ? one("details", target.closest("article") || target) : null;
  const closed = all("details:not([open])").filter(folded => folded.contains(target) || folded === own);
  for (const folded of closed) folded.open = true;
  if (!target.matches("a, button, input, [tabindex]")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (closed.length) target.scrollIntoView();
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

// Previews of sources, terms and answers: the script for them is fetched when somebody opens the first. Until then,
// and wherever it cannot be had, the links are plain links.
const previews = one("#page-previews")?.content.firstElementChild.getAttribute("src");
const held = link => link.matches(".term") ? byHash(`#word--${link.hash.slice(1)}`)?.nextElementSibling : byHash(link.hash);
for (const link of "popover" in root ? all(".cite a, .body .term, .body a[href^='/faq/']:not([href*='#'])") : []) {
  if (link.hash && !held(link)) continue;
  link.ariaHasPopup = "dialog";
  link.addEventListener("click", async event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try { await (await import(previews)).show(link, held(link)); } catch { location.assign(link.href); }
  });
}
