// Real browser, real extension, real service; only the platforms' servers are ours. `B=chrome` (default) or `B=firefox`.
// Everything starts at the first `world()` and is taken down when the file's last test is done.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import net from "node:net";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch } from "puppeteer-core";
import { buildPages } from "./build-pages.mjs";
import { openFront } from "./front.mjs";

export const browserName = process.env.B ?? "chrome";
if (!["chrome", "firefox"].includes(browserName)) throw new Error(`B=${browserName}: B is chrome or firefox`);
export const isFirefox = browserName === "firefox";

const project = fileURLToPath(new URL("../../", import.meta.url));
const programs = {
  chrome: process.env.CHROMIUM ?? "/usr/bin/chromium",
  firefox: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
};

/** Firefox gives an extension another address in every profile, unless told. */
export const firefoxId = "0f6d1a52-3c0e-4b8e-9d53-5a7c1c9f0b11";

/** What was started, newest last; each knows how to end itself. */
const ends = [];

const freePort = () => new Promise(resolve => {
  const server = net.createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Waits until `probe` returns something true; how long it took is never asserted here. */
export async function until(probe, what, patience = 10_000) {
  const end = performance.now() + patience;
  let last;
  for (;;) {
    last = await probe();
    if (last) return last;
    if (performance.now() > end) throw new Error(`waited ${patience} ms in vain: ${typeof what === "function" ? await what() : what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

async function startService() {
  const port = await freePort();
  const python = existsSync(`${project}.venv/bin/python`) ? `${project}.venv/bin/python` : "python3";
  const child = spawn(python, ["-m", "composer_api", "serve", "--port", String(port), "--profile", "jeugdbeweging"], { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", chunk => { said += chunk; });
  const stop = () => new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
    child.once("exit", resolve).kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 3000).unref();
  });
  const orphan = () => child.kill("SIGKILL");
  process.once("exit", orphan);
  ends.push(stop);
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the service did not start:\n${said}`);
    return fetch(`http://127.0.0.1:${port}/v1/health`).then(answer => answer.ok, () => false);
  }, () => `the service at port ${port}:\n${said}`, 60_000);
  return { port };
}

/** The extension, built for this run's port, apart from what `make extension` builds and from other runs. */
async function buildExtension(port) {
  const out = fileURLToPath(new URL(`./built/extension-${port}/`, import.meta.url));
  ends.push(() => rm(out, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, ["build.mjs", "--port", String(port), "--out", out], { cwd: `${project}extension` });
  return `${out}${browserName}`;
}

/** @param {number} viewsPort where Chromium shows its own windows, see `views` */
async function startBrowser(viewsPort) {
  const common = { browser: browserName, executablePath: programs[browserName], headless: true, acceptInsecureCerts: true, defaultViewport: { width: 1280, height: 800 }, protocolTimeout: 60_000, env: { ...process.env, LANGUAGE: "nl", LANG: "nl_NL.UTF-8" } };
  const browser = await launch(isFirefox
    ? { ...common, args: ["--remote-allow-system-access"], extraPrefsFirefox: { // the extension's own pages can be looked at, too
        "extensions.webextensions.uuids": JSON.stringify({ "extension@postwijzer": firefoxId }),
        "intl.locale.requested": "nl",
        "layout.spellcheckDefault": 0,
        "browser.startup.page": 0,
        "security.notification_enable_delay": 0, // its questions can be answered as soon as they are there
      } }
    : { ...common, pipe: true, enableExtensions: true, args: ["--no-sandbox", "--lang=nl", "--force-color-profile=srgb", "--font-render-hinting=none",
        // So that its own questions can be answered, and as soon as they are there.
        `--enable-ui-devtools=${viewsPort}`, "--enable-features=ui-debug-tools-enable-synthetic-events", "--disable-input-event-activation-protection"] });
  ends.push(() => browser.close());
  return browser;
}

/** @typedef {Awaited<ReturnType<typeof start>>} World */
async function start() {
  const [pages, service] = await Promise.all([buildPages(), startService()]);
  const front = await openFront(service.port);
  ends.push(front.close);
  const extension = await buildExtension(front.port);
  const viewsPort = await freePort();
  const browser = await startBrowser(viewsPort);
  await browser.installExtension(extension);
  const firstPage = await openedByItself(browser).catch(() => "none");
  return { pages, service, front, browser, viewsPort, firstPage };
}

/** The name of the extension's page that comes to the front without anybody asking for it; it is closed again. */
async function openedByItself(browser) {
  const own = /^(chrome|moz)-extension:.*\/(\w+)\.html$/;
  const inFront = isFirefox
    ? async () => inWindowOf(browser, () => gBrowser.selectedBrowser.currentURI.spec)
    : async () => {
        for (const page of await browser.pages()) if (own.test(page.url()) && await page.evaluate(() => document.visibilityState === "visible")) return page.url();
      };
  const [url, , name] = await until(async () => own.exec(await inFront()), "a page of the extension in front");
  if (isFirefox) await inWindowOf(browser, () => gBrowser.removeCurrentTab());
  else await (await browser.pages()).find(page => page.url() === url).close();
  return name;
}

/** @type {Promise<World> | undefined} */
let running;
export const world = () => (running ??= start());
after(async () => {
  await running?.catch(() => undefined);
  for (const end of ends.splice(0).reverse()) await end();
});

/** Firefox: calls `look(...args)` in the browser's own window, with the browser's own rights. */
export const inWindow = async (look, ...args) => inWindowOf((await world()).browser, look, ...args);

/** Firefox: the same in the process of a tab or popup, beside its page (`content`). @param {string} frame selector of it in the window */
export const inFrame = (frame, look, ...args) => inWindow(async (frame, look, args) => {
  const { messageManager } = document.querySelector(frame);
  const { promise, resolve, reject } = Promise.withResolvers();
  messageManager.addMessageListener("postwijzer-tests", function heard({ data: { value, error } }) {
    messageManager.removeMessageListener("postwijzer-tests", heard);
    return error ? reject(new Error(error)) : resolve(value);
  });
  messageManager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(`Promise.resolve().then(() => (${look})(...${args}))
    .then(value => sendAsyncMessage("postwijzer-tests", { value }), error => sendAsyncMessage("postwijzer-tests", { error: String(error) }));`)}`, false);
  return promise;
}, frame, String(look), JSON.stringify(args));

async function inWindowOf({ connection }, look, ...args) {
  const { result: { contexts: [{ context }] } } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { result } = await connection.send("script.callFunction", {
    functionDeclaration: `async args => JSON.stringify(await (${look})(...JSON.parse(args)) ?? null)`,
    arguments: [{ type: "string", value: JSON.stringify(args) }], target: { context }, awaitPromise: true,
  });
  if (result.type === "exception") throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}

/** What the real service says of a text: the oracle of every spec, so that a new rule breaks none of them. */
export async function ask(text, platform, more = {}) {
  const { service } = await world();
  const answer = await fetch(`http://127.0.0.1:${service.port}/v1/check`, { method: "POST", headers: { "Content-Type": "application/json", "X-Postwijzer-Client": "tests" }, body: JSON.stringify({ text, platform, ...more }) });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** The text after a fix, edits counted in UTF-16 as on the wire. */
export const applied = (text, { edits }) => [...edits].sort((one, other) => other.start - one.start)
  .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), text);
