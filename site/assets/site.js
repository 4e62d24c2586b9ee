// The theme switch, tabs, copying and the search. Pages can be read without this file.
"use strict";

const root = document.documentElement;
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

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

// Tabs: the last chosen language is kept for the next page.
function tabs(box) {
  const panels = [...box.querySelectorAll(".listing")];
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
  box.classList.add("tabbed");
  box.prepend(list);
  let kept = null;
  try {
    kept = sessionStorage.getItem("tab");
  } catch {
    // As above.
  }
  choose(Math.max(0, buttons.findIndex((button) => button.textContent === kept)));
}

function copying(listing) {
  if (!navigator.clipboard) return;
  const button = make("button", { type: "button", class: "copy", "aria-label": "Copy the code" }, "Copy");
  const say = (word) => {
    button.textContent = word;
    setTimeout(() => (button.textContent = "Copy"), 1500);
  };
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(listing.querySelector("code").textContent).then(
      () => say("Copied"),
      () => say("Not allowed"),
    );
  });
  listing.append(button);
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

// `mail.message.createchat` matches any of its segments.
function prepare([kind, name, about, address, words]) {
  return { kind, name, about, address, lower: name.toLowerCase(), text: (about + " " + words).toLowerCase() };
}

// Every word must match. Names weigh more than texts, the start of a name more than its middle, and methods more than
// methods that describe fields.
const weights = { method: 6, module: 5, object: 4, enum: 3, error: 3, identifier: 1, fields: 0 };
function score(entry, words) {
  let sum = weights[entry.kind] ?? 0;
  for (const word of words) {
    const at = entry.lower.indexOf(word);
    if (entry.lower === word) sum += 100;
    else if (at === 0) sum += 50;
    else if (at > 0) sum += /[._<]/.test(entry.lower[at - 1]) ? 40 : 25;
    else if (entry.text.includes(word)) sum += 10;
    else return -1;
  }
  return sum - entry.name.length / 50;
}

function find(all, query) {
  const words = query.toLowerCase().split(/[\s]+/).filter(Boolean);
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
    type: "search", id: "search", role: "combobox", placeholder: innerWidth < 640 ? "Search" : "Search methods, fields, errors", autocomplete: "off",
    spellcheck: "false", "aria-label": "Search the reference", "aria-expanded": "false", "aria-controls": "found",
    "aria-autocomplete": "list",
  });
  const list = make("ul", { id: "found", role: "listbox", "aria-label": "Results" });
  const status = make("p", { role: "status", class: "hidden-text" });
  list.hidden = true;
  box.append(input, make("kbd", { "aria-hidden": "true" }, "/"), list, status);
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
        link.append(make("code", {}, entry.name), make("span", { class: "kind" }, entry.kind), make("span", { class: "about" }, entry.about));
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
  box.addEventListener("focusout", (event) => box.contains(event.relatedTarget) || setTimeout(close, 150));
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

// Opens folded elements around the linked key.
function unfold() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A malformed fragment leads to the top.
  }
  const target = document.getElementById(id);
  for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  if (target) target.scrollIntoView();
}

document.querySelectorAll("button.theme").forEach(themeSwitch);
document.querySelectorAll(".search").forEach(search);
document.querySelectorAll(".listing").forEach(copying);
document.querySelectorAll("[data-tabs]").forEach(tabs);
const here = document.querySelector(".side [aria-current]");
if (here) {
  const side = here.closest(".side");
  if (here.offsetTop > side.clientHeight * 0.75) side.scrollTop = here.offsetTop - side.clientHeight / 2;
}
addEventListener("hashchange", unfold);
if (location.hash) unfold();
