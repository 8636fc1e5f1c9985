// @ts-check
// One compose box: what is asked when, and what may be shown of the answers. No DOM and no browser in here; the way to
// the service and the timers come in, so that every order of events can be tested.
//
// Counts are asked at every new text, one question under way, newest text wins. Advice is asked after a pause, and in
// the middle of a word after a longer one: "gezi" is no mistake of who types "gezin". What the whole post still lacks is
// told once the writer rests. An answer to an older text is moved over the edit (remap.js). Without the service nothing
// is shown that could be wrong.

import { change, isWithinWord, remap } from "./remap.js";

/** @typedef {import("./wire.js").Finding} Finding */
/** @typedef {import("./wire.js").Count} Count */
/** @typedef {import("./wire.js").Reminder} Reminder */
/** @typedef {import("./wire.js").Reason} Reason */
/** @typedef {import("./wire.js").Reply} Reply */
/** @typedef {(question: "check" | "count", draft: object) => Promise<Reply>} Ask */
/** @typedef {{now: () => number, set: (run: () => void, ms: number) => any, clear: (timer: any) => void}} Clock */
/**
 * @typedef {object} State
 * @property {"checking" | "ready" | "offline"} status
 * @property {Reason | null} reason why it is offline
 * @property {string} message what the service said when it refused
 * @property {string} text the text the findings' spans slice
 * @property {number} sequence goes up at each new text
 * @property {Count[]} counts empty when offline or not known yet
 * @property {number} countedSequence the text the counts are of
 * @property {Finding[]} findings
 * @property {Reminder[]} reminders
 * @property {string[]} skipped
 * @property {number | null} readingEase Flesch-Douma; null: unknown
 * @property {number} checkedSequence the text the findings were asked for; 0: none yet
 * @property {number} checkedLength
 * @property {number} askedAt when that question was sent, on the clock
 * @property {boolean} done the writer rests and all was answered: what is not said need not be said
 */

/** How long to wait before asking again, in milliseconds. With 3 s of patience the last one keeps recovery under 5 s. */
const BACK_OFF = [250, 500, 1000, 1500];

/** The pause after which a word that is being typed counts as finished, milliseconds. */
const WORD_PAUSE = 1000;

/** The pause after which the writer may be done, milliseconds: until then nobody needs to hear that a hashtag is missing. */
const REST = 2000;

/** Whether it is about the whole text rather than some words or a picture; what stops the post cannot wait. @param {Finding} finding */
const isOfTheWhole = ({ span, media, level }) => span === null && media === null && level !== "error";

/**
 * @param {{ask: Ask, clock: Clock, draft: object, delay?: number, changed: (state: State) => void}} means
 *   draft: what goes along with the text (platform, surface, …); delay: the pause before advice, milliseconds
 */
