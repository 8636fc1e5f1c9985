// @ts-check
// The post composer stands in an open shadow root; comments are another editor, in the page itself, under what they answer.
const ANSWERS = [
  { within: ".comments-comment-entity, .comments-comment-item", text: ".comments-comment-item__main-content", author: ".comments-comment-meta__description-title" },
  {
    within: '.feed-shared-update-v2, [role="listitem"], [data-urn]',
    text: '.update-components-text, [componentkey^="feed-commentary"], [data-testid="expandable-text-box"]',
    author: '.update-components-actor__title [aria-hidden="true"]',
  },
];

/** @type {import("./index.js").Site} */
export const linkedin = {
  id: "linkedin",
  hosts: ["www.linkedin.com"],
  boxes: [
    { surface: "direct-message", at: [".msg-form__contenteditable"] },
    { surface: "direct-message", at: ["*"], path: "^/messaging\\b" },
    { surface: "reply", at: ['[data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable="true"]', ".comments-comment-texteditor .ql-editor"], answers: ANSWERS },
    { surface: "article", at: ["*"], path: "^/article/" },
    { surface: "group", at: [".ql-editor"], path: "^/groups/" },
    { surface: "post", at: ["[data-test-ql-editor-contenteditable]", ".ql-editor"] },
  ],
};
