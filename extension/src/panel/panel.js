// @ts-check
// The pill beside the composer and the card it opens, in a closed shadow root. It shows what it is given and reports
// what is pressed; it knows nothing of editors or of the service. On the service's own page it stands open, docked.

import { element, icon, set } from "./dom.js";
import { findingArticle } from "./finding.js";
import { placeCard, placeList, placePill } from "./place.js";
import { createRing, inShort, inWords, tightest } from "./ring.js";
import { shield } from "./shield.js";
import { panelSheet } from "./style.js";

/** @typedef {import("../box.js").State} State */
/** @typedef {import("../wire.js").Finding} Finding */
/** @typedef {import("../wire.js").Fix} Fix */
/** @typedef {"no" | "list" | "one"} Open */
/**
 * @typedef {object} View
 * @property {State} state
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
 * @property {(finding: Finding, fix: Fix) => void} apply
 * @property {(finding: Finding) => void} ignore
 * @property {(finding: Finding) => void} point a finding of the list is under the pointer or has the focus
 * @property {(inside: boolean) => void} hover
 */

const LOUDNESS = { error: 0, warning: 1, hint: 2 };

/** The level that the badge has. @param {readonly Finding[]} findings */
const loudest = (findings) => [...findings].sort((a, b) => LOUDNESS[a.level] - LOUDNESS[b.level])[0]?.level;

/** @param {readonly Finding[]} findings @param {string | null} current */
function aboutSameWords(findings, current) {
  const span = findings.find(({ id }) => id === current)?.span;
  return findings.filter((finding) => finding.id === current || (span && finding.span?.start === span.start && finding.span.end === span.end));
}

/**
 * @param {{words: import("../words.js").Words, dark: boolean, docked?: Element | null, root: HTMLElement, pressed: Pressed}} means
 *   root: the editor it stands beside; docked: where it stands open, on our own page
 */
