// @ts-check
import { correct, type } from "./techniques.js";

/** Lexical (Facebook, Instagram, Threads, WhatsApp, Reddit). @type {import("./index.js").Family} */
export const lexical = { id: "lexical", marker: "[data-lexical-editor]", chromium: correct, firefox: type, widens: true };
