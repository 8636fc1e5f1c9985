// @ts-check
// The pill beside the composer and the card it opens, in a closed shadow root. It shows what it is given and reports
// what is pressed; it knows nothing of editors or of the service. On the service's own page it stands open, docked.

import { siteName } from "../names.js";
import { createBeside } from "./beside.js";
import { carry } from "./carry.js";
import { element, icon, set } from "./dom.js";
import { findingArticle, loudest, together } from "./finding.js";
import { placeCard, placeList, placePill } from "./place.js";
import { createPictures } from "./pictures.js";
import { createRing, inShort, inWords, tightest } from "./ring.js";
import { shield } from "./shield.js";
import { panelSheet } from "./style.js";

/** @typedef {import("../box.js").State} State */
/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../wire.js").Finding} Finding */
/** @typedef {import("../wire.js").Fix} Fix */
/** @typedef {"no" | "list" | "one"} Open */
/**
 * @typedef {object} View
 * @property {State} state
 * @property {readonly import("../media.js").Picture[]} pictures
 * @property {string} platform
 * @property {Open} open
 * @property {string | null} current id of the open finding
 * @property {{id: string, text: string} | null} failed the fix that did not take, and what it would have put
 */
/**
 * @typedef {object} Pressed
 * @property {() => void} toggle the pill
 * @property {() => void} close
 * @property {() => void} all
 * @property {() => void} again
 * @property {(id: number) => void} remove a picture
 * @property {(finding: Finding, fix: Fix) => void} apply
 * @property {(finding: Finding) => void} ignore
 * @property {(finding: Finding) => void} point a finding of the list is under the pointer or has the focus
 * @property {(inside: boolean) => void} hover
 */

const LEVELS = /** @type {const} */ (["error", "warning", "hint"]);
const MOST_SUGGESTIONS = 3; // for one word: the fourth is hardly ever meant
const FRAMES = 3; // a popover that is taken away before these have passed, Firefox never lets go of
const MOST_SUGGESTED = 8; // words whose spelling is looked up for one card

/** @param {readonly Finding[]} findings @param {string | null} current */
function aboutSameWords(findings, current) {
  const span = findings.find(({ id }) => id === current)?.span;
  return findings.filter((finding) => finding.id === current || (span && finding.span?.start === span.start && finding.span.end === span.end));
}

/**
 * @param {{words: import("../words.js").Words, dark: boolean, desk?: Desk | null, docked?: Element | null, root: HTMLElement, pressed: Pressed}} means
 *   root: the editor it stands beside; docked: where it stands open, on our own page
 */
