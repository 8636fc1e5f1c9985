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
  window.fixture = { text, posted, errors };
  return posted;
}
