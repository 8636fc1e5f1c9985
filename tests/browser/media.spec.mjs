// A photo that is chosen, pasted or dropped: the panel says what is in it, and the page gets its file as if nobody looked.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { browserName, until, world } from "./harness.mjs";
import { read, shadowOf } from "./compose.mjs";
import { writing } from "./writing.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));
const folder = fileURLToPath(new URL(`./built/media-${process.pid}/`, import.meta.url));
mkdirSync(folder, { recursive: true });
after(() => rmSync(folder, { recursive: true, force: true }));

/** With the pictures of the Python tests, so that both speak of the same. */
const draw = (name, code) => {
  const python = `from tests.test_images import *; import sys; sys.stdout.buffer.write(${code})`;
  writeFileSync(folder + name, execFileSync(`${project}.venv/bin/python`, ["-c", python], { cwd: project, maxBuffer: 1 << 26 }));
  return folder + name;
};
const camp = draw("kamp.jpg", "saved(photo(1600, 1200), exif=gps())");
const plain = draw("lokaal.png", "saved(photo(1280, 720).quantize(32), 'PNG')");
const heic = draw("IMG_2041.HEIC", "dict((n, d) for n, d, _ in HOSTILE)['HEIC']");

/** An MP4 of so many seconds, with nothing in it but its description; filmed upright. */
function film(name, seconds) {
  const box = (type, ...parts) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(type, 4, "latin1");
    return Buffer.concat([head, body]);
  };
  const mvhd = Buffer.alloc(100);
  mvhd.writeUInt32BE(600, 12);
  mvhd.writeUInt32BE(600 * seconds, 16);
  const tkhd = Buffer.alloc(84);
  tkhd.writeInt32BE(0x10000, 44); // turned a quarter: a is 0, b is 1
  tkhd.writeUInt32BE(1920 << 16 >>> 0, 76);
  tkhd.writeUInt32BE(1080 << 16 >>> 0, 80);
  const place = box("udta", box("\u00a9xyz", Buffer.from("+51.05+003.72/")));
  writeFileSync(folder + name, Buffer.concat([
    box("ftyp", Buffer.from("isom\0\0\0\0mp42")), box("mdat", Buffer.alloc(50_000)),
    box("moov", box("mvhd", mvhd), box("trak", box("tkhd", tkhd)), place),
  ]));
  return folder + name;
}

const inputs = { x: "[data-testid=fileInput]", mastodon: ".compose-form input[type=file]" };

/** What the panel's list says, as text. */
async function said(inPanel) {
  return inPanel(root => [...root.querySelectorAll(".pictures .picture")].map(picture => ({
    name: picture.querySelector("b").textContent,
    status: picture.dataset.status,
    facts: picture.querySelector(".facts span").textContent,
    findings: [...picture.querySelectorAll("article .message")].map(message => message.textContent),
  })));
}

const open = async box => {
  if ((await box.state()).open === "no") await box.clickInPanel("button", { label: "Postwijzer" });
};
const choose = async (box, input, ...files) => {
  const chooser = await box.page.$(input);
  await chooser.uploadFile(...files);
};
const looked = (box, count) => box.until(({ pictures, state, checkedSequence, sequence }) =>
  pictures?.split(" ").length === count && !pictures.includes("looking") && state === "ready" && checkedSequence === sequence, `${count} looked at`);

