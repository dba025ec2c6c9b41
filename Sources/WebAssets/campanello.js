// What makes the pages nicer to use. Every page works without it; what goes wrong ends in plain navigation.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const language = document.documentElement.lang;
const words = language === "it"
  ? { arrows: "Premi le frecce per leggere i valori.", noValue: "nessun valore", rings: "Suona un campanello." }
  : { arrows: "Press the arrow keys to read the values.", noValue: "no value", rings: "An alarm rings." };
const parse = (text) => new DOMParser().parseFromString(text, "text/html");

/** To a screen reader. */
function say(text) {
  region.textContent = text;
}

const region = document.createElement("p");
region.className = "hidden";
region.setAttribute("aria-live", "polite");
document.body.append(region);

// Swapping one fragment

/** Puts `selector` of `page` in the place of ours, the focus where it was; false when one has none. */
function swap(page, selector) {
  const ours = document.querySelector(selector);
  const theirs = page.querySelector(selector);
  if (!ours || !theirs) return false;
  const held = ours.contains(document.activeElement) && document.activeElement;
  const index = held && all(held.tagName, ours).indexOf(held);
  const fresh = document.importNode(theirs, true);
  ours.replaceWith(fresh);
  if (held) {
    fresh.tabIndex = -1;
    const again = (held.id && document.getElementById(held.id)) || all(held.tagName, fresh)[index] || fresh;
    again.focus({ preventScroll: true });
  }
  const flash = page.querySelector("#main > .flash");
  if (selector !== "#main") {
    all("#main > .flash").forEach((one) => one.remove());
    if (flash) document.getElementById("main")?.prepend(document.importNode(flash, true));
  }
  if (flash) say(flash.textContent);
  if (page.title) document.title = page.title;
  start(fresh);
  return true;
}

/** Puts a part of another page in place of ours; navigates when that cannot be. */
async function swapFrom(target, selector, body) {
  // A GET can simply be asked again; a POST may have arrived, so its page is read again.
  let next = body ? "" : target;
  try {
    const answer = await fetch(target, { method: body ? "POST" : "GET", body, headers: { Accept: "text/html" } });
    if (!body || answer.redirected) next = answer.url;
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    const page = isPage && parse(await answer.text());
    if (page && ((answer.ok && swap(page, selector)) || swap(page, "#main"))) {
      if (next) remember(body ? "replaceState" : "pushState", next);
      return;
    }
  } catch { /* nothing was shown */ }
  location.assign(next);
}

function sendForm(form, sender) {
  const data = new FormData(form, sender);
  const target = new URL(sender?.hasAttribute("formaction") ? sender.formAction : form.action);
  const pairs = new URLSearchParams(data);
  const isPost = form.method === "post";
  if (!isPost) target.search = pairs;
  const body = form.enctype === "multipart/form-data" ? data : pairs;
  swapFrom(target, form.dataset.swap, isPost ? body : undefined).finally(() => release(form));
}

const address = () => location.pathname + location.search;
let shown = address();

function remember(how, url) {
  history[how](null, "", url);
  shown = address();
}

// Back and forward over swapped pages; a jump within the page is none of these.
addEventListener("popstate", () => address() !== shown && location.reload());

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-swap]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  swapFrom(link.href, link.dataset.swap);
});

// Sending only once

const senders = (form) => [...form.elements].filter((one) => one.type === "submit");

function hold(form, sender) {
  form.dataset.sending = "";
  sender?.setAttribute("aria-busy", "true");
  // A swap keeps the focus, which a disabled button would lose.
  if (!("swap" in form.dataset)) for (const one of senders(form)) one.disabled = true;
}

function release(form) {
  delete form.dataset.sending;
  for (const one of senders(form)) {
    one.disabled = false;
    one.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.target || form.method === "dialog") return;
  const sender = event.submitter;
  if ("sending" in form.dataset) return event.preventDefault();
  if ("swap" in form.dataset) {
    event.preventDefault();
    hold(form, sender);
    sendForm(form, sender);
    return;
  }
  // After this turn, so that the button's own name and value are sent too. A GET may be a download.
  setTimeout(() => hold(form, sender));
  if (form.method === "get") setTimeout(() => release(form), 2000);
});

addEventListener("pageshow", () => all("form[data-sending]").forEach(release));

// What the server tells: progress, and how many alarms ring

/** While the page is in view: a browser opens few connections. */
function listen(address, handlers, onFailure) {
  let source;
  let failures = 0;
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(address);
    source.onopen = () => { failures = 0; };
    for (const [name, handler] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => handler(event.data, stop));
    }
    source.onerror = () => {
      failures += 1;
      if (source?.readyState !== EventSource.CLOSED && failures < 5) return;
      stop();
      onFailure?.();
    };
  };
  const close = () => {
    source?.close();
    source = null;
  };
  const change = () => (document.hidden ? close() : open());
  const stop = () => {
    close();
    document.removeEventListener("visibilitychange", change);
  };
  document.addEventListener("visibilitychange", change);
  open();
}

function live(element) {
  const finish = (address) => location.assign(element.dataset.next || address || "");
  listen(
    element.dataset.live,
    {
      progress: (text) => element.replaceChildren(...parse(text).body.childNodes),
      done: (address, stop) => { stop(); finish(address); },
    },
    () => poll(element, finish, 2000));
}

