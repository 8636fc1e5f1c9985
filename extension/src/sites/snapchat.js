// @ts-check
/** The web version only has private messages. @type {import("./index.js").Site} */
export const snapchat = {
  id: "snapchat",
  hosts: ["web.snapchat.com", "www.snapchat.com"],
  boxes: [{ surface: "direct-message", at: ["*"] }],
};
