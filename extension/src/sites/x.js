// @ts-check
// Desktop: Draft.js; phone: a textarea inside the element with the mark. A post that is quoted stands after the box, a post
// that is answered before it; what that one quotes itself is inside a link.
const TEXT = 'article[data-testid="tweet"] [data-testid="tweetText"]:not([role="link"] *)';
const BOX = ['[data-testid^="tweetTextarea_"]', '[data-testid^="tweetTextarea_"] *'];
const AUTHOR = 'article[data-testid="tweet"] [data-testid="User-Name"] a:first-of-type';

/** @type {import("./index.js").Site} */
export const x = {
  id: "x",
  hosts: ["x.com", "twitter.com", "mobile.x.com", "mobile.twitter.com", "pro.x.com"],
  boxes: [
    { surface: "direct-message", at: ['[data-testid="dm-composer-textarea"]', '[data-testid="dmComposerTextInput"]'] },
    { surface: "direct-message", at: ["*"], path: "^/(messages|i/chat)\\b" },
    { surface: "article", at: ["*"], path: "^/compose/articles\\b" },
    { surface: "reply", at: BOX, within: '[role="dialog"]:has(article[data-testid="tweet"])', answers: [{ within: '[role="dialog"]', text: TEXT, author: AUTHOR }] },
    { surface: "reply", at: ["*"], within: '[data-testid="inline_reply_offscreen"]', answers: [{ within: "section, main", text: TEXT, author: AUTHOR }] },
    { surface: "post", at: BOX },
  ],
};
