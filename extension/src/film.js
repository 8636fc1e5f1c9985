// @ts-check
// How long a film is, how large, and whether it tells where it was made. Read from the file itself (MP4 and MOV, which is
// what telephones make), because many pages do not let a player play a file; a player is asked about everything else.

/** @typedef {{seconds?: number, width?: number, height?: number, has_location?: boolean}} Facts */

const MOST = 16_000_000; // bytes of the part that describes the film; a real one has some thousands
const PATIENCE = 3000;

/** @param {File} file @returns {Promise<Facts>} */
export async function filmFacts(file) {
  try {
    const moov = await movieBox(file);
    return moov ? described(moov) : await played(file);
  } catch {
    return {}; // not a film after all, or gone from the disk
  }
}

/** @param {DataView} view @param {number} at */
const nameAt = (view, at) => String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

/** The box that describes the film. @param {File} file @returns {Promise<DataView | null>} */
async function movieBox(file) {
  for (let at = 0, boxes = 0; at + 16 <= file.size && boxes < 1000; boxes++) {
    const head = new DataView(await file.slice(at, at + 16).arrayBuffer());
    const short = head.getUint32(0);
    const size = short === 1 ? Number(head.getBigUint64(8)) : short || file.size - at;
    const name = nameAt(head, 4);
    if (boxes === 0 && !["ftyp", "moov", "wide", "free", "mdat"].includes(name)) return null;
    if (size < 8) return null;
    if (name === "moov") return size > MOST ? null : new DataView(await file.slice(at, at + size).arrayBuffer());
    at += size;
  }
  return null;
}

/** The boxes within a box. @param {DataView} view @returns {Generator<[string, DataView]>} */
function* within(view) {
  for (let at = 8; at + 8 <= view.byteLength;) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > view.byteLength) return;
    yield [nameAt(view, at + 4), new DataView(view.buffer, view.byteOffset + at, size)];
    at += size;
  }
}

/** @param {DataView} moov @returns {Facts} */
function described(moov) {
  /** @type {Facts} */
  const facts = { has_location: tellsPlace(moov) };
  for (const [name, box] of within(moov)) {
    if (name === "mvhd") {
      const long = box.getUint8(8) === 1;
      const scale = box.getUint32(long ? 28 : 20);
      const length = long ? Number(box.getBigUint64(32)) : box.getUint32(24);
      if (scale && length) facts.seconds = length / scale;
    }
    if (name !== "trak") continue;
    const track = [...within(box)].find(([inner]) => inner === "tkhd")?.[1];
    if (!track) continue;
    const [width, height] = [8, 4].map((back) => Math.round(track.getUint32(track.byteLength - back) / 65536));
    if (!width || !height) continue; // sound
    const turned = track.getInt32(track.byteLength - 44) === 0; // filmed upright: the picture lies on its side in the file
    [facts.width, facts.height] = turned ? [height, width] : [width, height];
  }
  return facts;
}

/** QuickTime writes where under ©xyz, Apple under a name of its own. @param {DataView} moov */
function tellsPlace(moov) {
  const text = new TextDecoder("latin1").decode(moov);
  return text.includes("\u00a9xyz") || text.includes("com.apple.quicktime.location.ISO6709");
}

/** @param {File} file @returns {Promise<Facts>} */
async function played(file) {
  const address = URL.createObjectURL(file);
  const player = document.createElement("video");
  player.preload = "metadata";
  player.muted = true;
  const loaded = new Promise((resolve) => {
    player.onloadedmetadata = player.onerror = resolve;
    setTimeout(resolve, PATIENCE);
  });
  player.src = address;
  await loaded;
  const { duration, videoWidth: width, videoHeight: height } = player;
  player.removeAttribute("src");
  URL.revokeObjectURL(address);
  return { ...(Number.isFinite(duration) && { seconds: duration }), ...(width && height && { width, height }) };
}