export function createBox({ ask, clock, draft, delay = 150, changed }) {
  /** @type {State} */
  let state = {
    status: "ready", reason: null, message: "", text: "", sequence: 0,
    counts: [], countedSequence: 0,
    findings: [], reminders: [], skipped: [], readingEase: null, checkedSequence: 0, checkedLength: 0, askedAt: 0,
    done: false,
  };
  /** @type {Finding[]} */
  let shownBeforeIgnoring = [];
  const ignored = new Set();
  const underWay = { check: false, count: false };
  let paused = true; // the pause in typing has passed: advice may be asked
  let rested = true;
  /** What is about the whole post and was told; it stays until it is mended. @type {Set<string>} */
  let told = new Set();
  let composing = false;
  let closed = false;
  let failures = 0;
  let refused = 0; // the text the service said no to: it stays no until the writer changes the text
  let era = 0; // an answer to a question of an earlier era (other platform, other profile) is of no use
  /** @type {any} */
  let pause = null;
  /** @type {any} */
  let rest = null;
  /** @type {any} */
  let retry = null;

  /** @param {Partial<State>} change */
  function show(change) {
    const findings = shownBeforeIgnoring.filter((finding) => !ignored.has(finding.id) && (rested || told.has(finding.id) || !isOfTheWhole(finding)));
    told = new Set(findings.filter(isOfTheWhole).map(({ id }) => id));
    state = { ...state, ...change, findings };
    if (state.status !== "offline") state.status = settled() ? "ready" : "checking";
    state.done = rested && state.status === "ready";
    changed(state);
  }

  const wantsAdvice = () => state.text.trim() !== "" || "media" in draft; // a picture is worth a look without words
  const settled = () =>
    state.countedSequence === state.sequence && (!wantsAdvice() || state.checkedSequence === state.sequence);

  function askWhatIsMissing() {
    if (closed || composing || retry !== null || state.sequence === 0 || refused === state.sequence) return;
    if (!underWay.count && state.countedSequence !== state.sequence) void put("count");
    if (!underWay.check && paused && wantsAdvice() && state.checkedSequence !== state.sequence) void put("check");
  }

  /** @param {"check" | "count"} question */
  async function put(question) {
    const { text, sequence } = state;
    const asked = { era, text, sequence, at: clock.now() };
    underWay[question] = true;
    const reply = await ask(question, { ...draft, text });
    underWay[question] = false;
    if (closed) return;
    if (asked.era !== era) return askWhatIsMissing();
    if (!reply.ok) return fail(reply, sequence);
    failures = 0;
    const back = /** @type {const} */ ({ status: "checking", reason: null, message: "" });
    const newest = sequence >= state.countedSequence ? { counts: reply.answer.counts, countedSequence: sequence } : {};
    if (question === "count") {
      show({ ...back, ...newest });
    } else {
      const { findings, reminders, skipped, readingEase } = reply.answer;
      // In the order one reads; what is about the whole text comes first.
      findings.sort((/** @type {Finding} */ a, /** @type {Finding} */ b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
      // The service's spans must slice to the finding's own text in the very text that was asked about.
      const sound = findings.filter((/** @type {Finding} */ { span, text: own }) => !span || text.slice(span.start, span.end) === own);
      shownBeforeIgnoring = wantsAdvice() ? remap(sound, text, state.text) : [];
      show({ ...back, ...newest, reminders, skipped, readingEase, checkedSequence: sequence, checkedLength: text.length, askedAt: asked.at });
    }
    askWhatIsMissing();
  }

  /** @param {Extract<Reply, {ok: false}>} reply @param {number} sequence */
  function fail({ reason, message }, sequence) {
    shownBeforeIgnoring = [];
    show({ status: "offline", reason, message, counts: [], reminders: [], skipped: [], readingEase: null, countedSequence: 0, checkedSequence: 0 });
    if (reason === "refused") refused = sequence;
    clock.clear(retry);
    retry = clock.set(() => {
      retry = null;
      askWhatIsMissing();
    }, BACK_OFF[Math.min(failures++, BACK_OFF.length - 1)]);
  }

  function waitForRest() {
    rested = false;
    clock.clear(rest);
    rest = clock.set(() => {
      rested = true;
      show({});
    }, REST);
  }

  /** @param {number} wait */
  function askAfter(wait) {
    clock.clear(retry); // typing asks at once
    retry = null;
    paused = false;
    clock.clear(pause);
    pause = clock.set(() => {
      paused = true;
      askWhatIsMissing();
    }, wait);
    askWhatIsMissing();
  }

  return {
    get state() {
      return state;
    },

    /** The editor's text as it is now. @param {string} text */
    read(text) {
      if (closed || composing || (text === state.text && state.sequence > 0)) return;
      const inWord = isWithinWord(change(state.text, text), text);
      if (state.sequence > 0 || inWord) waitForRest();
      shownBeforeIgnoring = text.trim() === "" ? [] : remap(shownBeforeIgnoring, state.text, text);
      show({ text, sequence: state.sequence + 1, ...(text.trim() === "" ? { reminders: [], skipped: [], readingEase: null } : {}) });
      askAfter(inWord ? Math.max(delay, WORD_PAUSE) : delay);
      if (state.sequence === 1 && !inWord) { // a text that was there already needs no pause
        paused = true;
        askWhatIsMissing();
      }
    },

    /** While an input method composes, nothing is asked and nothing changes. @param {boolean} busy */
    compose(busy) {
      composing = busy;
    },

    /** Another platform, surface or profile: the answers so far are of no use. @param {object} next */
    about(next) {
      draft = next;
      era++;
      shownBeforeIgnoring = [];
      show({ counts: [], reminders: [], skipped: [], readingEase: null, countedSequence: 0, checkedSequence: 0, sequence: state.sequence + 1 });
      paused = true;
      askWhatIsMissing();
    },

    /** Not this time. @param {string} id the finding's */
    ignore(id) {
      ignored.add(id);
      show({});
    },

    /** Ask again now, for whoever just started the service. */
    again() {
      clock.clear(retry);
      retry = null;
      failures = 0;
      refused = 0;
      paused = true;
      askWhatIsMissing();
    },

    close() {
      closed = true;
      clock.clear(pause);
      clock.clear(rest);
      clock.clear(retry);
    },
  };
}
