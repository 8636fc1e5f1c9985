// What every page offers to the specs, and the light or dark look asked for in the address.
const errors = [];
addEventListener("error", event => errors.push(String(event.error?.stack ?? event.message)));
addEventListener("unhandledrejection", event => errors.push(String(event.reason?.stack ?? event.reason)));
const complain = console.error;
console.error = (...words) => { errors.push(words.join(" ")); complain(...words); };

const query = new URLSearchParams(location.search);
export const theme = query.get("theme") === "dark" ? "dark" : "light";
export const preset = query.get("text") ?? "";
document.documentElement.dataset.theme = theme;

/** @param {() => string} text the editor's own model, as plain text */
export function fixture(text) {
  const posted = [];
  window.fixture = { text, posted, errors, files: [] };
  return posted;
}

/** What stands in an ordinary contenteditable: blocks are lines; a <br> that only keeps a line open counts for nothing. */
export function linesOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeName === "BR") return node.nextSibling ? "\n" : "";
  return [...node.childNodes].reduce((text, child) =>
    text + (child.nodeName === "DIV" && (text || child.previousSibling) ? "\n" : "") + linesOf(child), "");
}
