// Servers the writer added: what is typed, and where the content script runs afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostOf, servers, syncServers, watchServers } from "../../extension/src/servers.js";
import { instanceFrom, limitsFrom } from "../../extension/src/instance.js";

/** A browser that keeps permissions and registered scripts, as the real one does. */
function browserWith(...origins) {
  const scripts = new Map();
  const event = () => ({ addListener(listener) { this.fire = listener; } });
  globalThis.chrome = {
    permissions: { getAll: async () => ({ origins }), onAdded: event(), onRemoved: event() },
    runtime: { onInstalled: event(), onStartup: event() },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async ([script]) => { assert.ok(!scripts.has(script.id)); scripts.set(script.id, script); },
      updateContentScripts: async ([script]) => { assert.ok(scripts.has(script.id)); scripts.set(script.id, script); },
      unregisterContentScripts: async ({ ids: [id] }) => { scripts.delete(id); },
    },
  };
  return { origins, where: () => [...scripts.values()].flatMap(({ matches }) => matches) };
}

test("the script runs on the servers that were added, and nowhere else", async () => {
  const it = browserWith("http://127.0.0.1/*", "https://x.com/*", "https://jeugdwerk.example/*");
  await syncServers();
  assert.deepEqual(it.where(), ["https://jeugdwerk.example/*"]);
  it.origins.push("https://bib.example/*");
  await syncServers();
  assert.deepEqual(it.where(), ["https://bib.example/*", "https://jeugdwerk.example/*"]);
  assert.deepEqual(await servers(), ["bib.example", "jeugdwerk.example"]);
  it.origins.length = 2;
  await syncServers();
  assert.deepEqual(it.where(), []);
  await syncServers();
});

test("every permission given or taken is followed at once", async () => {
  const it = browserWith("https://bib.example/*");
  watchServers();
  chrome.permissions.onAdded.fire();
  await new Promise((done) => setImmediate(done));
  assert.deepEqual(it.where(), ["https://bib.example/*"]);
});

test("a server is known from what people type", () => {
  for (const typed of ["jeugdwerk.example", " https://jeugdwerk.example/home ", "@els@jeugdwerk.example", "els@jeugdwerk.example"]) assert.equal(hostOf(typed), "jeugdwerk.example", typed);
  for (const typed of ["", "jeugdwerk", "http://jeugdwerk.example", "javascript:1", "https://*/", "een server"]) assert.equal(hostOf(typed), null, typed);
});

test("of a server's answer only sensible limits are kept", () => {
  const statuses = { max_characters: 1500, characters_reserved_per_url: 23, max_media_attachments: 4 };
  assert.deepEqual(instanceFrom({ configuration: { statuses, media_attachments: { description_limit: 1500 } } }),
    { max_characters: 1500, characters_reserved_per_url: 23, max_media: 4, max_alt_characters: 1500 });
  for (const nothing of [null, "x", {}, { configuration: { statuses: { max_characters: "veel" } } }]) assert.deepEqual(instanceFrom(nothing), {});
  assert.deepEqual(limitsFrom({ max_characters: -1, max_media: 2, spy: "x" }), { max_media: 2 });
});
