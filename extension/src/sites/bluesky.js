// @ts-check
/** @type {import("./index.js").Site} */
export const bluesky = {
  id: "bluesky",
  hosts: ["bsky.app"],
  boxes: [
    { surface: "direct-message", at: ["*"], path: "/messages" },
    { surface: "reply", at: [".ProseMirror"], within: '[role="dialog"]:has([data-testid="replyPrompt"])' },
    { surface: "post", at: [".ProseMirror"] },
  ],
};
