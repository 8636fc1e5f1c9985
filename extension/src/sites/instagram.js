// @ts-check
/** @type {import("./index.js").Site} */
export const instagram = {
  id: "instagram",
  hosts: ["www.instagram.com"],
  boxes: [
    { surface: "direct-message", at: ["*"], path: "^/direct/" },
    { surface: "bio", at: ["textarea"], path: "^/accounts/edit\\b" },
    { surface: "reply", at: ["form textarea"], answers: [{ within: 'article, [role="dialog"], main', text: 'h1[dir="auto"]' }] },
    { surface: "post", at: ['[role="dialog"] [data-lexical-editor]', "[data-lexical-editor]"] },
  ],
};
