// @ts-check
// The compose box the service shows at /. The same modules as in the extension, with the page's own fetch.

import { attend } from "./compose.js";
import { houseOf } from "./desk.js";
import { ignoring, unignored, withIgnored } from "./ignored.js";
import { watchFiles } from "./media.js";
import { settingsFrom } from "./settings.js";
import { ask } from "./wire.js";
import { wordsIn } from "./words.js";

const KEPT = "postwijzer"; // where the choices are kept
/** Channels first that organisations write on most. */
const USUAL = ["x", "facebook", "instagram", "linkedin", "bluesky", "mastodon", "threads"];
const SURFACES = ["post", "reply", "story", "direct-message", "video", "event", "ad", "group", "article", "bio"];

const means = { client: "page", fetch: fetch.bind(globalThis) };
/** @template {HTMLElement} T @param {string} id @returns {T} */
const part = (id) => /** @type {T} */ (document.getElementById(id));
/** @type {HTMLTextAreaElement} */
const text = part("text");
/** @type {Record<"platform" | "surface" | "profile", HTMLSelectElement>} */
const choose = { platform: part("platform"), surface: part("surface"), profile: part("profile") };

const kept = (() => {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
    return typeof found === "object" && found ? found : {};
  } catch {
    return {};
  }
})();
/** Words and remarks the writer does not want to hear of here again. */
let { words: ownWords, ignored } = settingsFrom(kept);
let language = kept.language === "en" ? "en" : "nl";
/** @type {ReturnType<typeof attend> | null} */
let attended = null;
/** @type {{id: string, name: string, surfaces: string[]}[]} */
let platforms = [];
/** @type {{id: string, name: string, isDefault: boolean, channels: import("./wire.js").Channel[]}[]} */
let profiles = [];

function keep() {
  const chosen = Object.fromEntries(Object.entries(choose).map(([name, { value }]) => [name, value]));
  localStorage.setItem(KEPT, JSON.stringify({ ...kept, ...chosen, language, words: ownWords, ignored }));
}

/** @param {HTMLSelectElement} select @param {{id: string, name: string}[]} options @param {string} wanted */
function fill(select, options, wanted) {
  select.replaceChildren(...options.map(({ id, name }) => new Option(name, id)));
  select.value = options.some(({ id }) => id === wanted) ? wanted : options[0]?.id ?? "";
}

function fillSurfaces() {
  const known = platforms.find(({ id }) => id === choose.platform.value)?.surfaces ?? ["post"];
  const names = /** @type {Record<string, string>} */ (wordsIn(language).page.surfaces);
  fill(choose.surface, SURFACES.filter((surface) => known.includes(surface)).map((id) => ({ id, name: names[id] ?? id })), choose.surface.value || kept.surface || "post");
}

function fillLists() {
  const rank = (/** @type {string} */ id) => (USUAL.indexOf(id) + USUAL.length + 1) % (USUAL.length + 1);
  fill(choose.platform, [...platforms].sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name)), choose.platform.value || kept.platform);
  fill(choose.profile, profiles, choose.profile.value || kept.profile || profiles.find(({ isDefault }) => isDefault)?.id || "");
  fillSurfaces();
}

const draft = () => ({ platform: choose.platform.value || "x", surface: choose.surface.value || "post" });

const asked = () => ({ ...(choose.profile.value && { profile: choose.profile.value }) });

/** @type {import("./box.js").Ask} */
async function question(name, about) {
  const own = name === "check" && ownWords.length ? { words: ownWords } : {};
  const reply = await ask("", name, { ...about, ...asked(), ...own, messages: language }, means);
  if (reply.ok && name === "check") reply.answer.findings = unignored(reply.answer.findings, draft().platform, ignored);
  return reply;
}

/** @type {import("./desk.js").Desk} */
const desk = {
  async house(platform) {
    await loaded;
    return profiles.length ? houseOf(profiles, platforms, choose.profile.value, platform) : null;
  },
  async elsewhere(text, others) {
    const reply = await ask("", "count", { text, platforms: others, ...asked() }, means);
    return reply.ok ? reply.answer.counts : null;
  },
  async suggest(word) {
    const reply = await ask("", "suggest", { word }, means);
    return reply.ok ? reply.answer.suggestions : null;
  },
  ignore(finding, platform, how) {
    ignored = withIgnored(ignored, ignoring(finding, platform, how));
    keep();
    showForgotten();
  },
  keepWord(word) {
    ownWords = [...new Set([...ownWords, word])];
    keep();
    showForgotten();
  },
  tell() {},
  place: null,
  moved() {},
  settings: null,
};

/** @type {import("./media.js").Look} */
const look = (file, about) => ask("", "media", file, { ...means, patience: 10_000, query: { ...about, ...asked(), messages: language, name: file.name.slice(0, 200) } });

/** What was ignored here can be had back here. */
function showForgotten() {
  part("forgotten").hidden = !ignored.length && !ownWords.length;
}

function speak() {
  const words = wordsIn(language);
  document.documentElement.lang = language;
  for (const labelled of document.querySelectorAll("[data-words]")) {
    labelled.textContent = /** @type {any} */ (words.page)[/** @type {HTMLElement} */ (labelled).dataset.words ?? ""];
  }
  text.placeholder = words.page.placeholder;
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.language === language));
  }
  attended?.leave();
  attended = attend(text, { ask: question, look, desk, draft: draft(), words, delay: 150, docked: part("panel") });
}

async function load() {
  const [some, others] = await Promise.all([ask("", "platforms", null, means), ask("", "profiles", null, means)]);
  if (some.ok) ({ platforms } = some.answer);
  if (others.ok) ({ profiles } = others.answer);
  fillLists();
  attended?.about(draft());
}

/** Typed, not set, so that undo brings back what was there. @param {string} words */
function put(words) {
  text.focus();
  text.select();
  document.execCommand(words ? "insertText" : "delete", false, words);
}

choose.platform.addEventListener("change", fillSurfaces);
for (const select of Object.values(choose)) {
  select.addEventListener("change", () => {
    keep();
    attended?.about(draft());
  });
}
choose.profile.addEventListener("change", speak); // another house has other channels
part("forgotten").addEventListener("click", () => {
  [ignored, ownWords] = [[], []];
  keep();
  showForgotten();
  attended?.about(draft());
  text.focus();
});
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    language = /** @type {HTMLElement} */ (button).dataset.language === "en" ? "en" : "nl";
    fillLists();
    keep();
    speak();
  });
}
/** @type {HTMLInputElement} */
const files = part("files");
part("add").addEventListener("click", () => files.click());
watchFiles((found) => attended?.see(found), new AbortController().signal);
files.addEventListener("change", () => { files.value = ""; }); // the same file can be chosen again
for (const type of ["dragover", "drop"]) {
  document.addEventListener(type, (event) => {
    if (/** @type {DragEvent} */ (event).dataTransfer?.types.includes("Files")) event.preventDefault(); // or the browser opens it
  });
}
part("example").addEventListener("click", () => put(wordsIn(language).page.exampleText));
part("clear").addEventListener("click", () => put(""));
part("copy").addEventListener("click", async () => {
  const button = part("copy");
  const words = wordsIn(language).page;
  try {
    await navigator.clipboard.writeText(text.value);
  } catch {
    text.select();
    document.execCommand("copy");
  }
  button.textContent = words.copied;
  setTimeout(() => { button.textContent = wordsIn(language).page.copy; }, 1500);
});

const loaded = load();
speak();
showForgotten();
text.focus();
