// @ts-check
import { correct, type } from "./techniques.js";

/** Slate (Buffer). It looks at the selection at most every 100 ms, hence the wait. @type {import("./index.js").Family} */
export const slate = { id: "slate", marker: "[data-slate-editor]", chromium: correct, firefox: type, widens: true, settle: 150 };
