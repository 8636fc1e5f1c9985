// @ts-check
// The composer is a dialog without a post in it; comments stand under the post they answer, in a dialog or in the feed.
const TEXT = ["rendering-role=story_message", "comet-preview=message", "preview=message"].map((mark) => `[data-ad-${mark}]`).join(", ");
const COMMENT = '[role="article"] [data-lexical-editor], [role="dialog"]:has([data-ad-rendering-role="story_message"], [data-ad-comet-preview="message"], [role="article"]) [data-lexical-editor]';

/** @type {import("./index.js").Site} */
export const facebook = {
  id: "facebook",
  hosts: ["www.facebook.com", "web.facebook.com", "m.facebook.com", "business.facebook.com"],
  boxes: [
    { surface: "direct-message", at: ["*"], path: "^/(messages\\b|latest/inbox\\b)" },
    { surface: "direct-message", at: ["[data-lexical-editor]"], within: '[data-pagelet*="Chat"], [data-testid="mwthreadlist-item"], [role="none"]:has(> [role="row"])' },
    { surface: "event", at: ["*"], path: "^/events/create\\b" },
    { surface: "reply", at: [COMMENT], answers: [{ within: '[role="dialog"], [aria-posinset], [role="article"]', text: TEXT, author: '[data-ad-rendering-role="profile_name"]' }] },
    { surface: "group", at: ['[role="dialog"] [data-lexical-editor]'], path: "^/groups/" },
    { surface: "post", at: ["[data-lexical-editor]", '[contenteditable="true"]'] },
  ],
};