/** Where events do not pass, the page itself is read again, ever more slowly. */
function poll(element, finish, wait) {
  setTimeout(async () => {
    if (!element.isConnected) return;
    if (document.hidden) return poll(element, finish, wait);
    try {
      const answer = await fetch(location.href);
      if (answer.redirected) return location.assign(answer.url);
      const theirs = parse(await answer.text()).querySelector("[data-live]");
      if (answer.ok && !theirs) return finish();
      if (theirs) element.replaceChildren(...theirs.childNodes);
    } catch { /* the network is away: later again */ }
    poll(element, finish, Math.min(wait * 1.5, 10_000));
  }, wait);
}

function showAlarms(text) {
  const count = Number.parseInt(text, 10);
  if (!(count >= 0)) return;
  for (const badge of all(".count")) {
    if (count > badge.textContent) say(words.rings);
    badge.textContent = String(count);
    badge.hidden = count === 0;
  }
}

// Charts: a cursor that reads the table

function chart(figure) {
  const rows = all("tbody tr", figure).map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  const heads = all("thead th", figure).map((cell) => cell.textContent.trim());
  if (rows.length < 2) return;
  let at = rows.length - 1;
  const drawing = () => all("svg", figure).find((svg) => svg.clientWidth > 0);
  const ends = (svg) => ["x1", "x2"].map((name) => Number(svg?.querySelector(".grid")?.getAttribute(name)));
  const set = (element, attributes) => Object.entries(attributes).forEach((pair) => element.setAttribute(...pair));
  const put = (parent, name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    set(element, attributes);
    return parent.appendChild(element);
  };
  const hide = () => all(".cursor", figure).forEach((one) => one.remove());

  function show(index, aloud) {
    const svg = drawing();
    const [left, right] = ends(svg);
    if (!right) return;
    at = Math.max(0, Math.min(rows.length - 1, index));
    hide();
    const x = left + ((right - left) * at) / (rows.length - 1);
    const { width, height } = svg.viewBox.baseVal;
    const cursor = put(svg, "g", { class: "cursor", "aria-hidden": "true" });
    put(cursor, "line", { x1: x, x2: x, y1: 20, y2: height - 28 });
    const points = all("polyline.line", svg).flatMap((line) => [...line.points]);
    const point = points.find((one) => Math.abs(one.x - x) < 0.6);
    if (point) put(cursor, "circle", { cx: x, cy: point.y, r: 4.5 });
    const box = put(cursor, "rect", { y: 0, height: 20, rx: 3 });
    const text = put(cursor, "text", { y: 14.5, "text-anchor": "middle" });
    text.textContent = `${rows[at][0]}: ${rows[at][1] || words.noValue}`;
    const half = text.getComputedTextLength() / 2 + 6;
    const middle = Math.max(half, Math.min(width - half, x));
    set(text, { x: middle });
    set(box, { x: middle - half, width: half * 2 });
    const spoken = (cell, column) => (column ? `${heads[column]} ${cell || words.noValue}` : cell);
    if (aloud) say(rows[at].map(spoken).join(", "));
  }

  figure.tabIndex = 0;
  figure.addEventListener("focus", () => {
    if (!figure.matches(":focus-visible")) return;
    show(at, false);
    say(words.arrows);
  });
  figure.addEventListener("blur", hide);
  figure.addEventListener("keydown", (event) => {
    if (event.target !== figure || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (event.key === "Escape") hide();
    if (step === undefined) return;
    event.preventDefault();
    show(step, true);
  });
  figure.addEventListener("pointermove", (event) => {
    const svg = drawing();
    const [left, right] = ends(svg);
    if (!right || !svg.contains(event.target)) return hide();
    const place = svg.getBoundingClientRect();
    const x = ((event.clientX - place.left) / place.width) * svg.viewBox.baseVal.width;
    show(Math.round(((x - left) / (right - left)) * (rows.length - 1)), false);
  });
  figure.addEventListener("pointerleave", hide);
}

// Files: name and size; dropping

function size(bytes) {
  const power = Math.min(3, Math.floor(Math.log10(bytes || 1) / 3));
  const number = (bytes / 1000 ** power).toLocaleString(language, { maximumSignificantDigits: 3 });
  return `${number} ${["B", "kB", "MB", "GB"][power]}`;
}

function fileField(input) {
  const note = document.createElement("p");
  note.className = "note";
  note.setAttribute("role", "status");
  (input.closest("label") || input).after(note);
  input.addEventListener("change", () => {
    note.textContent = [...input.files].map((file) => `${file.name}, ${size(file.size)}`).join(" · ");
  });
  const drop = input.closest(".drop");
  if (!drop) return;
  const mark = (isOver) => drop.classList.toggle("over", isOver);
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  drop.addEventListener("dragleave", (event) => mark(drop.contains(event.relatedTarget)));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function start(root) {
  const find = (selector) => [...(root.matches?.(selector) ? [root] : []), ...all(selector, root)];
  find("[data-live]").forEach(live);
  find("figure.chart").forEach(chart);
  find('input[type="file"]').forEach(fileField);
}

start(document);
if (document.body.dataset.events) listen(document.body.dataset.events, { alarms: showAlarms });
