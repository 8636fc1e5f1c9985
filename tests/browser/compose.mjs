// A compose box on a fixture page, as a writer and as a witness: what they type and click, and what can be seen of it.
import { boxes, serverAnswer } from "./boxes.mjs";
import { inWindow, isFirefox, until, world } from "./harness.mjs";

const strict = "; require-trusted-types-for 'script'; trusted-types 'none'";
const lenient = "default-src 'none'; script-src 'nonce-fixture'; style-src 'nonce-fixture'; style-src-attr 'unsafe-inline'; font-src data:; img-src *; connect-src *";
/** Answers for the platforms' servers and writes down every request the page makes. */
async function standIn(page, html, policy) {
  const requests = [];
  await page.setRequestInterception(true);
  page.on("request", request => {
    const url = new URL(request.url());
    if (url.protocol !== "data:") requests.push(request.url());
    if (request.isNavigationRequest() && url.protocol === "https:")
      return request.respond({ status: 200, contentType: "text/html; charset=utf-8", headers: { "Content-Security-Policy": policy }, body: html });
    if (url.pathname === "/api/v2/instance") return request.respond({ status: 200, contentType: "application/json", body: JSON.stringify(serverAnswer) });
    if (url.hostname === "127.0.0.1" || ["data:", "blob:", "about:"].includes(url.protocol)) return request.continue();
    return request.respond({ status: 404, body: "" });
  });
  return requests;
}

/** An element of the page, also one in an open shadow root. */
const find = (page, selector) => page.evaluateHandle(selector => document.querySelector(selector)
  ?? [...document.querySelectorAll("*")].map(host => host.shadowRoot?.querySelector(selector)).find(Boolean), selector);

/**
 * @param {string} name of boxes.mjs
 * @param {{theme?: "light" | "dark", text?: string, editor?: string, send?: string, model?: string, policy?: "lenient" | "strict"}} [options]
 */
export async function compose(name, { theme = "light", text = "", editor = boxes[name].editor, send = boxes[name].send ?? ".send", model = "text", policy = "lenient" } = {}) {
  const { browser, pages } = await world();
  const page = await browser.newPage();
  const thrown = [];
  page.on("pageerror", error => thrown.push(String(error?.stack ?? error)));
  const { at, page: fixture = name, open, fill } = boxes[name];
  const requests = await standIn(page, pages.get(fixture), policy === "strict" ? lenient.replace("style-src-attr 'unsafe-inline'; ", "") + strict : lenient);
  const address = new URL(at);
  address.search = new URLSearchParams({ theme, ...(text && { text }) }).toString();
  await page.goto(address.href, { waitUntil: "load", timeout: 40_000 }); // the first navigation of Firefox takes its time
  if (fill) {
    await (await find(page, fill[0])).click();
    await page.keyboard.type(fill[1]);
  }
  if (open) await (await find(page, open)).click();
  const box = await find(page, editor);
  const inPanel = await shadowOf(page);

  const self = {
    ...read(page),
    page,
    requests,
    box,
    /** The editor's own model. */
    text: () => page.evaluate(model => window.fixture[model](), model),
    posted: () => page.evaluate(() => window.fixture.posted),
    errors: async () => [...thrown, ...await page.evaluate(() => window.fixture.errors)],

    /** The same page, with another of its boxes to write in. */
    async at(selector) {
      const other = await find(page, selector);
      return { ...self, box: other };
    },
    focus() { return this.box.click(); },
    async type(text) {
      await this.focus();
      await self.press("Control+End");
      for (const [index, line] of text.split("\n").entries()) {
        if (index) await page.keyboard.press("Enter");
        await page.keyboard.type(line);
      }
    },
    async press(keys) {
      const all = keys.split("+");
      for (const key of all) await page.keyboard.down(key);
      for (const key of all.reverse()) await page.keyboard.up(key);
    },
    /** Composes with an input method, one text after the other, and keeps the last. What the page heard of the beginning and the end. */
    async composes(texts) {
      await page.evaluate(() => {
        window.composed = [];
        for (const type of ["compositionstart", "compositionend"])
          addEventListener(type, ({ data }) => window.composed.push(`${type} ${data}`.trim()), true);
      });
      const method = isFirefox ? methodOfWindow : await methodOverDevtools(page);
      for (const text of texts) {
        await method.compose(text);
        await page.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))); // time to meddle
      }
      await method.keep(texts.at(-1));
      await until(() => page.evaluate(() => window.composed.at(-1)?.startsWith("compositionend")), "the composition to end"); // Firefox tells the page later
      return page.evaluate(() => window.composed);
    },
    undo: () => self.press("Control+z"),
    async send() { await (await find(page, send)).click(); },

    /** Until the panel's state is as wanted. */
    until: (wanted, what) => until(async () => {
      const state = await self.state();
      return state && wanted(state) && state;
    }, async () => `${what}; the panel says ${JSON.stringify(await self.state())}`),
    /** Until everything there is to say about the text is on screen. */
    async ready() {
      const { length } = await self.text();
      return self.until(({ state, textLength, sequence, checkedSequence, countedSequence }) =>
        state === "ready" && Number(textLength) === length && checkedSequence === sequence && countedSequence === sequence, "everything on screen");
    },

    /** Calls `look(root, ...args)` with the panel's closed shadow root. */
    inPanel,
    /** A real click of the mouse on what has this selector in the panel (the nth, or the one that holds `label`). */
    async clickInPanel(selector, { label = "", nth = 0 } = {}) {
      const place = () => self.inPanel((root, selector, label, nth) => {
        const all = [...root.querySelectorAll(selector)].filter(each => `${each.ariaLabel ?? ""} ${each.textContent}`.includes(label));
        all[nth]?.scrollIntoView({ block: "nearest" });
        const box = all[nth]?.getBoundingClientRect();
        const moving = root.getAnimations().some(({ playState }) => playState === "running");
        return box && box.width && !moving ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, selector, label, nth);
      let last;
      /** Where it is when it stands still from one frame to the next: the card may be moving to its place. */
      const still = async () => {
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const now = await place(), same = now && last?.x === now.x && last?.y === now.y;
        last = now;
        return same && now;
      };
      const reached = async () => {
        const there = await still();
        if (!there) return false;
        await page.mouse.move(there.x, there.y);
        const now = await still(); // what comes in late may have moved it meanwhile
        return now && now.x === there.x && now.y === there.y && now;
      };
      const { x, y } = await until(reached, async () => `“${label}” (${selector}) in the panel:\n${await self.inPanel(root => root.innerHTML)}`);
      await page.mouse.click(x, y);
    },
    close: () => page.close(),
  };
  return self;
}

