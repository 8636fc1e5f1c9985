// @ts-check
// The description's editor only comes into the page when one clicks where it will be.

/** @type {import("./index.js").Site} */
export const pinterest = {
  id: "pinterest",
  hosts: ["www.pinterest.com", "nl.pinterest.com", "be.pinterest.com"],
  boxes: [
    { surface: "post", at: ["#storyboard-selector-title"], field: "title" },
    { surface: "post", at: ['[data-test-id="storyboard-description-field-container"] *'], beside: { title: "#storyboard-selector-title" } },
    { surface: "reply", at: ['[data-test-id="comment-editor-container"] *'] },
    { surface: "post", at: ['[data-test-id="editor-with-mentions"] *'] },
  ],
};
