// @ts-check
// What a site or a channel is called, also while the service is off.

/** @type {Record<string, string>} */
const NAMES = { x: "X", linkedin: "LinkedIn", tiktok: "TikTok", youtube: "YouTube", whatsapp: "WhatsApp" };

/** @param {string} id */
export const siteName = (id) => NAMES[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
