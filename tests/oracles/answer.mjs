// Answers, for each text, what the platforms' own libraries make of it. One line in: a JSON array of texts.
// One line out: a JSON array of answers. All places are code points.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const twitter = require("twitter-text");
const { RichText, UnicodeString } = require("@atproto/api");
const { detectFacets } = require("@atproto/api/dist/rich-text/detection.js");
const segmenter = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** For every UTF-16 index of the text the code point it belongs to. */
function codePoints(text) {
  const at = [];
  let count = 0;
  for (const character of text) {
    for (let i = 0; i < character.length; i++) at.push(count);
    count++;
  }
  at.push(count);
  return at;
}

function onX(text) {
  const at = codePoints(text);
  const spans = (found) => found.map(({ indices: [start, end] }) => [at[start], at[end]]);
  return {
    weight: twitter.parseTweet(text).weightedLength,
    links: spans(twitter.extractUrlsWithIndices(text)),
    mentions: spans(twitter.extractMentionsOrListsWithIndices(text)),
    hashtags: spans(twitter.extractHashtagsWithIndices(text, { checkUrlOverlap: false })),
    cashtags: spans(twitter.extractCashtagsWithIndices(text)),
    all: spans(twitter.extractEntitiesWithIndices(text)),
  };
}

/** How the Bluesky app shows a link: host and path, a path of more than 15 characters cut after 13. */
function shortLink(link) {
  try {
    const url = new URL(link);
    if (!/^https?:$/.test(url.protocol)) return link;
    const path = (url.pathname === "/" ? "" : url.pathname) + url.search + url.hash;
    return url.host + (path.length > 15 ? path.slice(0, 13) + "..." : path);
  } catch {
    return link;
  }
}

function onBluesky(text) {
  const at = codePoints(text);
  const unicode = new UnicodeString(text);
  const utf16 = new Map();
  let bytes = 0;
  let index = 0;
  for (const character of text) {
    utf16.set(bytes, index);
    bytes += Buffer.byteLength(character);
    index += character.length;
  }
  utf16.set(bytes, index);
  const answer = { links: [], mentions: [], hashtags: [], cashtags: [], short: [] };
  for (const { index: place, features } of detectFacets(unicode) ?? []) {
    const feature = features[0];
    const kind = feature.$type.endsWith("#link")
      ? "links"
      : feature.$type.endsWith("#mention")
        ? "mentions"
        : feature.tag.startsWith("$") && text[utf16.get(place.byteStart)] === "$"
          ? "cashtags"
          : "hashtags";
    const [start, end] = [utf16.get(place.byteStart), utf16.get(place.byteEnd)];
    answer[kind].push([at[start], at[end]]);
    if (kind === "links") answer.short.push(shortLink(text.slice(start, end)));
  }
  return { ...answer, graphemes: new RichText({ text }).graphemeLength, bytes: unicode.length };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answers = JSON.parse(line).map((text) => ({
    x: onX(text),
    bluesky: onBluesky(text),
    graphemes: [...segmenter.segment(text)].map(({ segment }) => [...segment].length),
    utf16: text.length,
  }));
  process.stdout.write(JSON.stringify(answers) + "\n");
}
