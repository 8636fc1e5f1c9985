// @ts-check
/** Any server: the writer adds theirs, and `mark` recognises it. @type {import("./index.js").Site} */
export const mastodon = {
  id: "mastodon",
  hosts: ["mastodon.social", "mastodon.online", "mastodon.nl", "mstdn.social", "social.overheid.nl", "mastodon-belgium.be"],
  mark: "#mastodon",
  except: [".spoiler-input__input"],
  boxes: [
    { surface: "direct-message", at: [".autosuggest-textarea__textarea"], path: "/conversations" },
    { surface: "reply", at: [".autosuggest-textarea__textarea"], within: ".compose-form:has(.reply-indicator)" },
    { surface: "post", at: [".autosuggest-textarea__textarea"] },
  ],
};
