// @ts-check
// The post that is answered is a button with a face, at the top of the composer: first the name, then the words.
const ANSWERED = '[role="button"]:has([data-testid="userAvatarImage"]) > div:last-child';

/** @type {import("./index.js").Site} */
export const bluesky = {
  id: "bluesky",
  hosts: ["bsky.app"],
  boxes: [
    { surface: "direct-message", at: ["*"], path: "^/messages\\b" },
    {
      surface: "reply", at: [".ProseMirror"], within: '[role="dialog"]:has([role="button"] [data-testid="userAvatarImage"])',
      answers: [{ within: '[role="dialog"]', text: `${ANSWERED} > div:nth-child(2) [dir="auto"]`, author: `${ANSWERED} > div:first-child [dir="auto"]` }],
    },
    { surface: "post", at: [".ProseMirror"] },
  ],
};
