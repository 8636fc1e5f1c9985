// Every compose box the tests write in: where it lives (the extension must believe it is on the real site), which fixture page
// stands in for it, and what it is to be taken for. A box without `page` is on the page with its own name.

/**
 * @typedef {object} Box
 * @property {string} at address
 * @property {string} editor selector of what is typed in
 * @property {string} platform
 * @property {string} surface
 * @property {string} family
 * @property {string} [page]
 * @property {string} [send]
 * @property {string} [open] what to click before the editor is there
 * @property {[string, string]} [fill] another field of the same post, and what stands in it
 * @property {object} [told] what the service is told besides
 * @property {true} [oneLine] a title
 * @property {true} [apart] has a specification of its own
 */

const lexical = "[data-lexical-editor]";
const draft = ".public-DraftEditor-content";
const instance = { max_characters: 1500, characters_reserved_per_url: 23, max_media: 4, max_alt_characters: 1500 };

/** @type {Record<string, Box>} */
export const boxes = {
  x: { at: "https://x.com/home", editor: "[data-testid=tweetTextarea_0]", send: "[data-testid=tweetButtonInline]", platform: "x", surface: "post", family: "draft" },
  "x-thread": { at: "https://x.com/compose/post", page: "x-reply", editor: "[data-testid=tweetTextarea_1]", platform: "x", surface: "reply", family: "draft",
    told: { reply_to: { text: "Gaat de #herfstweek door bij regen? 🌧️", author: "De Pionier" } } },
  "x-status": { at: "https://x.com/bib/status/1", editor: "[data-testid=tweetTextarea_0]", platform: "x", surface: "reply", family: "draft",
    told: { reply_to: { text: "Zaterdag lezen we voor in het bos. Wie komt?", author: "Bib Merelbeke" } } },
  "x-mobile": { at: "https://mobile.x.com/compose/post", editor: "textarea", platform: "x", surface: "post", family: "field" },
  facebook: { at: "https://www.facebook.com/", editor: `#composer ${lexical}`, platform: "facebook", surface: "post", family: "lexical" },
  "facebook-comment": { at: "https://www.facebook.com/depionier", page: "facebook", editor: `#post ${lexical}`, platform: "facebook", surface: "reply", family: "lexical",
    told: { reply_to: { text: "Wanneer komen de foto’s van het kamp online?", author: "De Pionier" } } },
  business: { at: "https://business.facebook.com/latest/composer", editor: "[contenteditable]", platform: "facebook", surface: "post", family: "plain" },
  instagram: { at: "https://www.instagram.com/", editor: lexical, platform: "instagram", surface: "post", family: "lexical" },
  "instagram-comment": { at: "https://www.instagram.com/p/1/", page: "instagram", editor: "textarea", platform: "instagram", surface: "reply", family: "field",
    told: { reply_to: { text: "Kamp zit erop! Wie gaat er volgend jaar mee?" } } },
  "instagram-message": { at: "https://www.instagram.com/direct/t/1", page: "messenger", editor: lexical, platform: "instagram", surface: "direct-message", family: "lexical" },
  threads: { at: "https://www.threads.com/", editor: `#composer ${lexical}`, platform: "threads", surface: "post", family: "lexical" },
  "threads-reply": { at: "https://www.threads.net/", page: "threads", editor: `#reply ${lexical}`, platform: "threads", surface: "reply", family: "lexical" },
  linkedin: { at: "https://www.linkedin.com/feed/", editor: "[data-test-ql-editor-contenteditable]", send: ".share-actions__primary-action", platform: "linkedin", surface: "post", family: "quill" },
  "linkedin-comment": { at: "https://www.linkedin.com/feed/update/1", editor: ".tiptap", platform: "linkedin", surface: "reply", family: "prosemirror",
    told: { reply_to: { text: "Vandaag startten 24 nieuwe collega’s.\nWie stelt zich voor?", author: "Sofie Vercruysse" } } },
  bluesky: { at: "https://bsky.app/", editor: ".ProseMirror", send: ".send", platform: "bluesky", surface: "post", family: "prosemirror" },
  "bluesky-reply": { at: "https://bsky.app/profile/bib/post/1", editor: ".ProseMirror", platform: "bluesky", surface: "reply", family: "prosemirror",
    told: { reply_to: { text: "Mogen honden mee naar het voorleesbos? 🐕", author: "Bib Merelbeke" } } },
  mastodon: { at: "https://mastodon.social/home", editor: "textarea", send: ".send", platform: "mastodon", surface: "post", family: "field", told: { instance } },
  "mastodon-reply": { at: "https://mastodon.social/publish", editor: "textarea", platform: "mastodon", surface: "reply", family: "field",
    told: { instance, content_warning: "Lang verhaal", reply_to: { text: "Wie komt @elsbaert helpen?\nZaterdag om 10 uur.", author: "Bib Merelbeke" } } },
  "youtube-comment": { at: "https://www.youtube.com/watch", page: "youtube", editor: "ytd-comment-simplebox-renderer #contenteditable-root", platform: "youtube", surface: "reply", family: "plain" },
  "youtube-community": { at: "https://www.youtube.com/@jeugd/posts", page: "youtube", editor: "ytd-backstage-post-dialog-renderer #contenteditable-root", platform: "youtube", surface: "post", family: "plain" },
  "studio-title": { at: "https://studio.youtube.com/video/1/edit", page: "studio", editor: "#title-textarea #textbox", platform: "youtube", surface: "video", family: "plain", oneLine: true },
  "studio-description": { at: "https://studio.youtube.com/video/1/edit", page: "studio", editor: "#description-textarea #textbox", platform: "youtube", surface: "video", family: "plain",
    fill: ["#title-textarea #textbox", "Ons kamp in beeld"], told: { title: "Ons kamp in beeld" } },
  tiktok: { at: "https://www.tiktok.com/@jeugdkoepel/video/1", editor: draft, platform: "tiktok", surface: "reply", family: "draft",
    told: { reply_to: { text: "Zo bouwde onze groep een vlot. Wie waagt zich eraan?", author: "jeugdkoepel" } } },
  "tiktok-studio": { at: "https://www.tiktok.com/tiktokstudio/upload", editor: draft, platform: "tiktok", surface: "video", family: "draft" },
  "pinterest-title": { at: "https://www.pinterest.com/pin-creation-tool/", page: "pinterest", editor: "#storyboard-selector-title", platform: "pinterest", surface: "post", family: "field", oneLine: true },
  pinterest: { at: "https://nl.pinterest.com/pin-creation-tool/", editor: draft, open: "[data-late]", platform: "pinterest", surface: "post", family: "draft",
    fill: ["#storyboard-selector-title", "Ons kamp in beeld"], told: { title: "Ons kamp in beeld" } },
  whatsapp: { at: "https://web.whatsapp.com/", editor: lexical, platform: "whatsapp", surface: "direct-message", family: "lexical" },
  reddit: { at: "https://www.reddit.com/r/Gent/comments/1", editor: lexical, platform: "reddit", surface: "reply", family: "lexical",
    told: { reply_to: { text: "Welke parken zijn rolstoeltoegankelijk?" } } },
  "reddit-post": { at: "https://www.reddit.com/r/Gent/submit", page: "reddit-submit", editor: lexical, platform: "reddit", surface: "post", family: "lexical" },
  "reddit-title": { at: "https://www.reddit.com/r/Gent/submit", page: "reddit-submit", editor: "#innerTextArea", platform: "reddit", surface: "post", family: "field", oneLine: true },
  buffer: { at: "https://publish.buffer.com/calendar", editor: "[data-testid=composer-text-area]", platform: "facebook", surface: "post", family: "slate" },
  hootsuite: { at: "https://hootsuite.com/dashboard", editor: lexical, platform: "facebook", surface: "post", family: "lexical" },
  generic: { at: "https://x.com/i/renewed", editor: "#box", send: "#send", platform: "x", surface: "post", family: "plain" },
  messages: { at: "https://x.com/messages", editor: "textarea", send: ".send", platform: "x", surface: "direct-message", family: "field" },
};

/** Boxes for what pages do to us, not for a platform. */
const hostile = { at: "https://x.com/i/hostile", page: "hostile", platform: "x", surface: "post", family: "plain", apart: true };
Object.assign(boxes, {
  closed: { ...hostile, editor: "#closed" },
  modal: { ...hostile, open: "#ask", editor: "#inModal", family: "lexical" },
  rtl: { ...hostile, editor: "#rtl" },
  "rtl-field": { ...hostile, editor: "#rtlField", family: "field" },
  doomed: { ...hostile, editor: "#doomed" },
  "added-server": { at: "https://jeugdwerk.example/home", page: "mastodon", editor: "textarea", platform: "mastodon", surface: "post", family: "field", apart: true, told: { instance } },
  frames: { ...hostile, page: "frames", editor: "#frames" },
});

/** What the page's own Mastodon server says of itself. */
export const serverAnswer = { configuration: {
  statuses: { max_characters: 1500, characters_reserved_per_url: 23, max_media_attachments: 4 }, media_attachments: { description_limit: 1500 },
} };
