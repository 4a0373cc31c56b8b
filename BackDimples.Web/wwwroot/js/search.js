// Makes a combobox of every form[data-search]. Without this file the forms still search: they lead to /search.

const limit = 8; // suggestions in a list
const pause = 60; // ms without a keystroke before the question is sent
const settle = 250; // ms of quiet before the count is announced: a reader who is still typing is not talked over
const touch = matchMedia("(pointer: coarse)");
const grades = ["good", "some", "uncertain", "unsupported"];
const kinds = { article: "Article", term: "Term" };

/** Where the reader was when Ctrl+K took the focus away, so that Esc can give it back. */
let origin = null;

const boxes = [...document.querySelectorAll("form[data-search]")].map(enhance);

document.addEventListener("keydown", event => {
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && !event.isComposing) {
    const seen = boxes.filter(box => box.input.getClientRects().length);
    const box = seen.find(box => box.isMain) ?? seen[0];
    if (box) {
      event.preventDefault();
      if (document.activeElement !== box.input) {
        origin = { input: box.input, element: document.activeElement, top: scrollY };
      }
      box.input.focus();
      box.input.select();
    }
  }
});

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function enhance(form) {
  const input = form.elements.q;
  const status = form.querySelector("[role=status]");
  const levels = form.dataset.levels.split("|");
  const popup = element("div", "search-popup");
  const note = element("p", "search-note");
  const list = element("div", "search-list");
  const all = element("a", "search-all");
  const key = `search:${input.id}`;
  let options = [];
  let active = -1;
  let timer = 0;
  let quiet = 0;
  let request = new AbortController();

  popup.hidden = true;
  popup.append(note, list, all);
  form.append(popup);
  all.tabIndex = -1;
  all.href = form.action;
  list.id = `${input.id}-list`;
  list.role = "listbox";
  list.ariaLabel = "Suggestions";
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false",
    "aria-keyshortcuts": "Control+K Meta+K", autocomplete: "off", autocapitalize: "none",
  })) {
    input.setAttribute(name, value);
  }

  // autocomplete="off" makes browsers forget the field on back and reload, so the entry of the history keeps it.
  const kept = history.state?.[key];
  if (kept !== undefined) {
    input.value = kept;
  }

  const keep = () => history.replaceState({ ...history.state, [key]: input.value }, "");
  const address = (path, more = {}) => {
    const query = new URLSearchParams(new FormData(form));
    Object.entries({ q: input.value.trim().slice(0, input.maxLength), ...more }).forEach(([name, value]) => query.set(name, value));
    return `${path}?${query}`;
  };

  function announce(text, urgent) {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      status.ariaLive = urgent ? "assertive" : "polite";
      status.textContent = text;
      keep();
    }, settle);
  }

  function activate(index) {
    active = index;
    options.forEach((option, i) => (option.ariaSelected = String(i === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", options[index].id);
      options[index].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    clearTimeout(timer);
    clearTimeout(quiet);
    request.abort();
    activate(-1);
    popup.hidden = true;
    input.ariaExpanded = "false";
    status.textContent = "";
  }

  function suggest(hit, index) {
    const option = element("a", "search-option");
    const kind = kinds[hit.kind] ?? levels[grades.indexOf(hit.evidence)];
    option.id = `${list.id}-${index}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.tabIndex = -1;
    const { pathname, hash } = new URL(hit.url); // on the host that shows this page, whatever the public one is
    option.href = pathname + hash;
    option.append(element("span", "search-title", hit.title), " ", element("span", "search-answer", hit.answer ?? ""));
    if (kind) {
      option.append(" ", element("span", `search-kind ${hit.evidence ?? ""}`, kind));
    }

    return option;
  }

  function reveal() {
    popup.inert = false;
    popup.hidden = false;
  }

  function show({ query, corrected, relaxed, total, hits }) {
    options = hits.map(suggest);
    list.replaceChildren(...options);
    list.scrollTop = 0;
    activate(-1);
    note.textContent = corrected || !(relaxed || !total) ? "" : total ? "No answer has all of these words. These come near." : `No answers for “${query}”.`;
    if (corrected) {
      const link = element("a", "", `Did you mean “${corrected}”?`);
      link.href = address(form.action, { q: corrected });
      link.tabIndex = -1;
      note.append(link);
    }

    note.hidden = !note.textContent;
    all.href = address(form.action);
    all.textContent = total ? `All ${total} results` : "Subjects and nearest questions";
    all.hidden = total === hits.length && total > 0;
    list.hidden = !total;
    input.ariaExpanded = String(total > 0);
    if (popup.hidden && touch.matches) {
      form.scrollIntoView({ block: "start" }); // room for the list above the keyboard
    }

    reveal();

    announce(total === 0 ? `No results for ${query}.`
      : `${total} ${total === 1 ? "result" : "results"}${total > hits.length ? `, first ${hits.length} listed` : ""}.`, total === 0);
  }

  // Each request has its own controller: one that was overtaken is aborted, and never shown even if it still answers.
  async function ask() {
    request.abort();
    const { signal } = (request = new AbortController());
    try {
      const response = await fetch(address("/api/search", { limit }), { signal });
      const answer = response.ok ? await response.json() : null;
      if (!signal.aborted && answer) {
        show(answer);
      }
    } catch {
      if (!signal.aborted) {
        options = [];
        list.replaceChildren();
        list.hidden = true;
        all.hidden = true;
        input.ariaExpanded = "false";
        note.textContent = "Suggestions cannot be reached. Enter still searches.";
        note.hidden = false;
        reveal();
        announce(note.textContent);
      }
    }
  }

  function typed(event) {
    // While an input method composes, the letters are not words yet. Touch keyboards compose plain typing too.
    if (event.isComposing && !touch.matches) {
      return;
    }

    clearTimeout(timer);
    clearTimeout(quiet);
    activate(-1);
    options = []; // what is listed belongs to the text before this: it is seen until the next list comes, and cannot be followed
    popup.inert = true;
    if (input.value.trim()) {
      timer = setTimeout(ask, pause);
    } else {
      close();
      keep();
    }
  }

  function leave(event) {
    const back = origin?.input === input ? origin : null;
    const isOpen = !popup.hidden;
    if (!isOpen && !back) {
      return; // the browser's own Esc, which clears the field
    }

    event.preventDefault();
    close();
    if (back && (back.element !== document.body || !isOpen)) {
      origin = null;
      input.blur();
      back.element.focus({ preventScroll: true });
      scrollTo({ top: back.top, behavior: "instant" });
    }
  }

  function follow(event) {
    const aside = event.ctrlKey || event.metaKey || event.shiftKey;
    if (aside || active >= 0) {
      event.preventDefault();
      keep();
      if (aside) {
        open(options[active]?.href ?? address(form.action), "_blank", "noopener");
      } else {
        options[active].click();
      }
    }
  }

  function move(event, index) {
    event.preventDefault();
    if (popup.hidden || !options.length) {
      ask();
    } else {
      activate(index); // -1 is the field itself, between the last and the first
    }
  }

  input.addEventListener("keydown", event => {
    if (event.isComposing || event.keyCode === 229) {
      return; // the key belongs to the input method
    }

    const isMoving = !popup.hidden && active >= 0;
    switch (event.key) {
      case "ArrowLeft":
      case "ArrowRight":
      case "Backspace":
      case "Delete": return isMoving && activate(-1); // the field has the focus again, and edits as ever
      case "ArrowDown": return move(event, active + 1 < options.length ? active + 1 : -1);
      case "ArrowUp": return move(event, active < 0 ? options.length - 1 : active - 1);
      case "Home": return isMoving && move(event, 0);
      case "End": return isMoving && move(event, options.length - 1);
      case "Enter": return follow(event);
      case "Escape": return leave(event);
      case "Tab": return close();
    }
  });
  input.addEventListener("input", typed);
  input.addEventListener("compositionend", typed);
  input.addEventListener("change", keep);
  input.addEventListener("blur", () => !popup.hidden || close());
  popup.addEventListener("mousedown", event => event.preventDefault()); // the field keeps the focus
  popup.addEventListener("click", keep);
  form.addEventListener("focusout", event => event.relatedTarget && !form.contains(event.relatedTarget) && close());
  document.addEventListener("pointerdown", event => form.contains(event.target) || close());
  return { input, isMain: form.dataset.search === "main" };
}
