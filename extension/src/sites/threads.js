// @ts-check
// Every post stands in an element one can press; a composer with one in it, or a page of one post, answers it. Where in it
// the words are is not marked, so they are not read.
const BOX = ['[contenteditable="true"][aria-placeholder]', '[contenteditable="true"][role="textbox"]'];

/** @type {import("./index.js").Site} */
export const threads = {
  id: "threads",
  hosts: ["www.threads.net", "www.threads.com"],
  boxes: [
    { surface: "direct-message", at: ["*"], path: "^/(messages|direct)\\b" },
    { surface: "reply", at: BOX, within: '[role="dialog"]:has([data-pressable-container])' },
    { surface: "post", at: BOX, within: '[role="dialog"]' },
    { surface: "reply", at: BOX, path: "/post/" },
    { surface: "post", at: BOX },
  ],
};
