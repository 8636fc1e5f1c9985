// @ts-check
const BOX = [".autosuggest-textarea__textarea"];
const beside = { content_warning: ".spoiler-input__input" }; // counts along with the text

/** Any server: the writer adds theirs, and `mark` recognises it. @type {import("./index.js").Site} */
export const mastodon = {
  id: "mastodon",
  hosts: ["mastodon.social", "mastodon.online", "mastodon.nl", "mstdn.social", "social.overheid.nl", "mastodon-belgium.be"],
  mark: "#mastodon",
  limits: "/api/v2/instance",
  except: [".spoiler-input__input"],
  boxes: [
    { surface: "direct-message", at: BOX, path: "^/conversations\\b", beside },
    {
      surface: "reply", at: BOX, within: ".compose-form:has(.reply-indicator)", beside,
      answers: [{ within: ".compose-form", text: ".reply-indicator__content", author: ".reply-indicator .display-name__html" }],
    },
    { surface: "post", at: BOX, beside },
  ],
};