export function createPanel({ words, dark, desk = null, docked = null, root, pressed }) {
  const host = document.createElement("postwijzer-panel");
  const shadow = host.attachShadow({ mode: "closed" });
  shadow.adoptedStyleSheets = [panelSheet()];
  set(host, { lang: words.language, "data-docked": Boolean(docked) });

  const pillRing = createRing();
  const told = element("span", { class: "said" });
  const number = element("span", { class: "number", "aria-hidden": "true" });
  const badge = element("span", { class: "badge", "aria-hidden": "true" });
  const pill = element("button", { class: "pill", type: "button", "aria-haspopup": "dialog", "aria-description": words.panel.move, click: pressed.toggle }, told, pillRing.element, number, badge);
  const cardRing = createRing();
  const main = element("div", { class: "main" });
  const more = element("div", { class: "more" });
  const list = element("div", { class: "findings" });
  const pictures = createPictures({ words, remove: pressed.remove });
  const beside = createBeside({ words, desk, root });
  const all = element("button", { class: "all", type: "button", click: pressed.all });
  const settings = desk?.settings && element("button", { class: "plain", type: "button", "aria-label": words.panel.settings, title: words.panel.settings, click: desk.settings }, icon("gear"));
  const footer = element("footer", {}, element("span", { class: "local" }, icon("lock"), words.panel.local), element("span", { class: "local-more" }, words.panel.localMore), all);
  const card = element("section", { class: "card", "data-open": "list", role: docked ? "region" : "dialog", "aria-label": words.name, hidden: !docked },
    element("header", {}, cardRing.element, element("div", { class: "lengths" }, main, more), settings,
      element("button", { class: "plain close", type: "button", "aria-label": words.close, click: pressed.close }, icon("close"))),
    element("div", { class: "scroll", tabindex: "-1" }, list, pictures.element, beside.element), footer);
  const status = element("div", { class: "said", role: "status", "aria-live": "polite" });
  const panel = element("div", { class: "panel", lang: words.language, "data-scheme": dark ? "dark" : "light" }, docked ? null : pill, card, status);
  shadow.append(panel);

  const carried = carry(pill, root, { place: desk?.place ?? null, moved: (place) => desk?.moved(place), drawn: () => {
    standing = "";
    stand();
  } });
  card.addEventListener("pointerenter", () => pressed.hover(true));
  card.addEventListener("pointerleave", () => pressed.hover(false));
  if (docked) card.addEventListener("keydown", onKey);
  const unshield = docked ? () => {} : shield(host, shadow, onKey, carried.onPointer, () => !carried.wasCarried);
  let shown = true; // for long enough to be taken away
  let left = false;
  let drawn = "";
  /** @type {View | null} */
  let view = null;
  /** @type {any} */
  let saying = null;
  let standing = ""; // what the pill's place was chosen for
  let placedAt = 0;
  /** The word the card stands at. @type {DOMRect | null} */
  let anchored = null;
  /** What may have been meant by a word, once asked. @type {Map<string, string[]>} */
  const suggested = new Map();

  attach();

  function attach() {
    if (docked) return docked.replaceChildren(host);
    // Inside an open <dialog>: outside of it everything is inert and underneath.
    const into = dialogAround(root) ?? document.documentElement;
    if (host.parentNode === into) return;
    into.append(host);
    if (!("popover" in host)) return;
    host.popover = "manual";
    host.showPopover();
    shown = false;
    let frames = 0;
    requestAnimationFrame(function next() {
      shown = ++frames >= FRAMES;
      if (!shown) requestAnimationFrame(next);
      else if (left) host.remove();
    });
  }

  const stopsOf = () => /** @type {HTMLElement[]} */ ([...card.querySelectorAll("button, summary, input")].filter((each) => each.getClientRects().length));

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      return pressed.close();
    }
    if (shadow.activeElement === pill && card.hidden) {
      if (carried.onKey(event)) event.preventDefault();
      return;
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Tab: docked ? 0 : event.shiftKey ? -1 : 1 }[event.key] ?? 0;
    if (step === 0 || card.hidden) return;
    const stops = stopsOf();
    const at = stops.indexOf(/** @type {HTMLElement} */ (shadow.activeElement));
    focusOn(stops[(at + step + stops.length) % stops.length]);
    event.preventDefault();
  }

  /** What a screen reader hears, a moment after things have settled. @param {string} text */
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, 700);
  }

  /** @param {View} next */
  function drawPill({ state, platform }) {
    const length = tightest(state.counts, platform);
    const offline = state.status === "offline";
    pillRing.show(length);
    set(pill, { class: `pill${offline ? " offline" : ""}`, "aria-expanded": String(view?.open !== "no") });
    set(number, { "data-mood": length?.mood ?? null });
    number.textContent = offline ? words.offline : length ? inShort(length, words) : "…";
    /** @type {string | null} */
    const level = offline ? null : loudest(state.findings) ?? (state.done && state.text.trim() ? "good" : null);
    set(badge, { "data-level": level, hidden: level === null });
    badge.replaceChildren(level === "good" ? icon("good") : String(state.findings.length));
    const summary = offline
      ? words.offline
      : words.summary(length ? inWords(length, words) : words.checking, words.findings(state.findings.length));
    told.textContent = `${words.name}: ${summary}`;
    set(pill, { title: length && !offline ? inWords(length, words) : null });
    if (state.status !== "checking") say(summary);
  }

  /** @param {View} next */
  function drawHead({ state, platform }) {
    const length = tightest(state.counts, platform);
    cardRing.show(length);
    set(main, { "data-mood": length?.mood ?? null });
    main.textContent = state.status === "offline" ? words.offline : length ? inWords(length, words) : words.name;
    const used = length && length.limit !== null ? words.used(length.used, length.limit, length.bytes) : null;
    const parts = state.status === "offline" ? [] : [used && (length?.house ? `${used} (${words.house})` : used), state.text.trim() && (state.done || state.findings.length) ? words.findings(state.findings.length) : null];
    more.textContent = parts.filter(Boolean).join(" · ");
  }

  /** The list is only drawn anew when it says something else, so that focus, scroll and ticks stay. @param {View} next */
  function drawList(next) {
    const { state, open, current, failed } = next;
    const alone = open === "one" && !docked;
    const shown = alone ? aboutSameWords(state.findings, current) : state.findings.filter(({ media }) => media === null);
    const blank = state.text.trim() === "";
    const calm = state.status === "offline" ? state.reason : shown.length ? "" : blank ? "blank" : state.done ? "good" : "busy";
    beside.element.hidden = alone;
    showPictures(next, alone);
    if (!alone) void beside.show(state, next.platform);
    const key = JSON.stringify([alone, shown.map(({ id, level, text, message, fixes }) => [id, level, text, message, fixes.map(({ label, edits }) => [label, edits.map((each) => each.text)]), suggested.get(text)]), calm, state.message, failed]);
    for (const article of list.querySelectorAll("article")) article.classList.toggle("current", shown.length > 1 && isAbout(article, current));
    if (key !== drawn) {
      drawn = key;
      const focused = /** @type {HTMLElement | null} */ (shadow.activeElement);
      const hadFocus = Boolean(focused && list.contains(focused));
      const groups = together(shown);
      const level = (/** @type {typeof LEVELS[number]} */ wanted) => groups.filter((group) => loudest(group) === wanted);
      list.replaceChildren(...(calm ? [calmNote(state, calm)] : alone ? groups.map((group) => article(group, true))
        : LEVELS.filter((wanted) => level(wanted).length).map((wanted) => element("section", { class: "group", "data-level": wanted, "aria-label": words.panel.groups[wanted] },
          element("h2", {}, icon(wanted), words.panel.groups[wanted], element("span", { class: "count" }, String(level(wanted).length))),
          ...level(wanted).map((group) => article(group, false))))));
      if (hadFocus) focusFirst();
    }
    all.textContent = words.allFindings(state.findings.length);
    all.hidden = !(alone && state.findings.length > shown.length);
    void suggestFor(shown);
  }

  /** Under each picture what is said about it. @param {View} next @param {boolean} alone */
  function showPictures({ state, pictures: seen }, alone) {
    const about = (/** @type {number} */ index) => state.findings.filter(({ media }) => media === index);
    const shown = alone || state.status === "offline" ? [] : seen;
    pictures.show(shown, (index) => about(index).map((finding) => article([finding], false)), JSON.stringify(shown.map((_, index) => about(index).map(({ id, level, message }) => [id, level, message]))));
  }

  /** @param {Element} article @param {string | null} id */
  const isAbout = (article, id) => aboutSameWords(view?.state.findings ?? [], id).some((finding) => finding.id === /** @type {HTMLElement} */ (article).dataset.id);

  /** @param {Finding[]} group @param {boolean} expanded */
  function article(group, expanded) {
    const { current, failed } = /** @type {View} */ (view);
    return findingArticle(group, {
      words, failed, expanded, channel: siteName(/** @type {View} */ (view).platform),
      current: !expanded && group.some(({ id }) => id === current),
      suggestions: ({ text, span }) => (suggested.get(text) ?? []).slice(0, MOST_SUGGESTIONS).map((word) => ({ label: "", edits: span ? [{ ...span, text: word }] : [] })),
      // The list may have been moved over an edit since it was drawn: what is pressed is the finding as it stands now.
      apply: ({ id, text }, index, meant) => now(id, (fresh) => {
        const fix = meant ? fresh.span && { label: "", edits: [{ ...fresh.span, text: suggested.get(text)?.[index] ?? text }] } : fresh.fixes[index];
        if (fix) pressed.apply(fresh, fix);
      }),
      ignore: (how) => group.forEach(({ id }) => now(id, (fresh) => ignore(fresh, how))),
      remembers: desk !== null,
      keep: desk && ((word) => {
        desk.keepWord(word);
        const same = view?.state.findings.filter(({ rule, text }) => rule === "misspelling" && text === word) ?? [];
        for (const finding of same) pressed.ignore(finding);
      }),
      point: () => now(group[0].id, pressed.point),
    });
  }

  /** @param {Finding} finding @param {import("../ignored.js").How} how */
  function ignore(finding, how) {
    if (how === "once" || !view) return pressed.ignore(finding);
    desk?.ignore(finding, view.platform, how);
    for (const same of view.state.findings.filter(({ rule, text }) => rule === finding.rule && text === finding.text)) pressed.ignore(same);
  }

  /** @param {string} id @param {(fresh: Finding) => void} then */
  function now(id, then) {
    const fresh = view?.state.findings.find((finding) => finding.id === id);
    if (fresh) then(fresh);
  }

  /** What may be meant by words the dictionary lacks, asked once they are looked at. @param {readonly Finding[]} shown */
  async function suggestFor(shown) {
    const unknown = desk ? shown.filter(({ rule, fixes, text }) => rule === "misspelling" && !fixes.length && !suggested.has(text)).slice(0, MOST_SUGGESTED) : [];
    if (!unknown.length) return;
    for (const { text } of unknown) suggested.set(text, []);
    for (const { text } of unknown) {
      const found = await desk?.suggest(text);
      if (found) suggested.set(text, found);
      else suggested.delete(text); // once more, when it is looked at again
    }
    if (!view || card.hidden) return;
    drawList(view);
    if (anchored) standAt(anchored); // it has grown
  }

  /** @param {State} state @param {string} calm */
  function calmNote(state, calm) {
    if (state.status === "offline" && state.reason) {
      const said = state.reason === "refused" ? state.message : "";
      return element("div", { class: "calm off" }, icon("plug"), element("div", {},
        element("b", {}, words.offlineTitle[state.reason]), element("p", {}, said && `${said} `, words.offlineAdvice[state.reason]),
        element("div", { class: "actions" }, element("button", { class: "second", type: "button", click: pressed.again }, words.again))));
    }
    const [title, text] = calm === "good" ? [words.allGood, words.allGoodMore] : calm === "blank" ? [words.name, words.emptyText] : [words.checking, ""];
    return element("div", { class: "calm" }, icon(calm === "good" ? "good" : "hint"), element("div", {}, element("b", {}, title), text && element("p", {}, text)));
  }

  /** The words it is about show along. @param {HTMLElement | null | undefined} stop */
  function focusOn(stop) {
    stop?.focus();
    const id = /** @type {HTMLElement | null | undefined} */ (stop?.closest("article"))?.dataset.id;
    if (id) now(id, pressed.point);
  }

  function focusFirst() {
    const of = (/** @type {string} */ within) => card.querySelector(`${within} .fix, ${within} .second, ${within} .quiet`);
    const first = of("article.current") ?? of(".scroll") ?? card.querySelector(".close");
    focusOn(/** @type {HTMLElement | null} */ (first));
  }

  /** Where the pill stands: where the writer put it, else in a free place. */
  function stand() {
    const own = carried.at;
    if (own) return move(pill, own);
    // Looking for a free place costs some milliseconds: only when something moved, and now and then for what changed on the page.
    const editor = root.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = pill;
    const now = [editor.left, editor.top, editor.right, editor.bottom, width, height, innerWidth, innerHeight].join();
    if (now === standing && performance.now() - placedAt <= 1000) return;
    standing = now;
    placedAt = performance.now();
    move(pill, placePill(root, { width, height }, host));
  }

  /** The card at a word. @param {DOMRect} word */
  function standAt(word) {
    card.style.maxHeight = "";
    const { height, ...at } = placeCard(root, word, { width: card.offsetWidth, height: card.offsetHeight });
    card.style.maxHeight = `${height}px`;
    move(card, at);
  }

  return {
    host,

    /** @param {View} next */
    show(next) {
      view = next;
      if (!docked) attach();
      const { state, open } = next;
      const length = state.status === "offline" ? null : tightest(state.counts, next.platform);
      set(host, {
        "data-state": state.status, "data-reason": state.reason, "data-sequence": state.sequence, "data-text-length": state.text.length,
        "data-checked-sequence": state.checkedSequence, "data-checked-length": state.checkedLength, "data-counted-sequence": state.countedSequence,
        "data-findings": state.findings.length, "data-pictures": next.pictures.map(({ status }) => status).join(" ") || null, "data-open": docked ? "list" : open,
        "data-used": length?.used ?? null, "data-limit": length?.limit ?? null, "data-unit": length?.unit ?? null,
      });
      desk?.tell(state.findings);
      card.hidden = open === "no" && !docked;
      drawPill(next);
      set(card, { "data-open": docked ? "list" : open });
      if (!card.hidden) {
        drawHead(next);
        drawList(next);
      }
    },

    /** More attributes for the host. @param {Record<string, string | number | null>} attributes */
    mark: (attributes) => set(host, attributes),

    /**
     * @param {DOMRect | null} anchor the word an open finding belongs to; null: the composer
     * @param {boolean} idle nothing is written and nobody is about to: stay out of sight
     */
    place(anchor, idle) {
      if (docked) return;
      const editor = root.getBoundingClientRect();
      const away = editor.width === 0 || editor.bottom < 0 || editor.top > innerHeight;
      pill.hidden = away || (idle && card.hidden && !carried.held && shadow.activeElement !== pill);
      if (away) card.hidden = true;
      if (pill.hidden) return;
      if (!carried.held) stand();
      if (card.hidden) return;
      card.style.width = "";
      anchored = anchor;
      if (anchor) return standAt(anchor);
      const { height, width: wide, ...at } = placeList(root, pill.getBoundingClientRect(), card.offsetWidth);
      Object.assign(card.style, { width: `${wide}px`, maxHeight: `${height}px` });
      move(card, at);
    },

    focus: focusFirst,

    /** @param {string} id */
    reveal(id) {
      [...list.querySelectorAll("article")].find((article) => isAbout(article, id))?.scrollIntoView({ block: "nearest" });
    },

    remove() {
      clearTimeout(saying);
      desk?.tell([]);
      unshield();
      left = panel.hidden = true;
      if (shown) host.remove();
    },
  };
}

/** @param {HTMLElement} moved @param {{left: number, top?: number, bottom?: number}} to */
function move(moved, to) {
  for (const side of /** @type {const} */ (["left", "top", "bottom"])) moved.style[side] = to[side] === undefined ? "" : `${Math.round(to[side])}px`;
}

/** @param {Element} root */
function dialogAround(root) {
  for (let at = /** @type {Element | null} */ (root); at;) {
    const dialog = at.closest("dialog[open]");
    if (dialog) return dialog;
    const tree = at.getRootNode();
    at = tree instanceof ShadowRoot ? tree.host : null;
  }
  return null;
}
