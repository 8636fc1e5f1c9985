// @ts-check
// Elements from plain values. Texts become text nodes, never markup: what the service or the page says is shown as it is.

/** @typedef {Node | string | null | false | undefined} Child */

/**
 * @param {string} tag
 * @param {Record<string, string | boolean | ((event: any) => void) | null | undefined>} [attributes] a function is an event listener
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string>} attributes @param {...Node} children */
export function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {Element} element @param {Record<string, any>} attributes */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** One path an icon; drawn for this product, 20 by 20. */
const ICONS = {
  error: "M6.6 2h6.8L18 6.6v6.8L13.4 18H6.6L2 13.4V6.6zM10 5.6v5.2M10 13.9v.1",
  warning: "M10 2.8 18.2 17H1.8zM10 8v4M10 14.4v.1",
  hint: "M7.6 15.2h4.8M8.2 17.6h3.6M10 2.4a5.2 5.2 0 0 0-3 9.4c.5.4.7.9.8 1.4h4.4c.1-.5.3-1 .8-1.4a5.2 5.2 0 0 0-3-9.4z",
  good: "M3.6 10.6l4.2 4.2 8.6-9.2",
  close: "M5 5l10 10M15 5L5 15",
  lock: "M5 9h10v8H5zM7 9V6.4a3 3 0 0 1 6 0V9",
  book: "M10 5.2C8.2 3.8 5.6 3.4 3 3.6v11.6c2.6-.2 5.2.2 7 1.6 1.8-1.4 4.4-1.8 7-1.6V3.6c-2.6-.2-5.2.2-7 1.6zm0 0v11.6",
  plus: "M10 4.2v11.6M4.2 10h11.6",
  down: "M5.5 8l4.5 4.5L14.5 8",
  gear: "M3 5.8h7.4M14.6 5.8H17M3 14.2h2.4M9.6 14.2H17M12.5 5.8a2 2 0 1 0 0-.1zM7.5 14.2a2 2 0 1 0 0-.1z",
  people: "M7.6 9.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8zM2.4 16.6c.3-3 2.3-4.6 5.2-4.6s4.9 1.6 5.2 4.6M13.2 9a2.5 2.5 0 1 0-.8-4.8M14.4 12c1.9.4 3 1.9 3.2 4.2",
  copies: "M7 6.6h9.4v9.8H7zM7 13H3.6V3.6H13v3",
  plug: "M7 2.6v4M13 2.6v4M4.8 6.6h10.4v2.6a5.2 5.2 0 0 1-10.4 0zM10 14.4v3.2",
};

/** @param {keyof typeof ICONS} name */
export const icon = (name) =>
  drawing("svg", { class: `icon ${name}`, viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" }, drawing("path", { d: ICONS[name] }));
