// Runs before the first paint, so that a remembered choice never flashes.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch { /* storage is refused: the page follows the system */ }

// A transition that the browser gives up (a hidden tab, a quick second click) is nothing to report.
for (const turn of ["pageswap", "pagereveal"]) addEventListener(turn, event => event.viewTransition?.ready.catch(() => {}));
