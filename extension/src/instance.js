// @ts-check
// The limits a Mastodon server sets for itself. The page asks its own server, as Mastodon's own page does: the question
// carries nothing of the writer's and goes nowhere else.

/** @typedef {{max_characters?: number, characters_reserved_per_url?: number, max_media?: number, max_alt_characters?: number}} Instance */

const NAMES = /** @type {const} */ (["max_characters", "characters_reserved_per_url", "max_media", "max_alt_characters"]);

/** Whatever of these limits makes sense. @param {any} limits @returns {Instance} */
export const limitsFrom = (limits) =>
  Object.fromEntries(NAMES.filter((name) => Number.isSafeInteger(limits?.[name]) && limits[name] > 0 && limits[name] <= 10_000).map((name) => [name, limits[name]]));

/** What of the server's answer the service wants to know. @param {any} answer */
export function instanceFrom(answer) {
  const { statuses, media_attachments: media } = answer?.configuration ?? {};
  return limitsFrom({ ...statuses, max_media: statuses?.max_media_attachments, max_alt_characters: media?.description_limit });
}

/** Never throws: a server that does not tell has the usual limits. @param {string} path @returns {Promise<Instance | null>} */
export async function askInstance(path) {
  try {
    const response = await fetch(new URL(path, location.origin), { credentials: "omit", cache: "force-cache", redirect: "error", signal: AbortSignal.timeout(5000) });
    const limits = response.ok ? instanceFrom(await response.json()) : {};
    return Object.keys(limits).length ? limits : null;
  } catch {
    return null;
  }
}