/** What anybody can see of the extension on a page. */
export const read = page => ({
  /** The attributes of the panel's host, or null where there is no panel. */
  state: () => page.evaluate(() => {
    const host = document.querySelector("postwijzer-panel");
    return host && { ...host.dataset };
  }),
  /** What is underlined now, in reading order: the text and where it is painted. */
  marks: () => page.evaluate(() => {
    const marks = [];
    let field = document.activeElement;
    while (field?.shadowRoot) field = field.shadowRoot.activeElement;
    if (field?.value === undefined) field = document.querySelector("textarea");
    for (const level of ["hint", "warning", "error"])
      for (const range of CSS.highlights.get(`postwijzer-${level}`) ?? []) {
        const opaque = !(range instanceof Range);
        const box = range.getBoundingClientRect();
        const text = opaque ? field.value.slice(range.startOffset, range.endOffset) : range.toString();
        marks.push({ level, text, x: box.x, y: box.y, width: box.width, height: box.height });
      }
    return marks.sort((one, other) => one.y - other.y || one.x - other.x);
  }),
});

/** `look(root, ...args)` called in the page with the panel's closed shadow root: the one thing each browser has its own way for. */
export async function shadowOf(page) {
  const shadow = isFirefox ? shadowOverBidi(page) : await shadowOverDevtools(page);
  return (look, ...args) => shadow("postwijzer-panel", look, args);
}

/** Chromium: the DevTools protocol sees through a closed root. */
async function shadowOverDevtools(page) {
  const devtools = await page.createCDPSession();
  return async (tag, look, args) => {
    const { result: host } = await devtools.send("Runtime.evaluate", { expression: `document.querySelector(${JSON.stringify(tag)})` });
    if (host.subtype === "null") return null;
    const { node } = await devtools.send("DOM.describeNode", { objectId: host.objectId, depth: 1, pierce: true });
    const { object: root } = await devtools.send("DOM.resolveNode", { backendNodeId: node.shadowRoots[0].backendNodeId });
    const { result, exceptionDetails } = await devtools.send("Runtime.callFunctionOn", {
      objectId: root.objectId, returnByValue: true,
      functionDeclaration: `function (...args) { return (${look})(this, ...args); }`, arguments: args.map(value => ({ value })),
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
    return result.value;
  };
}

/** Firefox: WebDriver BiDi hands out closed roots when asked for every shadow tree. */
function shadowOverBidi(page) {
  const { connection } = page.browser();
  const target = { context: page.mainFrame()._id };
  const call = async (functionDeclaration, args) => {
    const { result } = await connection.send("script.callFunction", {
      functionDeclaration, target, arguments: args, awaitPromise: true,
      serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return result.result;
  };
  return async (tag, look, args) => {
    const host = await call("tag => document.querySelector(tag)", [{ type: "string", value: tag }]);
    if (host.type === "null") return null;
    const answer = await call(`(root, args) => JSON.stringify((${look})(root, ...JSON.parse(args)) ?? null)`,
      [{ sharedId: host.value.shadowRoot.sharedId }, { type: "string", value: JSON.stringify(args) }]);
    return JSON.parse(answer.value);
  };
}

/** Chromium: an input method over the DevTools protocol. */
async function methodOverDevtools(page) {
  const devtools = await page.createCDPSession();
  return {
    compose: text => devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length }),
    keep: text => devtools.send("Input.insertText", { text }),
  };
}

/** Firefox: an input method of the window, as the system's own would be. */
const methodOfWindow = {
  compose: text => inWindow(text => {
    if (!window.method) {
      window.method = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
      if (!window.method.beginInputTransaction(window, () => true)) throw new Error("no input method");
    }
    window.method.setPendingCompositionString(text);
    window.method.appendClauseToPendingComposition(text.length, window.method.ATTR_RAW_CLAUSE);
    window.method.setCaretInPendingComposition(text.length);
    window.method.flushPendingComposition();
  }, text),
  keep: () => inWindow(() => {
    window.method.commitComposition();
    delete window.method;
  }),
};
