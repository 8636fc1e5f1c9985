// @ts-check
// The settings: where the service is, whose house style, on which sites, and what was ignored or learned, to be undone.

import { LOCAL, fillProfiles, speak, testConnection } from "../src/connection.js";
import { withoutIgnored } from "../src/ignored.js";
import { siteName } from "../src/names.js";
import { element } from "../src/panel/dom.js";
import { addServer, hostOf, removeServer, servers } from "../src/servers.js";
import { ADDRESS, exported, imported, readSettings, writeSettings } from "../src/settings.js";
import { sites } from "../src/sites/index.js";
import { wordsIn } from "../src/words.js";

/** @template {HTMLElement} T @param {string} id @returns {T} */
const part = (id) => /** @type {T} */ (document.getElementById(id));
/** @type {Record<"address" | "messages" | "server" | "word" | "file", HTMLInputElement>} */
const input = { address: part("address"), messages: part("messages"), server: part("server"), word: part("word"), file: part("file") };
/** @type {Record<"profile" | "language" | "strictness" | "delay", HTMLSelectElement>} */
const choose = { profile: part("profile"), language: part("language"), strictness: part("strictness"), delay: part("delay") };

let words = wordsIn("nl");

/** @param {HTMLElement} where @param {string} text @param {"good" | "bad" | ""} mood */
function say(where, text, mood) {
  where.textContent = text;
  where.hidden = text === "";
  where.dataset.mood = mood;
}

async function test() {
  say(part("state"), words.settings.testing, "");
  const { profile } = await readSettings();
  const found = await testConnection();
  part("styles").hidden = !found.ok;
  part("allow").hidden = found.ok || found.trouble !== "blocked";
  if (!found.ok) return say(part("state"), words.settings.advice[found.trouble], "bad");
  fillProfiles(choose.profile, found.profiles, profile);
  say(part("state"), words.settings.works, "good");
}

/** @param {string} id @param {readonly string[]} off */
function siteSwitch(id, off) {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", role: "switch", value: id, checked: !off.includes(id), change: async () => {
    const { off: before } = await readSettings();
    await writeSettings({ off: box.checked ? before.filter((each) => each !== id) : [...before, id] });
  } }));
  return element("label", { class: "switch" }, element("span", {}, siteName(id)), box);
}

/** @param {string} text @param {() => Promise<unknown>} remove */
const chip = (text, remove) => element("li", {}, text, element("button", { type: "button", "aria-label": words.settings.remove(text), click: remove }, "×"));

/** @param {import("../src/settings.js").Ignored} each */
function ignoredRow(each) {
  const { text, message, platform } = each;
  const what = text ? words.quote(text.length > 80 ? `${text.slice(0, 78)}…` : text) : words.wholeText;
  return element("li", {},
    element("div", {}, what, message && element("small", { dir: "auto" }, message)),
    element("span", { class: "where" }, platform ? words.settings.onlyOn(siteName(platform)) : words.settings.everywhere),
    element("button", { class: "link", type: "button", "aria-label": words.settings.undoThis(what), click: async () => {
      await writeSettings({ ignored: withoutIgnored((await readSettings()).ignored, each) });
    } }, words.settings.undo));
}

/** What may also change while this page is open. */
async function showLists() {
  const { words: own, ignored, off } = await readSettings();
  part("word-list").replaceChildren(...own.map((word) => chip(word, async () => writeSettings({ words: (await readSettings()).words.filter((each) => each !== word) }))));
  part("ignored-list").replaceChildren(...(ignored.length ? ignored.map(ignoredRow).reverse() : [element("li", { class: "none" }, words.settings.noneYet)]));
  part("server-list").replaceChildren(...(await servers()).map((host) => chip(host, () => removeServer(host))));
  for (const box of part("sites").querySelectorAll("input")) box.checked = !off.includes(box.value);
}

async function show() {
  const settings = await readSettings();
  words = wordsIn(settings.language);
  document.documentElement.lang = settings.language;
  document.title = `${words.name} · ${words.settings.title}`;
  speak(words.settings);
  input.address.value = settings.address;
  input.messages.checked = settings.messages;
  input.server.placeholder = words.settings.serverExample;
  choose.language.value = settings.language;
  choose.strictness.replaceChildren(...Object.entries(words.settings.strictnesses).map(([value, label]) => new Option(label, value)));
  choose.strictness.value = settings.strictness;
  const delays = Object.entries(words.settings.delays);
  choose.delay.replaceChildren(...delays.map(([ms, label]) => new Option(label, ms)));
  choose.delay.value = delays.findLast(([ms]) => Number(ms) <= Math.max(settings.delay, Number(delays[0][0])))?.[0] ?? "";
  part("sites").replaceChildren(...sites.map(({ id }) => id).sort((one, other) => siteName(one).localeCompare(siteName(other))).map((id) => siteSwitch(id, settings.off)));
  part("page").setAttribute("href", settings.address);
  await showLists();
  await test();
}

part("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = input.address.value.trim().replace(/\/$/, "").replace("//localhost:", "//127.0.0.1:");
  if (!ADDRESS.test(typed)) return say(part("state"), words.settings.badAddress, "bad");
  input.address.value = typed;
  part("page").setAttribute("href", typed);
  await writeSettings({ address: typed });
  await test();
});
part("allow").addEventListener("click", async () => {
  if (await chrome.permissions.request(LOCAL)) await test();
});
part("server-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const host = hostOf(input.server.value);
  part("server-said").textContent = host ? "" : words.settings.badServer;
  if (!host) return;
  void addServer(host).then((agreed) => { // in the press itself: the browser asks
    part("server-said").textContent = agreed ? "" : words.settings.notAllowed;
    if (agreed) input.server.value = "";
  });
});
part("word-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const word = input.word.value.trim();
  if (!word) return;
  await writeSettings({ words: [...new Set([...(await readSettings()).words, word])] });
  input.word.value = "";
});
choose.profile.addEventListener("change", () => writeSettings({ profile: choose.profile.value }));
choose.strictness.addEventListener("change", () => writeSettings({ strictness: /** @type {any} */ (choose.strictness.value) }));
choose.delay.addEventListener("change", () => writeSettings({ delay: Number(choose.delay.value) }));
choose.language.addEventListener("change", async () => {
  await writeSettings({ language: choose.language.value === "en" ? "en" : "nl" });
  await show();
});
input.messages.addEventListener("change", () => writeSettings({ messages: input.messages.checked }));
part("places").addEventListener("click", async () => {
  await writeSettings({ places: {} });
  say(part("kept"), words.settings.placesDone, "good");
});
part("export").addEventListener("click", async () => {
  const url = URL.createObjectURL(new Blob([exported(await readSettings())], { type: "application/json" }));
  const link = /** @type {HTMLAnchorElement} */ (element("a", { href: url, download: words.settings.fileName }));
  link.click();
  URL.revokeObjectURL(url);
});
part("import").addEventListener("click", () => input.file.click());
input.file.addEventListener("change", async () => {
  const found = imported((await input.file.files?.[0]?.text()) ?? "");
  input.file.value = "";
  if (!found) return say(part("kept"), words.settings.badFile, "bad");
  await writeSettings(found);
  await show();
  say(part("kept"), words.settings.imported, "good");
});
chrome.storage.onChanged.addListener(showLists);
for (const change of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) change.addListener(showLists);

void show();
