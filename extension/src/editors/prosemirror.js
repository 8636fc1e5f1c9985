// @ts-check
import { type } from "./techniques.js";

/** ProseMirror and TipTap (Bluesky, LinkedIn comments). @type {import("./index.js").Family} */
export const prosemirror = { id: "prosemirror", marker: ".ProseMirror", chromium: type, firefox: type, widens: true };