export function createPanel({ words, dark, docked = null, root, pressed }) {
  const host = document.createElement("postwijzer-panel");
  const shadow = host.attachShadow({ mode: "closed" });
  shadow.adoptedStyleSheets = [panelSheet()];
  set(host, { lang: words.language, "data-docked": Boolean(docked) });

  const pillRing = createRing();
  const number = element("span", { class: "number" });
  const badge = element("span", { class: "badge" });
  const pill = element("button", { class: "pill", type: "button", "aria-haspopup": "dialog", click: pressed.toggle }, pillRing.element, number, badge);
  const cardRing = createRing();
  const main = element("div", { class: "main" });
  const more = element("div", { class: "more" });
  const list = element("div", { class: "scroll" });
  const all = element("button", { class: "all", type: "button", click: pressed.all });
  const footer = element("footer", {}, icon("lock"), words.local, all);
  const card = element("section", { class: "card", role: docked ? "region" : "dialog", "aria-label": words.name, hidden: !docked },
    element("header", {}, cardRing.element, element("div", { class: "lengths" }, main, more),
      element("button", { class: "plain close", type: "button", "aria-label": words.close, click: pressed.close }, icon("close"))),
    list, footer);
  const status = element("div", { class: "said", role: "status", "aria-live": "polite" });
  const panel = element("div", { class: "panel", lang: words.language, "data-scheme": dark ? "dark" : "light" }, docked ? null : pill, card, status);
  shadow.append(panel);

  card.addEventListener("pointerenter", () => pressed.hover(true));
  card.addEventListener("pointerleave", () => pressed.hover(false));
  if (docked) card.addEventListener("keydown", onKey);
  const unshield = docked ? () => {} : shield(host, shadow, onKey);
  let drawn = "";
  /** @type {View | null} */
  let view = null;
  /** @type {any} */
  let saying = null;
  let standing = ""; // what the pill's place was chosen for
  let placedAt = 0;

  attach();

  function attach() {
    if (docked) return docked.replaceChildren(host);
    // Inside an open <dialog>: outside of it everything is inert and underneath.
    const into = dialogAround(root) ?? document.documentElement;
    if (host.parentNode === into) return;
    into.append(host);
    if ("popover" in host) {
      host.popover = "manual";
      host.showPopover();
    }
  }

  const stopsOf = () => /** @type {HTMLElement[]} */ ([...card.querySelectorAll("button, summary, input")].filter((each) => each.getClientRects().length));

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      return pressed.close();
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
    const level = offline ? null : loudest(state.findings) ?? (state.checkedSequence > 0 && state.text.trim() ? "good" : null);
    set(badge, { "data-level": level, hidden: level === null });
    badge.replaceChildren(level === "good" ? icon("good") : String(state.findings.length));
    const told = offline
      ? words.offline
      : words.summary(length ? inWords(length, words) : words.checking, words.findings(state.findings.length));
    set(pill, { "aria-label": `${words.name}: ${told}`, title: length && !offline ? inWords(length, words) : null });
    if (state.status !== "checking") say(told);
  }

  /** @param {View} next */
  function drawHead({ state, platform }) {
    const length = tightest(state.counts, platform);
    cardRing.show(length);
    set(main, { "data-mood": length?.mood ?? null });
    main.textContent = state.status === "offline" ? words.offline : length ? inWords(length, words) : words.name;
    const used = length && length.limit !== null ? words.used(length.used, length.limit, length.bytes) : null;
    const parts = state.status === "offline" ? [] : [used && (length?.house ? `${used} (${words.house})` : used), state.text.trim() ? words.findings(state.findings.length) : null];
    more.textContent = parts.filter(Boolean).join(" · ");
  }

  /** The list is only drawn anew when it says something else, so that focus, scroll and ticks stay. @param {View} next */
  function drawList(next) {
    const { state, open, current, failed, platform } = next;
    const shown = open === "one" && !docked ? aboutSameWords(state.findings, current) : state.findings;
    const bytes = tightest(state.counts, platform)?.bytes ?? false;
    const blank = state.text.trim() === "";
    const calm = state.status === "offline" ? state.reason : shown.length ? "" : blank ? "blank" : state.checkedSequence ? "good" : "busy";
    const key = JSON.stringify([open, shown.map(({ id, level, text, message, fixes }) => [id, level, text, message, fixes.map(({ label, edits }) => [label, edits.map((each) => each.text)])]), calm, state.message, state.reminders, state.skipped, failed, bytes]);
    for (const article of list.querySelectorAll("article")) article.classList.toggle("current", article.dataset.id === current && shown.length > 1);
    if (key === drawn) return;
    drawn = key;
    const focused = /** @type {HTMLElement | null} */ (shadow.activeElement);
    const hadFocus = Boolean(focused && card.contains(focused));
    const articles = shown.map((finding) => findingArticle(finding, {
      words, failed: failed?.id === finding.id ? failed.text : null, current: finding.id === current && shown.length > 1, expanded: open === "one" && !docked,
      // The list may have been moved over an edit since it was drawn: what is pressed is the finding as it stands now.
      apply: (fix) => now(finding, (fresh) => fresh.fixes[fix] && pressed.apply(fresh, fresh.fixes[fix])),
      ignore: () => now(finding, pressed.ignore),
      point: () => now(finding, pressed.point),
    }));
    list.replaceChildren(
      ...(calm ? [calmNote(state, calm)] : articles),
      ...(open === "one" && !docked ? [] : remainder(state, bytes)),
    );
    all.textContent = words.allFindings(state.findings.length);
    all.hidden = !(open === "one" && state.findings.length > shown.length);
    if (hadFocus) focusFirst();
  }

  /** @param {Finding} drawnFinding @param {(fresh: Finding) => void} then */
  function now({ id }, then) {
    const fresh = view?.state.findings.find((finding) => finding.id === id);
    if (fresh) then(fresh);
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

  /** @param {State} state @param {boolean} bytes */
  function* remainder(state, bytes) {
    if (state.status === "offline") return;
    if (state.reminders.length) {
      yield element("section", { class: "reminders" }, element("h2", {}, words.reminders),
        ...state.reminders.map(({ text, because }) => element("label", {}, element("input", { type: "checkbox" }),
          element("span", {}, text, because?.document ? element("small", {}, because.document) : null))));
    }
    if (bytes) yield element("p", { class: "note" }, words.byBytes);
    if (state.skipped.length) yield element("p", { class: "note" }, words.skipped(state.skipped));
  }

  /** The words it is about show along. @param {HTMLElement | null | undefined} stop */
  function focusOn(stop) {
    stop?.focus();
    const id = /** @type {HTMLElement | null | undefined} */ (stop?.closest("article"))?.dataset.id;
    const finding = view?.state.findings.find((each) => each.id === id);
    if (finding) pressed.point(finding);
  }

  function focusFirst() {
    const of = (/** @type {string} */ within) => card.querySelector(`${within} .fix, ${within} .second, ${within} .quiet`);
    const first = of("article.current") ?? of(".scroll") ?? card.querySelector(".close");
    focusOn(/** @type {HTMLElement | null} */ (first));
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
        "data-findings": state.findings.length, "data-open": docked ? "list" : open,
        "data-used": length?.used ?? null, "data-limit": length?.limit ?? null, "data-unit": length?.unit ?? null,
      });
      card.hidden = open === "no" && !docked;
      drawPill(next);
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
      pill.hidden = away || (idle && card.hidden);
      if (away) card.hidden = true;
      if (pill.hidden) return;
      // Looking for a free place costs some milliseconds: only when something moved, and now and then for what changed on the page.
      const { offsetWidth: width, offsetHeight: height } = pill;
      const now = [editor.left, editor.top, editor.right, editor.bottom, width, height, innerWidth, innerHeight].join();
      if (now !== standing || performance.now() - placedAt > 1000) {
        standing = now;
        placedAt = performance.now();
        move(pill, placePill(root, { width, height }, host));
      }
      if (card.hidden) return;
      card.style.width = "";
      const size = { width: card.offsetWidth, height: card.offsetHeight };
      if (anchor) return move(card, placeCard(anchor, size, "start"));
      const { width: wide, ...at } = placeList(root, pill.getBoundingClientRect(), size);
      card.style.width = `${wide}px`;
      move(card, at);
    },

    focus: focusFirst,

    /** @param {string} id */
    reveal(id) {
      /** @type {HTMLElement | undefined} */ ([...list.querySelectorAll("article")].find((article) => article.dataset.id === id))?.scrollIntoView({ block: "nearest" });
    },

    remove() {
      clearTimeout(saying);
      unshield();
      host.remove();
    },
  };
}

/** @param {HTMLElement} moved @param {{left: number, top: number}} to */
function move(moved, { left, top }) {
  moved.style.left = `${Math.round(left)}px`;
  moved.style.top = `${Math.round(top)}px`;
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
