// The icons and the pictures for the stores, made from icons/*.svg and from the extension at work on the fixture pages:
//   node extension/store/pictures.mjs
// Run by hand when the look changes; what it makes is committed. It runs as a test so that browser and service are taken down.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compose, read, shadowOf } from "../../tests/browser/compose.mjs";
import { until, world } from "../../tests/browser/harness.mjs";

const store = fileURLToPath(new URL("./", import.meta.url));
const icons = fileURLToPath(new URL("../icons/", import.meta.url));
const size = { width: 1280, height: 800 }; // what both stores ask for
const text = "Wat een kamp! 🎉 Dag 1 stond vol met #KSAinbeeld en dag 2 met #ksa_in_beeld.\nDe quiz was cringe, maar de taart was op. Zet jouw foto’s op onze facebook pagina.";

// Where the Inter typeface is installed, the panel's system-ui is Inter, as on many a writer's screen; else whatever the machine has.
const fonts = fileURLToPath(new URL("../../tests/browser/built/fonts.conf", import.meta.url));
await mkdir(fileURLToPath(new URL("../../tests/browser/built/", import.meta.url)), { recursive: true });
await writeFile(fonts, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${["system-ui", "sans", "sans-serif"].map(name => `<match><test name="family"><string>${name}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>`).join("\n")}
</fontconfig>`);
process.env.FONTCONFIG_FILE = fonts;

const still = inPanel => until(() => inPanel(root => root.getAnimations().every(({ playState }) => playState === "finished")), "the panel stands still");

test("icons", async () => {
  const { browser } = await world();
  const page = await browser.newPage();
  for (const pixels of [16, 32, 48, 128, 300]) {
    const svg = await readFile(`${icons}${pixels <= 32 ? "small" : "icon"}.svg`, "utf8");
    // Chrome's store wants its 128 pixels with 16 of air around.
    const air = pixels === 128 ? 16 : 0;
    await page.setViewport({ width: pixels, height: pixels });
    const draw = async (air, path) => {
      await page.setContent(`<style>body { margin: ${air}px; } svg { display: block; width: ${pixels - 2 * air}px; height: ${pixels - 2 * air}px; }</style>${svg}`);
      await page.screenshot({ path, omitBackground: true });
    };
    await draw(0, pixels === 300 ? `${store}icon-300.png` : `${icons}${pixels}.png`);
    if (air) await draw(air, `${store}icon-128.png`);
  }
  await page.close();
});

test("tile", async () => {
  const { browser } = await world();
  const page = await browser.newPage();
  await page.setViewport({ width: 440, height: 280 });
  const svg = await readFile(`${icons}icon.svg`, "utf8");
  await page.setContent(`<style>
    body { display: grid; grid-template-columns: 96px auto; place-content: center; align-items: center; gap: 22px; height: 280px; margin: 0; background: #0b6b5b; color: #fff; font-family: Inter, system-ui, sans-serif; }
    svg { width: 96px; height: 96px; border-radius: 24px; box-shadow: 0 0 0 2px rgb(255 255 255 / 22%); }
    b { display: block; font-size: 34px; letter-spacing: -.02em; } span { font-size: 17px; opacity: .92; }</style>
    ${svg}<div><b>Postwijzer</b><span>Kijkt mee terwijl je post</span></div>`);
  await page.screenshot({ path: `${store}tile-440x280.png` });
  await page.close();
});

async function written(theme) {
  const box = await compose("x", { theme });
  await box.page.setViewport(size);
  await box.type(text);
  await box.ready();
  return box;
}

for (const theme of ["light", "dark"])
  test(`the list, ${theme}`, async () => {
    const box = await written(theme);
    await box.clickInPanel("button", { label: "Postwijzer" });
    await box.until(({ open }) => open === "list", "the list opens");
    await until(() => box.inPanel(root => !root.querySelector(".fold").hidden), "the channel card");
    await box.page.mouse.move(5, 700);
    await still(box.inPanel);
    await box.page.screenshot({ path: `${store}list-${theme}.png` });
    if (theme === "light") { // the README's
      await box.page.setViewport({ ...size, height: 640, deviceScaleFactor: 2 });
      await still(box.inPanel);
      await box.page.screenshot({ path: `${store}screenshot.png` });
    }
    await box.close();
  });

test("one word", async () => {
  const box = await written("light");
  const mark = (await box.marks()).find(({ text }) => text === "cringe");
  await box.page.mouse.click(mark.x + 8, mark.y + 8);
  await box.until(({ open }) => open === "one", "the finding opens");
  await still(box.inPanel);
  await box.page.screenshot({ path: `${store}word.png` });
  await box.close();
});

test("the page at /", async () => {
  const { browser, service } = await world();
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(`http://127.0.0.1:${service.port}/`);
  await page.keyboard.type(text.replaceAll("\n", " "));
  const seen = read(page);
  await until(async () => { const state = await seen.state(); return state?.state === "ready" && state.checkedSequence === state.sequence; }, "findings");
  await still(await shadowOf(page));
  await page.screenshot({ path: `${store}page.png` });
  await page.close();
});

test("first page", async () => {
  const { browser } = await world();
  const [id] = (await browser.extensions()).keys();
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(`chrome-extension://${id}/welcome.html`);
  await until(() => page.$eval("#state", each => each.dataset.mood === "good"), "connected");
  await page.screenshot({ path: `${store}first.png` });
  await page.close();
});
