// The list of tokens as one would write it by hand, and write it well: what the filter compares is prepared once, cards come
// from a template, those that stay are kept, and everything changes in one go. Shows what the app shows, card for card.
const STEP = 50;
const list = document.querySelector(".cards");
const count = document.querySelector(".count");
const more = document.querySelector(".more");
const search = document.querySelector("#search");
const model = document.querySelector("template").content.firstElementChild;

const exact = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const STEPS = [[31_557_600, "year"], [2_629_800, "month"], [604_800, "week"], [86_400, "day"], [3_600, "hour"], [60, "minute"]];

function ago(at) {
  const seconds = Math.floor((Date.now() - at) / 1000);
  const step = STEPS.find(([length]) => seconds >= length);
  return step ? relative.format(-Math.floor(seconds / step[0]), step[1]) : "just now";
}

const fold = (text) => text.toUpperCase().toLowerCase();
const grouped = new Intl.NumberFormat("en");
const tokens = await (await fetch("tokens.json")).json();
for (const token of tokens) token.folded = fold(token.name);
tokens.sort((a, b) => b.created - a.created);

function draw(token) {
  const item = model.cloneNode(true);
  const [box, body, menu] = item.firstElementChild.children;
  const [head, text, facts] = body.children;
  const [name, state, version] = head.children;
  box.ariaLabel = `Select: ${token.name}`;
  name.href = `#/tokens/${token.id}`;
  name.firstElementChild.textContent = token.name;
  state.textContent = token.enabled ? "Enabled" : "Disabled";
  state.classList.toggle("on", token.enabled);
  version.firstElementChild.textContent = `v${token.version}`;
  if (token.description) text.textContent = token.description;
  else text.remove();
  const [sid, reach, times] = facts.children;
  sid.textContent = token.sid;
  reach.textContent = token.reach;
  const time = times.firstElementChild;
  time.title = exact.format(token.created);
  time.textContent = `Created ${ago(token.created)}`;
  const aside = document.createElement("span");
  aside.className = "sr-only";
  aside.textContent = ` (${time.title})`;
  time.append(aside);
  menu.firstElementChild.ariaLabel = menu.firstElementChild.title = `More: ${token.name}`;
  return item;
}

let room = STEP;
let drawn = new Map();

function show() {
  const typed = search.value.trim();
  const wanted = fold(typed);
  const isAddress = wanted.includes("@");
  const isFound = (token) => token.folded.includes(wanted) || token.sid === typed || (isAddress && token.emails.includes(wanted));
  const found = wanted ? tokens.filter(isFound) : tokens;
  const shown = new Map(found.slice(0, room).map((token) => [token, drawn.get(token) ?? draw(token)]));
  list.replaceChildren(...shown.values());
  drawn = shown;
  count.textContent = `${grouped.format(found.length)} of ${grouped.format(tokens.length)} tokens`;
  const rest = found.length - room;
  more.hidden = rest <= 0;
  more.firstElementChild.textContent = `Show ${Math.min(rest, STEP)} more of ${rest}`;
}

search.addEventListener("input", () => {
  room = STEP;
  show();
});
more.addEventListener("click", () => {
  room += STEP;
  show();
});
show();
