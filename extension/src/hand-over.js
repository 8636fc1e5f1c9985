// @ts-check
// A file from the page to the background. Firefox and newer Chromium hand files over as they are
// ("message_serialization" in the manifest); to an older one it goes in base64.

/** @typedef {import("./wire.js").Reply} Reply */

export const NOT_HANDED_OVER = "not handed over";

let asText = false;

/** @param {File} file @param {object} about @param {(question: string, draft: object) => Promise<Reply>} send @returns {Promise<Reply>} */
export async function lookByBackground(file, about, send) {
  const told = { ...about, name: file.name };
  if (!asText) {
    const reply = await send("picture", { ...told, file });
    if (reply.ok || reply.message !== NOT_HANDED_OVER) return reply;
    asText = true;
  }
  return send("picture", { ...told, base64: await base64(file) });
}

/** @param {Blob} file @returns {Promise<string>} */
const base64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});
