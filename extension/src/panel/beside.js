// @ts-check
// What stands under the findings: what to look at before posting, whom the channel is for, whether the text fits the
// organisation's other channels, and why the number differs from what one sees. Made once, so that a fold stays open.

import { element, icon, set } from "./dom.js";
import { createRing, inWords, tightest } from "./ring.js";

/** @typedef {import("../box.js").State} State */
/** @typedef {import("../desk.js").House} House */

/** What was ticked belongs to the box, however often the panel beside it is made anew. @type {WeakMap<Element, Set<string>>} */
const ticks = new WeakMap();

const CARD = /** @type {const} */ (["audience", "goal", "tone", "use", "identity"]);
const MOST_COSTS = 3;

/** @param {{words: import("../words.js").Words, desk: import("../desk.js").Desk | null, root: Element}} means root: the editor */
export function createBeside({ words, desk, root }) {
  const ticked = ticks.get(root) ?? new Set();
  ticks.set(root, ticked);
  const progress = element("span", { class: "progress" });
  const questions = element("div", { class: "questions" });
  const reminders = element("section", { class: "reminders", hidden: true }, element("h2", {}, words.reminders, progress), questions);
  const [channel, channelSaid, channelBody] = fold("people");
  const [elsewhere, elsewhereSaid, elsewhereBody] = fold("copies");
  const notes = element("div", { class: "notes" });
  let asked = ""; // what the checklist was drawn for
  /** @type {House | null} */
  let house = null;
  let housed = ""; // the platform the house was asked about
  let counted = ""; // the text the other channels were asked about
  let counting = false;

  /** @param {State} state */
  function showReminders({ text, reminders: all }) {
    if (text.trim() === "") ticked.clear(); // the next post is looked at anew
    reminders.hidden = !all.length;
    const key = JSON.stringify(all);
    if (key !== asked) {
      asked = key;
      questions.replaceChildren(...all.map(({ text: question, because }) => {
        const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", change: () => {
          ticked[box.checked ? "add" : "delete"](question);
          showProgress(all);
        } }));
        return element("label", {}, box, element("span", {}, question, because?.document ? element("small", {}, because.document) : null));
      }));
    }
    all.forEach(({ text: question }, index) => { questions.getElementsByTagName("input")[index].checked = ticked.has(question); });
    showProgress(all);
  }

  /** @param {State["reminders"]} all */
  function showProgress(all) {
    const done = all.filter(({ text }) => ticked.has(text)).length;
    progress.textContent = words.panel.ticked(done, all.length);
    set(progress, { "data-done": all.length > 0 && done === all.length });
  }

  /** @param {string} platform */
  async function askHouse(platform) {
    if (!desk || housed === platform) return;
    housed = platform;
    counted = "";
    house = null;
    channel.hidden = elsewhere.hidden = true;
    const found = await desk.house(platform);
    if (housed !== platform) return;
    if (!found) housed = ""; // once more, when it is looked at again
    house = found;
    if (!house?.channel) return;
    const card = house.channel;
    channelSaid.replaceChildren(words.panel.channel(house.name));
    const lines = CARD.map((name) => ({ name, said: name === "audience" ? card.audience.join(", ") : card[name] })).filter(({ said }) => said);
    channelBody.replaceChildren(element("dl", {}, ...lines.flatMap(({ name, said }) => [element("dt", {}, words.panel.card[name]), element("dd", {}, said)])));
    channel.hidden = !lines.length;
  }

  /** @param {State} state */
  async function askElsewhere({ status, text }) {
    const others = house?.others ?? [];
    if (!desk || counting || status !== "ready" || counted === text || !others.length) return;
    if (text.trim() === "") {
      elsewhere.hidden = true;
      return;
    }
    counting = true;
    const counts = await desk.elsewhere(text, others.map(({ id }) => id));
    counting = false;
    elsewhere.hidden = !counts;
    if (!counts) return; // once more, when it is looked at again
    counted = text;
    const lengths = others.map(({ id, name }) => ({ name, length: tightest(counts, id) })).filter(({ length }) => length?.limit);
    const tooLong = lengths.filter(({ length }) => length?.mood === "over").map(({ name }) => name);
    elsewhereSaid.replaceChildren(words.panel.elsewhere,
      element("span", { class: "verdict", "data-mood": tooLong.length ? "over" : "calm" }, tooLong.length ? words.panel.fitsNot(tooLong) : words.panel.fitsAll));
    elsewhereBody.replaceChildren(element("ul", { class: "channels" }, ...lengths.map(({ name, length }) => {
      const ring = createRing();
      ring.show(length);
      return element("li", {}, ring.element, element("span", {}, name), element("span", { class: "left", "data-mood": length?.mood ?? null }, length && inWords(length, words)));
    })));
    elsewhere.hidden = !lengths.length;
  }

  /** @param {State} state @param {string} platform */
  function showNotes(state, platform) {
    const length = tightest(state.counts, platform);
    const costs = length?.costs.slice(0, MOST_COSTS) ?? [];
    const said = [
      costs.length > 0 && element("p", { class: "note" }, `${words.panel.costs} ${costs.map(words.panel.cost).join(", ")}.`),
      costs.length === 0 && length?.bytes && element("p", { class: "note" }, words.byBytes),
      state.readingEase !== null && element("p", { class: "note" }, words.readingEase(state.readingEase)),
      state.skipped.length > 0 && element("p", { class: "note" }, words.skipped(state.skipped)),
    ].filter((each) => each instanceof Node);
    const text = said.map((each) => each.textContent).join("\n");
    if (notes.dataset.said === text) return;
    notes.dataset.said = text;
    notes.replaceChildren(...said);
  }

  const all = element("div", { class: "beside" }, reminders, channel, elsewhere, notes);
  return {
    element: all,

    /** @param {State} state @param {string} platform */
    async show(state, platform) {
      all.hidden = state.status === "offline";
      if (all.hidden) return;
      showReminders(state);
      showNotes(state, platform);
      await askHouse(platform);
      await askElsewhere(state);
    },
  };
}

/** @param {"people" | "copies"} drawn @returns {[HTMLElement, HTMLElement, HTMLElement]} the fold, what it says closed, what is in it */
function fold(drawn) {
  const said = element("span", { class: "said-by" });
  const body = element("div", { class: "body" });
  return [element("details", { class: "fold", hidden: true }, element("summary", {}, icon(drawn), said, icon("down")), body), said, body];
}
