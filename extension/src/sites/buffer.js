// @ts-check
// One text for several channels, and nothing says which: the channel with the widest limits, so that no number is wrong and
// only the house style speaks.

/** @type {import("./index.js").Site} */
export const buffer = {
  id: "buffer",
  platform: "facebook",
  hosts: ["publish.buffer.com"],
  boxes: [
    { surface: "reply", at: ['[data-testid="reply-form-item"] textarea'] },
    { surface: "post", at: ['[data-testid="composer-text-area"]', "[data-slate-editor]"] },
  ],
};
