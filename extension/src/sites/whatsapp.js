// @ts-check
/** Everything one writes here is private, but in a channel of one's own; nothing marks that one. @type {import("./index.js").Site} */
export const whatsapp = {
  id: "whatsapp",
  hosts: ["web.whatsapp.com"],
  boxes: [{ surface: "direct-message", at: ["*"] }],
};
