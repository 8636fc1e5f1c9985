// @ts-check
/** @type {import("./index.js").Site} */
export const reddit = {
  id: "reddit",
  hosts: ["www.reddit.com", "sh.reddit.com", "old.reddit.com"],
  boxes: [
    { surface: "direct-message", at: ["*"], path: "^/(message|chat|room)\\b" },
    { surface: "post", at: ["#innerTextArea"], path: "/submit\\b", field: "title" },
    { surface: "post", at: ['[contenteditable="true"]', "textarea"], path: "/submit\\b" },
    {
      surface: "reply", at: ['shreddit-composer > [contenteditable="true"]', "shreddit-composer [data-lexical-editor]", "shreddit-composer textarea", ".usertext-edit textarea"],
      answers: [
        { within: "shreddit-comment", text: '[slot="comment"]' },
        { within: "main, body", text: '[slot="text-body"], shreddit-post [slot="title"]' },
      ],
    },
  ],
};
