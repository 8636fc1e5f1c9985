// @ts-check
import { type } from "./techniques.js";

/** Quill (LinkedIn posts). A synthetic paste would delete the selected word. @type {import("./index.js").Family} */
export const quill = { id: "quill", marker: ".ql-editor", chromium: type, firefox: type };
