// @ts-check
/** @type {import("./index.js").Site} */
export const youtube = {
  id: "youtube",
  hosts: ["www.youtube.com", "m.youtube.com", "studio.youtube.com"],
  boxes: [
    { surface: "video", at: ["#title-textarea #textbox"], field: "title" },
    { surface: "video", at: ["#description-textarea #textbox"], beside: { title: "#title-textarea #textbox" } },
    { surface: "post", at: ["#contenteditable-root", "#textbox"], within: "ytd-backstage-post-dialog-renderer, ytcp-backstage-post-dialog, ytd-backstage-post-renderer" },
    { surface: "reply", at: ["#contenteditable-root", "#contenteditable-textarea"], within: "ytd-commentbox, ytd-comment-simplebox-renderer" },
    { surface: "post", at: ["#contenteditable-root"] },
  ],
};
