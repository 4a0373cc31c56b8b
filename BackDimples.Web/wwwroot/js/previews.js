// Shows a source, a term or another answer beside the link that names it. Fetched by site.js at the first one.
const preview = document.createElement("div");
preview.className = "preview";
preview.popover = "auto";
preview.tabIndex = -1;
preview.role = "dialog";
document.body.append(preview);

const paragraph = (...content) => {
  const text = document.createElement("p");
  text.append(...content);
  return text;
};

// What the page holds already is shown again; an answer is asked for.
const contentOf = async (link, held) => {
  if (held) {
    const text = paragraph(...[...held.cloneNode(true).childNodes].filter(node => !node.classList?.contains("ref-links")));
    return link.matches(".term") ? [link.textContent, "In the glossary", text] : ["Source", "In the list of sources", text];
  }
  const reply = await fetch(`/api${link.pathname}`);
  if (!reply.ok) throw new Error(reply.status);
  const { question, answer, evidence } = await reply.json();
  const strong = document.createElement("strong");
  strong.textContent = question;
  return [question, "The whole answer", paragraph(strong), paragraph(answer), ...evidence ? [paragraph(`${evidence.label}${evidence.note ? `: ${evidence.note}` : ""}`)] : []];
};

const place = at => {
  const root = document.documentElement;
  const left = Math.min(at.left - 16, root.clientWidth - preview.offsetWidth - 16);
  const below = at.bottom + 8 + preview.offsetHeight < innerHeight || at.top < preview.offsetHeight;
  preview.style.left = `${Math.max(16, left) + scrollX}px`;
  preview.style.top = `${(below ? at.bottom + 8 : at.top - preview.offsetHeight - 8) + scrollY}px`;
};

let latest;
export const show = async (link, held) => {
  latest = link;
  const [label, wording, ...texts] = await contentOf(link, held);
  // Somebody who has gone on to another link is not called back.
  if (latest !== link) return;
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = wording;
  more.addEventListener("click", () => preview.hidePopover());
  preview.ariaLabel = label;
  preview.replaceChildren(...texts, more);
  // The popover gives the focus back to where it was: to its link.
  link.focus();
  preview.showPopover();
  place(link.getBoundingClientRect());
  preview.focus({ preventScroll: true });
};
