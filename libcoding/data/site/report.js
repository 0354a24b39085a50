// What a report's pages can do beyond being read: search, sort, filter, go from passage to passage. Everything here is
// added to pages that stand by themselves; there is no library and nothing is loaded but search/*.js of this folder.
"use strict";
(function () {
  const words = window.codingWords;
  const root = document.body.dataset.root;
  const say = (name, ...gaps) => gaps.reduce((text, gap) => text.replace("{}", gap), words[name] || "");
  const numbers = new Intl.NumberFormat(words.lang === "fa" ? "fa" : "en", { useGrouping: false });
  const number = (value) => numbers.format(value);

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // The same as search_key in the program (libcoding/src/site/search_index.cpp); tests/browser/fold-cases.json holds
  // the two together.
  const dropped = /[\u00AD\u200B\u200C\u200E\u200F\u061C\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u0640\u064B-\u0652\u0670\u0654\u0655]/g;
  function fold(text) {
    return text.normalize("NFC")
      .replace(/[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/g, (c) => c.normalize("NFKC"))
      .replace(dropped, "")
      .replace(/[\u064A\u0649\u06D2]/g, "\u06CC").replace(/[\u0643\u06AA]/g, "\u06A9")
      .replace(/[\u06C1\u06BE\u06D5\u06C0\u06C2\u0629]/g, "\u0647")
      .replace(/\p{Nd}/gu, (c) => digit(c))
      .replace(/[`’‘‚‛ʼ′´‹›]/g, "'").replace(/[“”„‟″«»]/g, "\"").replace(/\p{Pd}|\u2212/gu, "-").replace(/…/g, "...")
      .replace(/I\u0307|[Iİı]/g, "i").toLowerCase().replace(/i\u0307/g, "i").replace(/ß/g, "ss").replace(/ς/g, "σ")
      .normalize("NFC").replace(/\s+/g, " ");
  }
  // Digits of a script stand in a row of ten that begins at a zero.
  function digit(c) {
    if (c <= "9") return c;
    let code = c.codePointAt(0);
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) { code -= 1; value += 1; }
    return String(value);
  }

  // --- tables ---
  function cell_value(cell, kind) {
    if (kind === "number") return cell.dataset.v === undefined ? null : Number(cell.dataset.v);
    return cell.textContent;
  }
  function sort_rows(table, column, kind, down) {
    const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row, place) => ({ row, place, value: cell_value(row.cells[column], kind) }));
    const way = down ? -1 : 1;
    rows.sort((a, b) => {
      if (a.value === b.value) return a.place - b.place;
      if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
      const order = kind === "number" ? a.value - b.value : collator.compare(a.value, b.value);
      return order === 0 ? a.place - b.place : way * order;
    });
    table.classList.add("sorted");
    body.append(...rows.map((each) => each.row));
  }
  function make_sortable(table) {
    const heads = table.tHead ? Array.from(table.tHead.rows[0].cells) : [];
    heads.forEach((head, column) => {
      const name = head.textContent.trim();
      const button = make("button", { type: "button", class: "sort", "aria-label": say("sort", name), title: say("sort", name) }, "↕");
      button.addEventListener("click", () => {
        const down = button.dataset.way ? button.dataset.way === "up" : head.dataset.k === "number";
        for (const other of heads) {
          other.removeAttribute("aria-sort");
          const sign = other.querySelector(".sort");
          sign.textContent = "↕";
          delete sign.dataset.way;
        }
        button.dataset.way = down ? "down" : "up";
        button.textContent = down ? "↓" : "↑";
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort_rows(table, column, head.dataset.k, down);
        announce(`${name}: ${say(down ? "down" : "up")}`);
      });
      head.append(button);
    });
  }
  function make_filter(box) {
    const table = box.querySelector("table");
    const rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 6) return;
    const input = make("input", { type: "search", "aria-label": say("filter"), placeholder: say("filter") });
    const count = make("span", { class: "quiet", "aria-live": "polite" });
    const keys = new Map();
    input.addEventListener("input", () => {
      if (keys.size === 0) for (const row of rows) keys.set(row, fold(row.textContent));
      const wanted = fold(input.value).trim().split(" ");
      let shown = 0;
      for (const row of rows) {
        row.hidden = !wanted.every((word) => keys.get(row).includes(word));
        if (!row.hidden) shown += 1;
      }
      table.classList.toggle("sorted", table.classList.contains("sorted") || shown < rows.length);
      count.textContent = shown < rows.length ? say("rows", number(shown), number(rows.length)) : "";
    });
    box.prepend(make("div", { class: "filter" }, input, count));
  }

  // --- passages of a transcript ---
  const tip = make("p", { class: "tip", role: "status", "aria-live": "polite" });
  let fading = 0;
  const announce = (text) => {
    tip.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => { tip.textContent = ""; }, 8000);
  };
  const begins = Array.from(document.querySelectorAll(".begin"));
  let current = -1;

  function parts_of(passage) { return document.querySelectorAll(`[data-s="${passage}"]`); }
  function light(passages) {
    for (const each of document.querySelectorAll(".on")) each.classList.remove("on");
    for (const passage of passages) for (const part of parts_of(passage)) part.classList.add("on");
  }
  // The passages that a piece of text is in: its own element and those around it.
  function passages_at(element) {
    const out = [];
    for (let at = element.closest("[data-s]"); at; at = at.parentElement.closest("[data-s]")) out.push(at.dataset.s);
    return out;
  }
  function go_to(place) {
    if (begins.length === 0) return false;
    current = (place + begins.length) % begins.length;
    const passage = begins[current].dataset.s;
    const link = document.querySelector(`a.m[data-s="${passage}"]`) || document.querySelector(`.codes [data-s="${passage}"] a`);
    history.replaceState(null, "", "#" + encodeURIComponent(begins[current].id));
    begins[current].scrollIntoView({ block: "center" });
    if (link) link.focus({ preventScroll: true });
    light([passage]);
    const name = document.querySelector(`.codes [data-s="${passage}"] .chip`);
    announce(say("passage", number(current + 1), number(begins.length), name ? name.textContent : ""));
    return true;
  }
  function go_on(step) {
    if (current >= 0) return go_to(current + step);
    const below = begins.findIndex((each) => each.getBoundingClientRect().top > 0);
    if (step > 0) return go_to(below < 0 ? 0 : below);
    return go_to(below < 0 ? begins.length - 1 : below - 1);
  }
  // On other pages passages are blocks.
  function go_to_block(step) {
    const blocks = Array.from(document.querySelectorAll(".passage")).filter((each) => each.offsetParent);
    if (blocks.length === 0) return;
    const here = blocks.findIndex((each) => each.contains(document.activeElement));
    const below = blocks.findIndex((each) => each.getBoundingClientRect().top > 1);
    const from = here >= 0 ? here + step : step > 0 ? Math.max(below, 0) : (below < 0 ? blocks.length : below) - 1;
    const next = blocks[(from + blocks.length) % blocks.length];
    next.scrollIntoView({ block: "center" });
    next.querySelector("a").focus({ preventScroll: true });
  }

  // A bar for each passage beside the words, as long as the passage; those side by side in lanes.
  function draw_bars() {
    const transcript = document.querySelector(".transcript");
    if (!transcript) return;
    const old = transcript.querySelector(".bars");
    if (old) old.remove();
    if (begins.length === 0 || !window.matchMedia("(min-width: 62.01rem)").matches) return;
    const box = transcript.getBoundingClientRect();
    const said = transcript.querySelector(".said").getBoundingClientRect();
    const rtl = getComputedStyle(transcript).direction === "rtl";
    const edge = rtl ? box.right - said.left : said.right - box.left;
    const places = new Map();
    for (const part of transcript.querySelectorAll(".said [data-s]:not(.begin)")) {
      const rect = part.getBoundingClientRect();
      const place = places.get(part.dataset.s);
      if (!place) places.set(part.dataset.s, { top: rect.top, bottom: rect.bottom, kind: part.className });
      else { place.top = Math.min(place.top, rect.top); place.bottom = Math.max(place.bottom, rect.bottom); }
    }
    const bars = make("div", { class: "bars", "aria-hidden": "true" });
    const lanes = [];
    for (const [passage, place] of Array.from(places).sort((a, b) => a[1].top - b[1].top)) {
      let lane = lanes.findIndex((end) => end <= place.top);
      if (lane < 0) { lane = lanes.length; lanes.push(0); }
      lanes[lane] = place.bottom;
      const kind = place.kind.split(" ").filter((each) => /^[ck][0-9]+$/.test(each)).join(" ");
      const bar = make("i", { class: kind, "data-s": passage });
      bar.style.top = `${place.top - box.top}px`;
      bar.style.height = `${place.bottom - place.top}px`;
      bar.style.insetInlineStart = `${edge + 6 + Math.min(lane, 4) * 7}px`;
      bars.append(bar);
    }
    transcript.append(bars);
  }
  function watch_transcript() {
    const transcript = document.querySelector(".transcript");
    if (!transcript) return;
    const show = (event) => {
      const part = event.target.closest ? event.target.closest("[data-s]") : null;
      if (!part) return;
      const link = part.closest("a.m");
      light(passages_at(part));
      if (link && event.type === "focusin") announce(link.title);
      current = begins.findIndex((each) => each.dataset.s === part.dataset.s);
    };
    transcript.addEventListener("pointerover", show);
    transcript.addEventListener("focusin", show);
    draw_bars();
    let waiting = 0;
    window.addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(draw_bars, 150); });
    if (document.fonts && document.fonts.ready) document.fonts.ready.then(draw_bars);
  }
  function follow_hash() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    if (target && target.classList.contains("begin")) {
      light([target.dataset.s]);
      current = begins.indexOf(target);
    }
    show_only(target && target.matches(".group[data-name]") ? target : null);
  }

  // --- the passages of one participant on a code's page ---
  function show_only(group) {
    const bar = document.querySelector(".only");
    if (bar) bar.remove();
    for (const other of document.querySelectorAll(".group")) other.hidden = group !== null && other !== group;
    if (!group) return;
    const button = make("button", { type: "button", class: "plain" }, say("all"));
    button.addEventListener("click", show_everything);
    group.before(make("p", { class: "only", role: "status" }, say("only", group.dataset.name), button));
    group.scrollIntoView({ block: "nearest" });
  }
  function show_everything() {
    history.replaceState(null, "", location.pathname + location.search);
    show_only(null);
  }

  // --- search ---
  const loaded = new Map();
  function load(file) {
    if (!loaded.has(file)) {
      loaded.set(file, new Promise((done, failed) => {
        const script = make("script", { src: `${root}search/${file}.js` });
        script.addEventListener("load", done);
        script.addEventListener("error", failed);
        document.head.append(script);
      }));
    }
    return loaded.get(file);
  }
  const data = { index: null, names: [], words: [] };
  window.coding = {
    fold,
    index: (index) => { data.index = index; },
    names: (part, names) => { data.names[part] = names; },
    words: (part, lines) => { data.words[part] = lines.split("\n"); },
  };

  // Documents with a word that begins so: number → how often, and the first turn.
  async function documents_with(beginning) {
    const firsts = data.index.words;
    let part = 1;
    while (part < firsts.length && compare(firsts[part], beginning) <= 0) part += 1;
    const found = new Map();
    for (; part <= firsts.length; part += 1) {
      if (compare(firsts[part - 1], beginning) > 0 && !firsts[part - 1].startsWith(beginning)) break;
      await load(`words-${part}`);
      for (const line of data.words[part]) if (line.startsWith(beginning)) add_places(found, line);
    }
    return found;
  }
  function add_places(found, line) {
    for (const place of line.split(" ").slice(2)) {
      const [document_number, times, turn] = place.split(",").map((each) => parseInt(each, 36));
      const known = found.get(document_number);
      if (!known) found.set(document_number, { times, turn });
      else { known.times += times; known.turn = Math.min(known.turn, turn); }
    }
  }
  // By code point, as the program has sorted them.
  function compare(a, b) {
    const left = Array.from(a);
    const right = Array.from(b);
    for (let i = 0; i < left.length && i < right.length; i += 1) {
      const difference = left[i].codePointAt(0) - right[i].codePointAt(0);
      if (difference !== 0) return difference;
    }
    return left.length - right.length;
  }
  function named(query) {
    const out = [];
    for (const part of data.names) {
      for (const name of part || []) {
        const key = " " + name[3];
        if (query.every((word) => key.includes(" " + word) || key.includes("-" + word))) out.push(name);
      }
    }
    return out;
  }
  function words_of(text) { return fold(text).split(/[^\p{L}\p{M}\p{N}'.:]+/u).map((each) => each.replace(/^['.:]+|['.:]+$/g, "")).filter(Boolean); }
  async function search(text) {
    const query = words_of(text);
    if (query.length === 0) return null;
    await load("index");
    await Promise.all(Array.from({ length: data.index.names }, (_, i) => load(`names-${i + 1}`)));
    const found = await Promise.all(query.map(documents_with));
    const both = Array.from(found[0].keys()).filter((each) => found.every((one) => one.has(each)));
    const places = both.map((each) => ({
      each,
      text: query.join(" "),
      times: Math.min(...found.map((one) => one.get(each).times)),
      turn: found[0].get(each).turn,
    }));
    places.sort((a, b) => b.times - a.times || a.each - b.each);
    return { names: named(query), places };
  }
  function address(place) {
    const [, path, pages] = data.index.documents[place.each];
    const before = pages.filter((first) => first <= place.turn).length;
    const file = before === 0 ? path : path.replace(/\.html$/, `~${before + 1}.html`);
    return `${root}${file}?q=${encodeURIComponent(place.text)}#t${place.turn + 1}`;
  }
  function list_of(items, limit, item) {
    const list = make("ul", {}, ...items.slice(0, limit).map(item));
    if (items.length > limit) list.append(make("li", { class: "quiet" }, say("more", number(items.length - limit))));
    return list;
  }
  function show_found(results, found) {
    results.replaceChildren();
    if (found.names.length + found.places.length === 0) return results.append(make("p", {}, say("nothing")));
    for (const kind of ["c", "p", "d"]) {
      const names = found.names.filter((name) => name[0] === kind);
      if (names.length > 0) results.append(make("p", { class: "kind" }, say(kind)), list_of(names, 12, ([, label, path]) =>
        make("li", {}, make("a", { href: root + path }, make("bdi", {}, label)))));
    }
    if (found.places.length > 0) results.append(make("p", { class: "kind" }, say("words")), list_of(found.places, 60, (place) =>
      make("li", {}, make("a", { href: address(place) }, make("bdi", {}, data.index.documents[place.each][0])),
        " ", make("span", { class: "quiet" }, say("times", number(place.times))))));
    return results;
  }
  function make_search() {
    const place = document.getElementById("-search");
    if (!place) return;
    const input = make("input", { type: "search", "aria-label": say("search"), placeholder: say("search") + ": " + say("hint"), title: say("hint"), autocomplete: "off" });
    const results = make("div", { class: "results", role: "region", "aria-label": say("search"), "aria-live": "polite" });
    results.hidden = true;
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      const slow = setTimeout(() => { if (mine === asked) { results.hidden = false; results.replaceChildren(make("p", {}, say("loading"))); } }, 200);
      const found = await search(input.value).catch(() => ({ names: [], places: [] }));
      clearTimeout(slow);
      if (mine !== asked) return;
      results.hidden = found === null;
      if (found !== null) show_found(results, found);
    };
    let waiting = 0;
    input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
    input.addEventListener("focus", () => { load("index").catch(() => {}); if (input.value) results.hidden = false; });
    const form = make("form", { role: "search" }, input, results);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      ask().then(() => { const first = results.querySelector("a"); if (first) first.focus(); });
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const links = [input, ...results.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      if (links[at]) { links[at].focus(); event.preventDefault(); }
    });
    document.addEventListener("pointerdown", (event) => { if (!form.contains(event.target)) results.hidden = true; });
    form.addEventListener("focusout", (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) results.hidden = true; });
    place.append(form);
  }

  // The words that were looked for, on the page that the search led to.
  function show_hits() {
    const wanted = words_of(new URLSearchParams(location.search).get("q") || "");
    if (wanted.length === 0 || !window.CSS || !CSS.highlights) return;
    const hits = [];
    for (const said of document.querySelectorAll(".said")) {
      const texts = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        for (const word of texts.currentNode.data.matchAll(/[\p{L}\p{M}\p{N}'’\u200C]+/gu)) {
          if (!wanted.some((each) => fold(word[0]).startsWith(each))) continue;
          const hit = new Range();
          hit.setStart(texts.currentNode, word.index);
          hit.setEnd(texts.currentNode, word.index + word[0].length);
          hits.push(hit);
        }
      }
    }
    CSS.highlights.set("hit", new Highlight(...hits));
  }

  function on_key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, textarea, select");
    const results = document.querySelector(".search .results");
    if (event.key === "Escape") {
      if (results && !results.hidden) { results.hidden = true; return; }
      if (typing) { event.target.blur(); return; }
      announce("");
      light([]);
      if (document.querySelector(".only")) show_everything();
      return;
    }
    if (typing) return;
    if (event.key === "/") {
      const input = document.querySelector(".search input") || document.querySelector(".filter input");
      if (input) { input.focus(); event.preventDefault(); }
    } else if (event.key === "n" || event.key === "p") {
      const step = event.key === "n" ? 1 : -1;
      if (!go_on(step)) go_to_block(step);
    }
  }

  document.body.append(tip);
  for (const box of document.querySelectorAll(".coding-table")) { make_sortable(box.querySelector("table")); make_filter(box); }
  make_search();
  watch_transcript();
  follow_hash();
  show_hits();
  window.addEventListener("hashchange", follow_hash);
  document.addEventListener("keydown", on_key);
})();
