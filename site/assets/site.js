// The theme switch, tabs, copying, filters of long tables, the menu and the search. Pages can be read without this file.
"use strict";

const root = document.documentElement;
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// Lets a name break after its dots and underscores.
const breakable = (name) => name.split(/(?<=[._])/).flatMap((part) => [part, make("wbr")]);

// Theme: the switch stores a choice, unless it equals the system's.
const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

function themeSwitch(button) {
  const show = () => {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", isDark() ? "Switch to the light theme" : "Switch to the dark theme");
  };
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    if ((next === "dark") === system.matches) delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (root.dataset.theme) localStorage.setItem("theme", next);
      else localStorage.removeItem("theme");
    } catch {
      // Without storage, the choice lasts for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
}

// Code: a bar above it has a tab for each language and a button that copies what is shown.
function code(box) {
  const panels = [...box.querySelectorAll(".listing")];
  const bar = make("div", { class: "code-bar" });
  bar.append(panels.length > 1 ? tabs(box, panels) : panels[0].querySelector(".label").cloneNode(true), copying(panels));
  box.classList.add("with-bar");
  box.prepend(bar);
}

// The last chosen language is kept for the next page.
function tabs(box, panels) {
  const list = make("div", { role: "tablist", "aria-label": "Languages", class: "tabs" });
  const buttons = panels.map((panel) => {
    const label = panel.querySelector(".label").textContent;
    const tab = make("button", { type: "button", role: "tab", id: panel.id + "-tab", "aria-controls": panel.id }, label);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    list.append(tab);
    return tab;
  });
  const choose = (chosen) => {
    panels.forEach((panel, at) => {
      panel.hidden = at !== chosen;
      buttons[at].setAttribute("aria-selected", String(at === chosen));
      buttons[at].tabIndex = at === chosen ? 0 : -1;
    });
  };
  const remember = (at) => {
    try {
      sessionStorage.setItem("tab", buttons[at].textContent);
    } catch {
      // Without storage, the next page starts with its first tab.
    }
  };
  list.addEventListener("click", (event) => {
    const at = buttons.indexOf(event.target);
    if (at >= 0) choose(at), remember(at);
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
    choose(at);
    remember(at);
    buttons[at].focus();
  });
  let kept = null;
  try {
    kept = sessionStorage.getItem("tab");
  } catch {
    // As above.
  }
  choose(Math.max(0, buttons.findIndex((button) => button.textContent === kept)));
  return list;
}

function copying(panels) {
  const button = make("button", { type: "button", class: "copy", "aria-label": "Copy the code" }, "Copy");
  const say = (word) => {
    button.textContent = word;
    setTimeout(() => (button.textContent = "Copy"), 1500);
  };
  button.addEventListener("click", () => {
    const shown = panels.find((panel) => !panel.hidden).querySelector("code");
    copy(shown).then(() => say("Copied"), () => say("Not allowed"));
  });
  return button;
}

// Pages that are not served over HTTPS have no clipboard; there the browser copies a selection.
async function copy(shown) {
  if (navigator.clipboard) return navigator.clipboard.writeText(shown.textContent);
  getSelection().selectAllChildren(shown);
  const done = document.execCommand("copy");
  getSelection().removeAllRanges();
  if (!done) throw new Error("the browser does not copy");
}

// Filter: long tables of keys get a box that leaves the rows with all its words, and the keys around them.
const LONG = 12;
function filter(table) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length <= LONG) return;
  const depth = (row) => Number(row.cells[0].className.slice(1));
  // The fragment has the names of the keys around a key.
  const texts = rows.map((row) => (row.textContent + row.id.replace(/^\w+-/, " ")).toLowerCase());
  const input = make("input", { type: "search", placeholder: `Filter ${rows.length} keys`, "aria-label": "Filter the keys", autocomplete: "off", spellcheck: "false" });
  const count = make("p", { role: "status", class: "fact" });
  const update = () => {
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    // From the end, so that the keys inside a key come before it.
    let needed = 0;
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const fits = wanted.every((word) => texts[at].includes(word));
      const contains = depth(rows[at]) < needed;
      shown += fits;
      rows[at].hidden = !fits && !contains;
      if (fits || contains) needed = depth(rows[at]);
    }
    count.textContent = wanted.length ? `${shown} of ${rows.length} keys` : "";
  };
  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
  const clear = () => {
    input.value = "";
    update();
  };
  table.addEventListener("clear-filter", clear);
  table.parentElement.before(make("div", { class: "filter" }, input, count));
}

