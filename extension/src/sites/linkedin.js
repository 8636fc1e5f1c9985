// @ts-check
/** The post composer stands in an open shadow root; comments are another editor, in the page itself. @type {import("./index.js").Site} */
export const linkedin = {
  id: "linkedin",
  hosts: ["www.linkedin.com"],
  boxes: [
    { surface: "direct-message", at: [".msg-form__contenteditable"] },
    { surface: "direct-message", at: ["*"], path: "/messaging" },
    { surface: "reply", at: ['[data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable="true"]', ".comments-comment-texteditor .ql-editor"] },
    { surface: "article", at: ["*"], path: "/article/" },
    { surface: "post", at: ["[data-test-ql-editor-contenteditable]", ".ql-editor"] },
  ],
};
