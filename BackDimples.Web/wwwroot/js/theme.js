// Runs before the first paint, so that a remembered choice never flashes. Without a theme the system's is shown.
const showTheme = theme => {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  // The colour of the browser's own bar: one element for light, one for dark
  for (const bar of document.querySelectorAll("[data-bar]")) {
    bar.media = theme ? theme === bar.dataset.bar ? "all" : "not all" : `(prefers-color-scheme: ${bar.dataset.bar})`;
  }
};

const recallTheme = () => {
  try { showTheme(["light", "dark"].find(theme => theme === localStorage.getItem("theme"))); } catch { /* storage is refused */ }
};

recallTheme();
// A page that comes back from memory may be older than the choice.
addEventListener("pageshow", event => event.persisted && recallTheme());

// A transition that the browser gives up (a hidden tab, a quick second click) is nothing to report.
for (const turn of ["pageswap", "pagereveal"]) addEventListener(turn, event => event.viewTransition?.ready.catch(() => {}));
