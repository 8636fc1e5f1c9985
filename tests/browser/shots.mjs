// Pictures for the README, of the real extension on the fixture pages and of the page at /: `node shots.mjs` writes shots/*.png.
// Not a test; it runs as one so that browser and service are taken down the same way.
import { mkdir, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compose, read, shadowOf } from "./compose.mjs";
import { until, world } from "./harness.mjs";

const shots = fileURLToPath(new URL("./shots/", import.meta.url));
await mkdir(shots, { recursive: true });

// Where fonts-inter is installed, the panel's system-ui is Inter, as on many a writer's screen; else whatever the machine has.
const fonts = `${shots}fonts.conf`;
await writeFile(fonts, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${["system-ui", "sans", "sans-serif"].map(name => `<match><test name="family"><string>${name}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>`).join("\n")}
</fontconfig>`);
process.env.FONTCONFIG_FILE = fonts;

const text = {
  x: "Wat een kamp! 🎉 Dag 1 stond vol met #KSAinbeeld en dag 2 met #ksa_in_beeld.\nDe quiz was cringe, maar de taart was op. Zet jouw foto’s op onze facebook pagina.",
  linkedin: "Wat een week! 🎉 Onze leiders zamelden geld in met 40 vrijwilligers.\n\nHet slotfeest was chill. Meer weten? Bekijk onze facebook pagina of volg #KSAinbeeld en #ksa_in_beeld.",
};
const size = { width: 1280, height: 720, deviceScaleFactor: 2 };

/** When nothing moves any more: the card fades in. */
const still = inPanel => until(() => inPanel(root => root.getAnimations().every(({ playState }) => playState === "finished")), "the panel stands still");

for (const page of ["x", "linkedin"])
  for (const theme of ["light", "dark"])
    test(`${page}, ${theme}`, async () => {
      const box = await compose(page, { theme });
      await box.page.setViewport(size);
      await box.type(text[page]);
      await box.ready();
      await box.clickInPanel("button", { label: "Postwijzer" });
      await box.until(({ open }) => open === "list", "the list opens");
      await box.page.mouse.move(5, 700);
      await still(box.inPanel);
      await box.page.screenshot({ path: `${shots}${page}-${theme}.png` });
      await box.close();
    });

for (const theme of ["light", "dark"])
  test(`the page at /, ${theme}`, async () => {
    const { browser, service } = await world();
    const page = await browser.newPage();
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.goto(`http://127.0.0.1:${service.port}/`);
    await page.keyboard.type(text.x.replaceAll("\n", " "));
    const seen = read(page);
    await until(async () => { const state = await seen.state(); return state?.state === "ready" && state.checkedSequence === state.sequence; }, "findings");
    await still(await shadowOf(page));
    await page.screenshot({ path: `${shots}page-${theme}.png` });
    await page.close();
  });
