// What the extension has of its own, outside the pages it looks along with: its pages, the button on the toolbar with its number
// and its popup, and the question the browser asks before it may do more. Each browser has its own way to all of them.
import { Connection } from "puppeteer-core";
import { NodeWebSocketTransport } from "puppeteer-core/internal/node/NodeWebSocketTransport.js";
import { firefoxId, inFrame, inWindow, isFirefox, until, world } from "./harness.mjs";

const chromiumId = async () => [...await (await world()).browser.extensions()].find(([, { name }]) => name === "Postwijzer")[0];
const addressOf = async name => (isFirefox ? `moz-extension://${firefoxId}` : `chrome-extension://${await chromiumId()}`) + `/${name}.html`;

/** A page of the extension in a tab of its own. */
export async function ownPage(name, { width = 900, theme = "light" } = {}) {
  const { browser } = await world();
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.goto(await addressOf(name), { waitUntil: isFirefox ? [] : "load" }); // Firefox tells no driver when such a page has loaded
  await until(() => page.evaluate(() => document.readyState === "complete" && document.title !== "").catch(() => false), `${name} to load`);
  await prefer(page, theme);
  return page;
}

/** What the system says it prefers, to this page: "light" or "dark". */
export const prefer = (page, theme) => (isFirefox
  ? inWindow(theme => { gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = theme; }, theme)
  : page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]));

/** Downloads go into this folder, without a question. */
export async function downloadInto(folder) {
  const { browser } = await world();
  if (isFirefox) return browser.connection.send("browser.setDownloadBehavior", { downloadBehavior: { type: "allowed", destinationFolder: folder } });
  const devtools = await browser.target().createCDPSession();
  return devtools.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
}

/** With the writer's settings as they are without any choice, but for these; afterwards they are as they were. */
export async function withSettings(change, body) {
  const page = await ownPage("options");
  const kept = await page.evaluate(async change => {
    const kept = await chrome.storage.local.get();
    await chrome.storage.local.clear();
    await chrome.storage.local.set(change);
    return kept;
  }, change);
  try {
    await body(page);
  } finally {
    await page.evaluate(async kept => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(kept);
    }, kept);
    await page.close();
  }
}

/** What stands on the toolbar's button, in the tab in front. */
export async function badge() {
  if (isFirefox) return inWindow(() => CustomizableUI.getWidget("extension_postwijzer-browser-action").forWindow(window).node.querySelector("toolbarbutton").getAttribute("badge") ?? "");
  const { browser } = await world();
  const id = await chromiumId();
  const worker = await (await browser.waitForTarget(target => target.type() === "service_worker" && target.url().startsWith(`chrome-extension://${id}`))).worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab.id });
  });
}

/** Opens the popup over a page: what one can do in it. */
export async function popupOver(page) {
  const popup = isFirefox ? await firefoxPopup() : await chromiumPopup(page);
  await until(() => popup.evaluate(() => document.readyState === "complete" && document.querySelector("#state").dataset.mood).catch(() => false), "the popup");
  return popup;
}

async function chromiumPopup(page) {
  const { browser } = await world();
  const address = await addressOf("popup");
  const opened = browser.waitForTarget(target => target.url() === address);
  await page.triggerExtensionAction((await browser.extensions()).get(await chromiumId()));
  return (await opened).asPage();
}

/** Firefox shows its popups to no driver: what is asked goes along as a script of the popup's frame, past the page's own policy. */
async function firefoxPopup() {
  await inWindow(() => {
    CustomizableUI.addWidgetToArea("extension_postwijzer-browser-action", "nav-bar"); // as a writer does who wants it at hand
    document.getElementById("extension_postwijzer-BAP").click();
  });
  const inPopup = (look, ...args) => inFrame(".webextension-popup-browser", look, ...args);
  return {
    evaluate: (look, ...args) => inPopup((source, args) => {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      return Cu.evalInSandbox(args ? `(${source})(...${JSON.stringify(args)})` : source, sandbox);
    }, String(look), typeof look === "function" ? args : null),
    click: selector => inPopup(selector => {
      const { x, y, width, height } = content.document.querySelector(selector).getBoundingClientRect();
      for (const type of ["mousemove", "mousedown", "mouseup"]) content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 });
    }, selector),
    close: () => inWindow(() => document.getElementById("customizationui-widget-panel").hidePopup()),
  };
}

/** Answers the question the browser asks before an extension may do more: yes or no. */
export const answerPermission = agree => (isFirefox ? answerFirefox(agree) : answerChromium(agree));

async function answerFirefox(agree) {
  await until(() => inWindow(() => PopupNotifications.isPanelOpen && PopupNotifications.panel.firstElementChild?.id === "addon-webext-permissions-notification"), "the question");
  await inWindow(agree => {
    const { button, secondaryButton } = PopupNotifications.panel.firstElementChild;
    (agree ? button : secondaryButton).click();
  }, agree);
}

/** Chromium shows the windows it draws itself to its own developers, with or without a screen. */
async function answerChromium(agree) {
  const { viewsPort } = await world();
  const address = `ws://127.0.0.1:${viewsPort}/0`;
  const views = new Connection(address, await NodeWebSocketTransport.create(address));
  const within = node => [node, ...(node.children ?? []).flatMap(within)];
  const called = name => ({ attributes = [] }) => attributes.includes(name);
  try {
    await views.send("DOM.enable");
    const buttons = async () => {
      const dialog = within((await views.send("DOM.getDocument")).root).find(called("ExtensionInstallDialogView"));
      return dialog && within(dialog).filter(called("MdTextButton"));
    };
    await until(buttons, "the question");
    await until(async () => { // it takes no yes in its first half second
      const [no, yes] = await buttons() ?? [];
      for (const type of no ? ["mousePressed", "mouseReleased"] : [])
        await views.send("DOM.dispatchMouseEvent", { nodeId: (agree ? yes : no).nodeId, event: { type, x: 5, y: 5, button: "left", wheelDirection: "none" } });
      return !no;
    }, "the question is answered");
  } finally {
    views.dispose();
  }
}
