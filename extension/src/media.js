// @ts-check
// Pictures and films that go with a post: noticed when they are chosen, pasted or dropped, and looked at by the service.
// The page keeps its event and its file; nothing of it is changed.

import { filmFacts } from "./film.js";

/** @typedef {import("./wire.js").Seen} Seen what a check takes as an attachment */
/** @typedef {import("./wire.js").Reply} Reply */
/** @typedef {{platform: string, surface: string}} About */
/** @typedef {(file: File, about: About) => Promise<Reply>} Look asks the service about one picture */
/**
 * @typedef {object} Picture
 * @property {number} id
 * @property {string} name
 * @property {"looking" | "seen" | "unseen"} status
 * @property {Seen} media what is known of it so far
 * @property {string} thumbnail a JPEG in base64; empty: none
 * @property {string} message why it could not be looked at
 */

const LARGEST = 20_000_000; // bytes, the service's own bound
const MOST = 20;
const PATIENCE = [0, 700, 1500]; // milliseconds before each try: the service looks at one picture at a time

/** @param {File} file */
const isFilm = ({ type, name }) => type.startsWith("video/") || /\.(mp4|mov|m4v|webm)$/i.test(name);
/** @param {File} file */
const isPicture = ({ type, name }) => type.startsWith("image/") || /\.(heic|heif|avif)$/i.test(name);

/**
 * Calls `found` with the pictures and films chosen, pasted or dropped anywhere in the page, before the page has them.
 * @param {(files: File[]) => void} found @param {AbortSignal} signal
 */
export function watchFiles(found, signal) {
  /** @type {WeakSet<File>} */
  const known = new WeakSet(); // a choice is told twice, as `input` and as `change`
  /** @param {Event} event */
  const notice = (event) => {
    const target = event.composedPath()[0];
    if (target instanceof Element && target.localName.startsWith("postwijzer-")) return;
    const { clipboardData, dataTransfer } = /** @type {any} */ (event);
    const files = (event.type === "paste" ? clipboardData : event.type === "drop" ? dataTransfer : target)?.files;
    const fresh = [.../** @type {File[]} */ (files ?? [])].filter((file) => !known.has(file) && (isFilm(file) || isPicture(file)));
    if (!fresh.length) return;
    for (const file of fresh) known.add(file);
    found(fresh);
  };
  // `input` comes out of a shadow root, `change` does not; an <input> outside the document tells nobody.
  for (const type of ["input", "change", "paste", "drop"]) window.addEventListener(type, notice, { capture: true, passive: true, signal });
}

/**
 * The pictures and films of one compose box.
 * @param {{look: Look, about: () => About, changed: () => void}} means
 */
export function createMedia({ look, about, changed }) {
  /** @type {(Picture & {file: File})[]} */
  let all = [];
  let next = 0;
  let busy = false;
  let closed = false;

  /** One at a time, because the service takes them so. */
  async function work() {
    if (busy) return;
    busy = true;
    for (let picture; (picture = all.find(({ status }) => status === "looking")) && !closed;) {
      const seen = isFilm(picture.file) ? await film(picture.file) : await still(picture.file);
      Object.assign(picture, seen);
      if (!closed && all.includes(picture)) changed();
    }
    busy = false;
  }

  /** @param {File} file @returns {Promise<Partial<Picture>>} */
  async function film(file) {
    const facts = await filmFacts(file);
    return { status: "seen", media: { ...known(file), ...facts } };
  }

  /** @param {File} file @returns {Promise<Partial<Picture>>} */
  async function still(file) {
    if (file.size > LARGEST) return { status: "unseen" };
    for (const wait of PATIENCE) {
      if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
      const reply = await look(file, about());
      if (reply.ok) return { status: "seen", media: reply.answer.media, thumbnail: reply.answer.thumbnail };
      if (reply.reason === "refused") return { status: "unseen", message: reply.message };
    }
    return { status: "unseen" };
  }

  return {
    /** @returns {readonly Picture[]} */
    get all() {
      return all;
    },

    /** What a check is told of them: of what was not looked at, only what the page says itself. @returns {Seen[]} */
    get known() {
      return all.map(({ media }) => media);
    },

    /** @param {File[]} files */
    add(files) {
      const same = (/** @type {File} */ a, /** @type {File} */ b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
      const fresh = files.filter((file) => !all.some((picture) => same(picture.file, file))).slice(0, MOST - all.length);
      if (!fresh.length) return;
      all = [...all, ...fresh.map((file) => ({ id: next++, file, name: file.name, status: /** @type {const} */ ("looking"), media: known(file), thumbnail: "", message: "" }))];
      changed();
      void work();
    },

    /** @param {number} id */
    remove(id) {
      all = all.filter((picture) => picture.id !== id);
      changed();
    },

    /** The post was sent. */
    clear() {
      if (!all.length) return;
      all = [];
      changed();
    },

    close() {
      closed = true;
    },
  };
}

/** What the page says of a file. @param {File} file @returns {Seen} */
function known(file) {
  const format = /^(?:image|video)\/([a-z0-9]{2,12})$/.exec(file.type)?.[1];
  const kind = isFilm(file) ? "video" : "image";
  return { kind, name: file.name.slice(0, 500), bytes: file.size, ...(format && kind === "image" && { format }) };
}
