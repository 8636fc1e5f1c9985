// @ts-check
// Every site, one line each.
export { bluesky } from "./bluesky.js";
export { buffer } from "./buffer.js";
export { facebook } from "./facebook.js";
export { hootsuite } from "./hootsuite.js";
export { instagram } from "./instagram.js";
export { linkedin } from "./linkedin.js";
export { mastodon } from "./mastodon.js";
export { pinterest } from "./pinterest.js";
export { reddit } from "./reddit.js";
export { snapchat } from "./snapchat.js";
export { threads } from "./threads.js";
export { tiktok } from "./tiktok.js";
export { whatsapp } from "./whatsapp.js";
export { x } from "./x.js";
export { youtube } from "./youtube.js";
