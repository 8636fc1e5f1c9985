// @ts-check
// The pictures and films of the post: a thumbnail each, what it is, and what is said about it.

import { element, icon } from "./dom.js";

/** @typedef {import("../media.js").Picture} Picture */

const SIDE = 52; // pixels

/**
 * @param {{words: import("../words.js").Words, remove: (id: number) => void}} means
 */
export function createPictures({ words, remove }) {
  const list = element("div", { class: "pictures-list" });
  const all = element("section", { class: "pictures", "aria-label": words.pictures.title, hidden: true }, element("h2", {}, words.pictures.title), list);
  /** @type {Map<number, HTMLElement>} */
  const thumbnails = new Map();
  let drawn = "";

  /** @param {Picture} picture */
  function thumbnail({ id, thumbnail: data }) {
    const there = thumbnails.get(id);
    if (there) return there;
    // On a canvas, because the page's own rules may forbid pictures from elsewhere.
    const canvas = /** @type {HTMLCanvasElement} */ (element("canvas", { class: "thumbnail", role: "presentation" }));
    canvas.width = canvas.height = SIDE * 2;
    if (!data) return canvas;
    thumbnails.set(id, canvas);
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    createImageBitmap(new Blob([bytes], { type: "image/jpeg" })).then((bitmap) => {
      const side = Math.min(bitmap.width, bitmap.height);
      canvas.getContext("2d")?.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, SIDE * 2, SIDE * 2);
      bitmap.close();
    }, () => {});
    return canvas;
  }

  return {
    element: all,

    /**
     * @param {readonly Picture[]} pictures
     * @param {(index: number) => HTMLElement[]} said what is said about each
     * @param {string} key what `said` depends on
     */
    show(pictures, said, key) {
      const now = JSON.stringify([pictures.map(({ id, status, message }) => [id, status, message]), key]);
      if (now === drawn) return;
      drawn = now;
      for (const id of thumbnails.keys()) if (!pictures.some((picture) => picture.id === id)) thumbnails.delete(id);
      all.hidden = pictures.length === 0;
      list.replaceChildren(...pictures.map((picture, index) => {
        const { id, name, status } = picture;
        return element("div", { class: "picture", "data-status": status },
          element("div", { class: "about" }, thumbnail(picture),
            element("div", { class: "facts" }, element("b", { dir: "auto" }, name || words.pictures.one(index + 1)), element("span", {}, told(picture, words))),
            element("button", { class: "plain", type: "button", "aria-label": words.pictures.remove(name), title: words.pictures.remove(name), click: () => remove(id) }, icon("close"))),
          ...said(index));
      }));
    },
  };
}

/** @param {Picture} picture @param {import("../words.js").Words} words */
function told({ status, message, media }, words) {
  if (status === "looking") return words.pictures.looking;
  if (status === "unseen") return message || words.pictures.unseen;
  const { width, height, bytes, seconds } = media;
  const parts = [
    width && height && `${width} × ${height}`,
    seconds && `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, "0")}`,
    bytes && `${(bytes / 1_000_000).toLocaleString(words.language, { maximumFractionDigits: 1 })} MB`,
  ];
  return parts.filter(Boolean).join(" · ");
}
