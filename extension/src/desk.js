// @ts-check
// What the panel has at hand besides the box: what the house says of the channel, and what the writer keeps.

import { ignoring, withIgnored } from "./ignored.js";
import { readSettings, writeSettings } from "./settings.js";

/** @typedef {import("./wire.js").Finding} Finding */
/** @typedef {import("./wire.js").Count} Count */
/** @typedef {import("./settings.js").Place} Place */
/** @typedef {{name: string, channel: import("./wire.js").Channel | null, others: {id: string, name: string}[]}} House
 *   name: the channel's; others: the organisation's other channels */
/**
 * @typedef {object} Desk
 * @property {(platform: string) => Promise<House | null>} house
 * @property {(text: string, platforms: string[]) => Promise<Count[] | null>} elsewhere
 * @property {(word: string) => Promise<string[] | null>} suggest null: nobody answered
 * @property {(finding: Finding, platform: string, how: "always" | "here") => void} ignore
 * @property {(word: string) => void} keepWord
 * @property {(findings: readonly Finding[]) => void} tell how many there are, for whoever wants to know
 * @property {Place | null} place where the writer put the pill on this site
 * @property {(place: Place | null) => void} moved
 * @property {(() => void) | null} settings opens them; null where there are none
 */

/**
 * What a house style says of one channel, and which others it has.
 * @param {{id: string, isDefault: boolean, channels: import("./wire.js").Channel[]}[]} profiles @param {{id: string, name: string}[]} platforms
 * @param {string} chosen "" is the service's own choice @param {string} platform
 * @returns {House}
 */
export function houseOf(profiles, platforms, chosen, platform) {
  const profile = profiles.find(({ id }) => id === chosen) ?? profiles.find(({ isDefault }) => isDefault);
  const names = new Map(platforms.map(({ id, name }) => [id, name]));
  const channels = profile?.channels ?? [];
  return {
    name: names.get(platform) ?? platform,
    channel: channels.find((channel) => channel.platform === platform) ?? null,
    others: channels.filter((channel) => channel.platform !== platform).map(({ platform: id }) => ({ id, name: names.get(id) ?? id })),
  };
}

/**
 * The desk in other people's pages.
 * @param {(question: string, given: object) => Promise<import("./wire.js").Reply>} send to the background
 * @param {string} host the page's @param {import("./settings.js").Settings} settings
 * @returns {Desk}
 */
export function extensionDesk(send, host, settings) {
  let told = "";
  const answer = async (/** @type {string} */ question, /** @type {object} */ given) => {
    const reply = await send(question, given);
    return reply.ok ? reply.answer : null;
  };
  return {
    house: (platform) => answer("house", { platform }),
    elsewhere: async (text, platforms) => (await answer("elsewhere", { text, platforms }))?.counts ?? null,
    suggest: async (word) => (await answer("suggest", { word }))?.suggestions ?? null,
    async ignore(finding, platform, how) {
      const { ignored } = await readSettings();
      await writeSettings({ ignored: withIgnored(ignored, ignoring(finding, platform, how)) });
    },
    async keepWord(word) {
      const { words } = await readSettings();
      await writeSettings({ words: [...new Set([...words, word])] });
    },
    tell(findings) {
      const level = ["error", "warning", "hint"].find((each) => findings.some((finding) => finding.level === each)) ?? "";
      if (told === `${level} ${findings.length}`) return;
      told = `${level} ${findings.length}`;
      void send("badge", { findings: findings.length, level });
    },
    place: settings.places[host] ?? null,
    async moved(place) {
      const { [host]: _, ...places } = (await readSettings()).places;
      await writeSettings({ places: place ? { ...places, [host]: place } : places });
    },
    settings: () => void send("settings", {}),
  };
}
