// @ts-check
import { paste, type } from "./techniques.js";

/** Draft.js (X, TikTok, Pinterest). Chromium's execCommand across two of its nodes crashes React. @type {import("./index.js").Family} */
export const draft = { id: "draft", marker: ".public-DraftEditor-content, .DraftEditor-root", chromium: paste, firefox: type, widens: true };