// Search: the entries are in a separate script, loaded on first use.
const base = document.body.dataset.root;
let loading = null;
const entries = () =>
  (loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: base + "assets/search.js" });
    script.onload = () => resolve(window.searchEntries.map(prepare));
    script.onerror = reject;
    document.head.append(script);
  }));

function prepare([kind, name, about, address, words]) {
  const parts = name.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).map((part) => part.toLowerCase());
  return { kind, name, about, address, words, parts, lower: name.toLowerCase(), text: [kind, about, words].join(" ").toLowerCase() };
}

// What a word of the query can stand for, best first: itself, and its synonyms. A word that occurs nowhere is a typo, and
// stands for the nearest words of the index.
const meanings = (all, word) => {
  const groups = window.searchSynonyms.filter((group) => group.includes(word));
  const same = groups.flat().filter((other) => other !== word);
  if (same.length || all.some((entry) => entry.lower.includes(word) || entry.text.includes(word))) return [[word], same];
  return [nearest(vocabulary(all), word), []];
};

let known = null;
const vocabulary = (all) => (known ??= new Set(all.flatMap((entry) => (entry.lower + " " + entry.text).split(/[^\p{L}\p{N}]+/u))));

// Returns the words at the smallest distance, if it is small for the word's length.
function nearest(words, typo) {
  if (typo.length < 4) return [];
  let least = typo.length < 8 ? 1.5 : 2.5;
  let found = [];
  for (const word of words) {
    if (word.length + least < typo.length) continue;
    const far = distance(typo, word, 2);
    if (far < least) (least = far), (found = []);
    if (far === least) found.push(word);
  }
  return found;
}

