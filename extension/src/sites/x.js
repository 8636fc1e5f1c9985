// @ts-check
/** @type {import("./index.js").Site} */
export const x = {
  id: "x",
  hosts: ["x.com", "twitter.com", "mobile.x.com", "mobile.twitter.com", "pro.x.com"],
  boxes: [
    { surface: "direct-message", at: ['[data-testid="dm-composer-textarea"]', '[data-testid="dmComposerTextInput"]'] },
    { surface: "direct-message", at: ["*"], path: "/messages" },
    { surface: "direct-message", at: ["*"], path: "/i/chat" },
    { surface: "reply", at: ['[data-testid^="tweetTextarea_"]'], within: '[role="dialog"]:has(article[data-testid="tweet"])' },
    { surface: "reply", at: ['[data-testid="inline_reply_offscreen"]', '[data-testid="inline_reply_offscreen"] *'] },
    { surface: "article", at: ["*"], path: "/compose/articles" },
    { surface: "post", at: ['[data-testid^="tweetTextarea_"]', '[data-testid^="tweetTextarea_"] *'] },
  ],
};
