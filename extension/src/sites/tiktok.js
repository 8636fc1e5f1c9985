// @ts-check
/** @type {import("./index.js").Site} */
export const tiktok = {
  id: "tiktok",
  hosts: ["www.tiktok.com"],
  boxes: [
    { surface: "direct-message", at: ["*"], path: "^/messages\\b" },
    { surface: "direct-message", at: ['[data-e2e="message-input-area"] *'] },
    { surface: "video", at: [".public-DraftEditor-content", '[contenteditable="true"]'], path: "^/(tiktokstudio|creator-center)\\b" },
    {
      surface: "reply", at: ['[data-e2e="comment-input"] *', '[class*="DivCommentFooter"] *'],
      answers: [{ within: '[data-e2e="recommend-list-item-container"], #main-content-video_detail, main, body', text: '[data-e2e="browse-video-desc"], [data-e2e="video-desc"]', author: '[data-e2e="browse-username"], [data-e2e="video-author-uniqueid"]' }],
    },
  ],
};