// Counts the letters to insert, remove, replace or swap until the typo is the start of the word.
function distance(typo, word, most) {
  const width = Math.min(word.length, typo.length + most);
  let [before, last] = [[], Array.from({ length: width + 1 }, (_, at) => at)];
  for (let i = 1; i <= typo.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = typo[i - 1] === word[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same);
      if (i > 1 && j > 1 && typo[i - 1] === word[j - 2] && typo[i - 2] === word[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  // A completed word is better than its start.
  return Math.min(last[word.length] ?? Infinity, ...last.map((far) => far + 0.5));
}

// Every word must match. Names weigh more than texts, the start of a name more than its middle, and methods and objects
// more than what is of them.
// A synonym counts only as a whole part of a name.
const weights = { method: 6, module: 5, guide: 5, object: 4, enum: 3, error: 3, field: 2, page: 2, parameter: 1, cause: 1, identifier: 1 };
function points(entry, word) {
  const at = entry.lower.indexOf(word);
  if (entry.lower === word) return / of /.test(entry.kind) ? 60 : 100;
  if (at === 0) return 50;
  if (at > 0) return /[._<]/.test(entry.lower[at - 1]) ? 40 : 25;
  return entry.text.includes(word) ? 10 : 0;
}

function score(entry, words) {
  let sum = weights[entry.kind.split(/[ ,]/)[0]] ?? 0;
  for (const [exact, synonyms] of words) {
    const best = Math.max(...exact.map((word) => points(entry, word)), synonyms.some((word) => entry.parts.includes(word)) ? 30 : 0);
    if (!best) return -1;
    sum += best;
  }
  return sum - entry.name.length / 50 - entry.address.length / 1000;
}

function find(all, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).map((word) => meanings(all, word));
  if (!words.length) return [];
  return all
    .map((entry) => ({ entry, points: score(entry, words) }))
    .filter((found) => found.points >= 0)
    .sort((a, b) => b.points - a.points || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, 30)
    .map((found) => found.entry);
}

function search(box) {
  const input = make("input", {
    type: "search", id: "search", role: "combobox", placeholder: innerWidth < 640 ? "Search" : "Search methods, fields, errors", "aria-keyshortcuts": "Control+K Meta+K", autocomplete: "off",
    spellcheck: "false", "aria-label": "Search the reference", "aria-expanded": "false", "aria-controls": "found",
    "aria-autocomplete": "list",
  });
  const list = make("ul", { id: "found", role: "listbox", "aria-label": "Results" });
  const status = make("p", { role: "status", class: "hidden-text" });
  list.hidden = true;
  box.append(input, make("kbd", { "aria-hidden": "true" }, /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘K" : "Ctrl K"), list, status);
  box.hidden = false;
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (at) => {
    const options = list.querySelectorAll("[role=option]");
    if (!options.length) return;
    chosen = (at + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  };
  const show = (found, query) => {
    list.replaceChildren(
      ...found.map((entry, at) => {
        const link = make("a", { href: base + entry.address, tabindex: "-1" });
        link.append(make("code", {}, ...breakable(entry.name)), make("span", { class: "kind" }, entry.kind), make("span", { class: "about" }, entry.about));
        return make("li", { role: "option", id: "found-" + at, "aria-selected": "false" }, link);
      }),
    );
    if (query && !found.length) list.append(make("li", { class: "nothing", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "No results."));
    status.textContent = query ? found.length + " results" : "";
    list.hidden = !query;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    if (found.length) choose(0);
  };
  const update = () => {
    const query = input.value.trim();
    entries().then(
      (all) => query === input.value.trim() && show(find(all, query), query),
      () => (status.textContent = "The search index cannot be loaded."),
    );
  };

  input.addEventListener("focus", () => entries().catch(() => {}));
  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) update();
      else choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      const link = list.querySelectorAll("[role=option] a")[Math.max(0, chosen)];
      if (link && !list.hidden) link.click();
    } else if (event.key === "Escape") {
      if (list.hidden) input.blur();
      else close();
    }
  });
  // A link to the current page only changes the fragment.
  list.addEventListener("click", () => setTimeout(close));
  document.addEventListener("click", (event) => box.contains(event.target) || close());
  box.addEventListener("focusout", () => setTimeout(() => box.contains(document.activeElement) || close(), 150));
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const shortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !shortcut) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

// Menu: a module that is unfolded lists its methods, which are those of the page's protocol.
function listing(module) {
  module.addEventListener("toggle", () => {
    const list = module.querySelector(".methods");
    if (!module.open || list.children.length > 1) return;
    const [start, { kind }] = [module.dataset.module + ".", module.closest(".modules").dataset];
    entries().then((all) => {
      if (list.children.length > 1) return;
      for (const entry of all.filter((entry) => entry.kind === kind && entry.name.startsWith(start))) {
        const link = make("a", { href: base + entry.address }, ...breakable(entry.name.slice(start.length)));
        link.classList.toggle("writes", entry.words.startsWith("write"));
        list.append(make("li", {}, link));
      }
    }, () => {});
  });
}

// Opens folded and filtered elements around the linked key.
function unfold() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A malformed fragment leads to the top.
  }
  const target = document.getElementById(id);
  for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  if (target?.hidden) target.closest("table").dispatchEvent(new Event("clear-filter"));
  if (target) target.scrollIntoView();
}

document.querySelectorAll("button.theme").forEach(themeSwitch);
document.querySelectorAll(".search").forEach(search);
document.querySelectorAll(".listings").forEach(code);
document.querySelectorAll("table.keys").forEach(filter);
document.querySelectorAll("[data-module]").forEach(listing);
const here = document.querySelector(".side [aria-current]");
if (here) {
  const side = here.closest(".side");
  if (here.offsetTop > side.clientHeight * 0.75) side.scrollTop = here.offsetTop - side.clientHeight / 2;
}
addEventListener("hashchange", unfold);
if (location.hash) unfold();
