// The page of the portal. Everything that it shows is set as text, so nothing in a request becomes markup.
"use strict";

const INTERVAL = 1000;
const SHOWN = 200;
const byId = (id) => document.getElementById(id);
/** The number of the selected request. */
let selected = null;
/** What each list shows, as JSON, so that only changes are drawn. */
const drawn = new Map();

async function ask(verb, path, body) {
  const answer = await fetch("/_mock/" + path, { method: verb, body: body && JSON.stringify(body) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error.message);
  return json;
}

function element(name, text, properties = {}) {
  const created = Object.assign(document.createElement(name), properties);
  created.append(text);
  return created;
}

function pretty(value) {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** Fills a list with an element for each entry, if the entries have changed. */
function fill(id, entries, draw) {
  const text = JSON.stringify(entries);
  if (drawn.get(id) === text) return;
  drawn.set(id, text);
  byId(id).replaceChildren(...entries.map(draw));
  const nothing = byId("no-" + id);
  if (nothing) nothing.hidden = entries.length > 0;
}

function requestRow(request) {
  const row = element("tr", "", { className: request.number === selected ? "selected" : "" });
  const method = element("button", request.method, { type: "button", className: "link" });
  method.dataset.number = request.number;
  method.addEventListener("click", () => act(() => select(request.number)));
  const status = request.in_batch ? "in batch" : (request.status ?? "reset");
  const failed = request.code || request.status >= 400 || status === "reset" ? "failed" : "";
  const time = new Date(request.received * 1000).toLocaleTimeString();
  row.append(
    element("td", request.number, { className: "number" }),
    element("td", method),
    element("td", status, { className: failed }),
    element("td", request.code ?? "", { className: failed }),
    element("td", time),
    element("td", request.in_batch ? "" : request.milliseconds.toFixed(1) + " ms", { className: "number" }),
  );
  return row;
}

function faultItem({ fault, method, seen, triggered, ...conditions }) {
  const rest = Object.entries(conditions).map(([name, value]) => `${name} ${value}`);
  const text = [fault, method ?? "every request", ...rest].join(", ");
  return element("li", `${text}: triggered ${triggered} of ${seen}`);
}

function eventItem({ number, event, handler, status, problem }) {
  return element("li", `${number}. ${event} to ${handler}: ${status ?? problem ?? "pending"}`, { className: problem ? "failed" : "" });
}

async function select(number) {
  selected = number;
  drawn.delete("requests");
  const { http, response, ...request } = await ask("GET", "requests/" + number);
  byId("request").hidden = false;
  byId("request-title").textContent = `${number}. ${request.method}`;
  const query = http.query ? "?" + http.query : "";
  const head = Object.entries(http.headers).map(([name, value]) => `${name}: ${value}`).join("\n");
  byId("sent").textContent = `${http.verb} ${http.path}${query}\n${head}\n\n${pretty(request.params ?? http.body)}`;
  byId("received").textContent = response === null ? "No response is kept." : pretty(response);
  byId("replay").hidden = request.in_batch;
  await refresh();
}

function deselect() {
  selected = null;
  byId("request").hidden = true;
}

async function countRows() {
  const { objects } = await ask("GET", "rows");
  fill("objects", objects, ({ name, rows }) => {
    const item = element("li", "");
    const shown = element("button", `${name} (${rows})`, { type: "button", className: "link" });
    shown.addEventListener("click", () => act(() => showRows(name)));
    item.append(shown);
    return item;
  });
}

async function showRows(name) {
  const { total, rows } = await ask("GET", `rows/${encodeURIComponent(name)}?limit=${SHOWN}`);
  byId("rows").hidden = false;
  byId("rows").textContent = `${rows.length} of ${total} rows of ${name}\n${pretty(rows)}`;
}

async function refresh() {
  const [{ requests }, { rules }, { unmet }, { events }] = await Promise.all([
    ask("GET", "requests?limit=" + SHOWN),
    ask("GET", "faults"),
    ask("GET", "expectations"),
    ask("GET", "events"),
  ]);
  fill("requests", requests.reverse(), requestRow);
  fill("faults", rules, faultItem);
  fill("events", events.reverse().slice(0, SHOWN), eventItem);
  fill("unmet", unmet, (text) => element("li", text));
}

/** Does something and shows whether it failed. */
async function act(action) {
  try {
    await action();
    byId("state").textContent = "";
  } catch (error) {
    byId("state").textContent = error instanceof TypeError ? "The portal does not respond." : error.message;
  }
}

byId("reset").addEventListener("click", () => act(async () => {
  await ask("POST", "reset");
  deselect();
  byId("rows").hidden = true;
  if (drawn.has("objects")) await countRows();
  await refresh();
}));
byId("clear").addEventListener("click", () => act(async () => {
  await ask("DELETE", "requests");
  deselect();
  await refresh();
}));
byId("replay").addEventListener("click", () => act(async () => {
  await ask("POST", `requests/${selected}/replay`);
  await refresh();
}));
byId("count").addEventListener("click", () => act(countRows));

async function poll() {
  if (!document.hidden) await act(refresh);
  setTimeout(poll, INTERVAL);
}

act(async () => {
  byId("webhook").textContent = (await ask("GET", "health")).webhook_url;
});
poll();
