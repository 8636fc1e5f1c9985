// @ts-check
/** No mark is known; whatever looks like a compose box is one. Channels: see buffer.js. @type {import("./index.js").Site} */
export const hootsuite = { id: "hootsuite", platform: "facebook", hosts: ["hootsuite.com"], boxes: [] };
