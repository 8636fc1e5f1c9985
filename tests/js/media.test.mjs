// Films are read from the file itself, and files are looked at one at a time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filmFacts } from "../../extension/src/film.js";
import { createMedia } from "../../extension/src/media.js";

/** @param {string} type @param {...Buffer} parts */
function box(type, ...parts) {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

function movie({ seconds = 75, turned = false, long = false, place = false } = {}) {
  const mvhd = Buffer.alloc(long ? 112 : 100);
  mvhd[0] = long ? 1 : 0;
  mvhd.writeUInt32BE(1000, long ? 20 : 12);
  if (long) mvhd.writeBigUInt64BE(BigInt(seconds * 1000), 24);
  else mvhd.writeUInt32BE(seconds * 1000, 16);
  const sound = Buffer.alloc(84);
  const picture = Buffer.alloc(84);
  picture.writeInt32BE(turned ? 0 : 0x10000, 40);
  picture.writeUInt32BE(1920 * 65536, 76);
  picture.writeUInt32BE(1080 * 65536, 80);
  const moov = [box("mvhd", mvhd), box("trak", box("tkhd", sound)), box("trak", box("tkhd", picture))];
  if (place) moov.push(box("udta", box("\u00a9xyz", Buffer.from("+51.05+003.72/"))));
  return [box("ftyp", Buffer.from("isom\0\0\0\0")), box("mdat", Buffer.alloc(9000)), box("moov", ...moov)];
}

const file = (...parts) => new File(parts, "dag.mp4", { type: "video/mp4" });

test("a film tells how long and how large it is, and whether it says where it was made", async () => {
  assert.deepEqual(await filmFacts(file(...movie())), { seconds: 75, width: 1920, height: 1080, has_location: false });
  assert.deepEqual(await filmFacts(file(...movie({ long: true, seconds: 5000 }))), { seconds: 5000, width: 1920, height: 1080, has_location: false });
  assert.deepEqual(await filmFacts(file(...movie({ turned: true, place: true }))), { seconds: 75, width: 1080, height: 1920, has_location: true });
});

test("a broken film tells nothing and hurts nobody", async () => {
  const whole = Buffer.concat(movie());
  for (const broken of [Buffer.alloc(0), whole.subarray(0, 20), whole.subarray(0, whole.length - 40), Buffer.concat([box("ftyp"), Buffer.from([0, 0, 0, 0])]),
    Buffer.concat([box("ftyp"), Buffer.from([0, 0, 0, 1, 0x6d, 0x6f, 0x6f, 0x76, 255, 255, 255, 255, 255, 255, 255, 255])])]) {
    const facts = await filmFacts(file(broken));
    assert.ok(!("seconds" in facts) || Number.isFinite(facts.seconds), JSON.stringify(facts));
  }
});

const photo = (name) => new File(["x"], name, { type: "image/jpeg" });

/** A service that answers when it is told to. */
function service() {
  const asked = [];
  const look = (one) => new Promise((answer) => asked.push({ name: one.name, answer }));
  return { asked, look, seen: () => ({ ok: true, answer: { media: { kind: "image", width: 9, height: 9 }, findings: [], thumbnail: "" } }) };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("photos are looked at one at a time, each once", async () => {
  const { asked, look, seen } = service();
  const media = createMedia({ look, about: () => ({ platform: "x", surface: "post" }), changed() {} });
  const one = photo("een.jpg");
  media.add([one, photo("twee.jpg")]);
  media.add([one]);
  assert.deepEqual(asked.map(({ name }) => name), ["een.jpg"]);
  asked[0].answer(seen());
  await settled();
  assert.deepEqual(asked.map(({ name }) => name), ["een.jpg", "twee.jpg"]);
  assert.deepEqual(media.all.map(({ status }) => status), ["seen", "looking"]);
  assert.deepEqual(media.known[1], { kind: "image", name: "twee.jpg", bytes: 1, format: "jpeg" });
});

test("what the service refuses is told, and the next is looked at", async () => {
  const { asked, look, seen } = service();
  const media = createMedia({ look, about: () => ({ platform: "x", surface: "post" }), changed() {} });
  media.add([photo("stuk.jpg"), photo("goed.jpg")]);
  asked[0].answer({ ok: false, reason: "refused", message: "Beschadigd." });
  await settled();
  asked[1].answer(seen());
  await settled();
  assert.deepEqual(media.all.map(({ status, message }) => [status, message]), [["unseen", "Beschadigd."], ["seen", ""]]);
});

test("a photo taken away while it is looked at stays away", async () => {
  const { asked, look, seen } = service();
  let changes = 0;
  const media = createMedia({ look, about: () => ({ platform: "x", surface: "post" }), changed: () => changes++ });
  media.add([photo("een.jpg")]);
  media.remove(media.all[0].id);
  asked[0].answer(seen());
  await settled();
  assert.deepEqual(media.all, []);
  assert.equal(changes, 2);
});
