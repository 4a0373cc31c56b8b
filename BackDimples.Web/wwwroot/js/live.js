// Only in development: reloads the page when a saved file is live.
let generation;
new EventSource("/_live").addEventListener("message", (event) => {
  if (generation !== undefined && generation !== event.data) location.reload();
  generation = event.data;
});