for (const page of ["x", "mastodon"]) {
  writing("warns of the place in a photo, and the page gets its file", page, {}, async box => {
    await box.type("Wat een dag op kamp!");
    await choose(box, inputs[page], camp);
    await looked(box, 1);
    await open(box);
    const [picture] = await until(async () => { const now = await said(box.inPanel); return now?.[0]?.findings.length && now; }, async () => JSON.stringify([await box.state(), await said(box.inPanel)]));
    assert.equal(picture.name, "kamp.jpg");
    assert.match(picture.facts, /^1600 × 1200 · /);
    assert.ok(picture.findings.some(message => message.includes("de plaats waar het gemaakt is")), JSON.stringify(picture));
    assert.deepEqual(await box.page.evaluate(() => window.fixture.files), [{ name: "kamp.jpg", size: readFileSync(camp).length }], "once, and whole");
    assert.equal(await box.text(), "Wat een dag op kamp!");
    await until(() => box.inPanel(root => {
      const canvas = root.querySelector(".thumbnail");
      return [...canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data].some((value, at) => at % 4 < 3 && value > 0 && value < 255);
    }), "the thumbnail is drawn, whatever the page allows");
  });

  writing("forgets the photo once the post was sent", page, {}, async box => {
    await box.type("Wat een dag!");
    await choose(box, inputs[page], plain);
    await looked(box, 1);
    await box.send();
    await box.until(({ pictures }) => pictures === undefined, "no picture any more");
  });
}

writing("looks at a photo without a word beside it, and at several in turn", "x", {}, async box => {
  await box.focus();
  await choose(box, inputs.x, camp, plain);
  await looked(box, 2);
  await open(box);
  const seen = await said(box.inPanel);
  assert.deepEqual(seen.map(({ name, findings }) => [name, findings.length > 0]), [["kamp.jpg", true], ["lokaal.png", false]]);
  await box.clickInPanel(".picture button.plain", { nth: 0 });
  await looked(box, 1);
});

writing("says calmly what it cannot look at", "mastodon", {}, async box => {
  await box.type("Onze dag");
  await choose(box, inputs.mastodon, heic);
  await looked(box, 1);
  await open(box);
  const [picture] = await said(box.inPanel);
  assert.equal(picture.status, "unseen");
  assert.match(picture.facts, /HEIC/);
});

writing("reads length, shape and place of a film in the browser", "x", {}, async box => {
  await box.type("Onze dag");
  await choose(box, inputs.x, film("dag.mp4", 200));
  await looked(box, 1);
  await open(box);
  const [picture] = await said(box.inPanel);
  assert.match(picture.facts, /^1080 × 1920 · 3:20 · /);
  assert.equal(picture.findings.length, 2, JSON.stringify(picture)); // too long for X, and it tells where
});

for (const type of ["paste", "drop"])
  writing(`sees a photo that is ${type === "paste" ? "pasted" : "dropped"}`, "mastodon", {}, async (box, t) => {
    await box.type("Kijk");
    const held = await box.box.evaluate((root, type, base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], "kamp.jpg", { type: "image/jpeg" }));
      const how = { bubbles: true, cancelable: true, composed: true };
      const event = type === "paste" ? new ClipboardEvent("paste", { ...how, clipboardData: data }) : new DragEvent("drop", { ...how, dataTransfer: data });
      root.dispatchEvent(event);
      return (event.clipboardData ?? event.dataTransfer).files.length;
    }, type, readFileSync(camp).toString("base64"));
    if (!held) return t.skip("in this browser a script cannot paste a file");
    await looked(box, 1);
    await open(box);
    const [picture] = await said(box.inPanel);
    assert.ok(picture.findings.some(message => message.includes("de plaats")), JSON.stringify(picture));
  });

test("page: a photo chosen at / gets its findings too", { timeout: 60_000 }, async () => {
  const { browser, service } = await world();
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${service.port}/`, { waitUntil: "load", timeout: 40_000 });
    const inPanel = await shadowOf(page);
    await page.select("#platform", "mastodon");
    await page.keyboard.type("Wat een dag!");
    await (await page.$("#files")).uploadFile(camp);
    const [picture] = await until(async () => { const now = await said(inPanel); return now?.[0]?.findings.length && now; },
      async () => JSON.stringify([await read(page).state(), await said(inPanel)]));
    assert.ok(picture.findings.some(message => message.includes("de plaats")), `${browserName}: ${JSON.stringify(picture)}`);
  } finally {
    await page.close();
  }
});
