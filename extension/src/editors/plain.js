// @ts-check
import { type } from "./techniques.js";

/** An ordinary contenteditable (YouTube, LinkedIn messages). @type {import("./index.js").Family} */
export const plain = { id: "plain", marker: "*", chromium: type, firefox: type };
