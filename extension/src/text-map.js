// @ts-check
// The text of an editor as its writer sees it, and for every stretch of it the DOM node it came from. One walk, no
// `innerText`: that counts a blank line twice in some editors, and tells nothing about where the words are.

/** @typedef {{node: Text | Element, from: number, start: number, length: number}} Segment
 * `length` characters of `node`, from its own offset `from`, stand at `start` in the text. An element is an emoji image, or
 * with length 0 the <br> of an empty line, where a caret can stand. */
/** @typedef {{text: string, segments: Segment[], root: Element}} TextMap offsets in UTF-16 code units */
/** @typedef {{shown: boolean, block: boolean, keepsSpace: boolean}} Box */

const BLOCK = /^(block|flex|grid|list-item|flow-root|table|table-row|table-cell)$/;
const INVISIBLE = /[\uFEFF\u200B]/;
const PLACEHOLDER = "[data-slate-placeholder], .ql-clipboard, .ProseMirror-separator, script, style";

/** @param {Element} element @returns {Box} */
function layout(element) {
  const { display, whiteSpace, whiteSpaceCollapse } = /** @type {any} */ (getComputedStyle(element));
  return {
    shown: display !== "none" && !element.matches(PLACEHOLDER),
    block: BLOCK.test(display),
    keepsSpace: whiteSpaceCollapse ? whiteSpaceCollapse !== "collapse" : !/^(normal|nowrap)/.test(whiteSpace),
  };
}

/** What a text node adds to the text: nothing for the zero-width fillers editors put in empty lines. @param {string} data */
const isFiller = (data) => data.replaceAll("\uFEFF", "").replaceAll("\u200B", "") === "";

/**
 * Read an editor.
 * @param {Element} root
 * @returns {TextMap}
 */
export function readText(root) {
  let text = "";
  /** @type {Segment[]} */
  const segments = [];
  let begun = false; // something that takes a line was met
  let pendingBreak = false; // a block ended or began; the next content starts a new line
  /** Computed styles cost most of the walk: elements of the same kind in the same editor look alike. @type {Map<string, Box>} */
  const seen = new Map();

  /** @param {Element} element */
  function boxOf(element) {
    if (element.hasAttribute("style")) return layout(element);
    const parent = element.parentElement;
    const key = `${element.tagName}|${element.className}|${parent?.tagName}|${parent?.className}`;
    let box = seen.get(key);
    if (!box) seen.set(key, (box = layout(element)));
    return box;
  }

  function flush() {
    if (pendingBreak) text += "\n";
    pendingBreak = false;
    begun = true;
  }

  /** @param {Text | Element} node @param {number} from @param {string} content */
  function add(node, from, content) {
    flush();
    segments.push({ node, from, start: text.length, length: content.length });
    text += content;
  }

  /** @param {Text} node @param {Box} box @param {Element} block */
  function addText(node, box, block) {
    let { data } = node;
    if (data === "" || isFiller(data)) return;
    if (!box.keepsSpace) {
      if (/^[ \t\r\n]*$/.test(data) && /\n/.test(data)) return; // indentation of the page's source
      data = data.replace(/[\t\r\n]/g, " ");
    } else if (data.endsWith("\n") && !hasMore(node, block)) {
      data = data.slice(0, -1); // the line break that only makes room for the caret
      if (data === "") return flush();
    }
    data = data.replaceAll("\u00A0", " "); // the same length: offsets stay true
    if (!INVISIBLE.test(data)) return add(node, 0, data);
    let from = 0;
    for (const piece of data.split("\uFEFF")) {
      if (piece) add(node, from, piece);
      from += piece.length + 1;
    }
  }

  /** Is there anything to see after this node in its block? @param {Node} node @param {Element} block */
  function hasMore(node, block) {
    for (let at = /** @type {Node | null} */ (node); at && at !== block; at = at.parentNode) {
      for (let next = at.nextSibling; next; next = next.nextSibling) {
        if (next.nodeType === Node.TEXT_NODE ? !isFiller(/** @type {Text} */ (next).data) : visible(next)) return true;
      }
    }
    return false;
  }

  /** @param {Node} node */
  function visible(node) {
    if (!(node instanceof Element) || node.matches(PLACEHOLDER)) return false;
    if (node.tagName === "BR" || (node.tagName === "IMG" && node.getAttribute("alt"))) return true;
    return !isFiller(node.textContent ?? "") || node.querySelector("br, img[alt]") !== null;
  }

  /** @param {Node} parent @param {Box} box @param {Element} block */
  function walk(parent, box, block) {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) addText(/** @type {Text} */ (child), box, block);
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      const element = /** @type {Element} */ (child);
      if (element.tagName === "BR") {
        flush();
        if (hasMore(element, block)) text += "\n"; // the last one of a block only holds its line open
        else if (!parent.textContent || isFiller(parent.textContent)) segments.push({ node: element, from: 0, start: text.length, length: 0 });
        continue;
      }
      const inner = boxOf(element);
      if (!inner.shown) continue;
      if (element.tagName === "IMG") {
        const alt = element.getAttribute("alt");
        if (alt) add(element, 0, alt);
        continue;
      }
      if (inner.block && begun) pendingBreak = true;
      walk(element, inner, inner.block ? element : block);
      if (inner.block && begun) pendingBreak = true;
    }
  }

  walk(root, layout(root), root);
  return { text, segments, root };
}

/**
 * The first segment that ends after `offset` (`atEnd`: at or after), by bisection.
 * @param {Segment[]} segments @param {number} offset @param {boolean} atEnd
 */
function segmentAt(segments, offset, atEnd) {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = segments[middle].start + segments[middle].length;
    if (atEnd ? end >= offset : end > offset) high = middle;
    else low = middle + 1;
  }
  return segments[low] ?? segments.at(-1);
}

/** @param {Segment} segment @param {number} offset in the text @returns {[Node, number]} */
function point({ node, from, start, length }, offset) {
  const inside = Math.max(0, Math.min(length, offset - start));
  if (node.nodeType === Node.TEXT_NODE) return [node, from + inside];
  const parent = /** @type {Element} */ (node.parentNode);
  const index = Array.prototype.indexOf.call(parent.childNodes, node);
  return [parent, inside === 0 ? index : index + 1];
}

/**
 * Where a stretch of the text stands in the DOM; null when there is no text there.
 * @param {TextMap} map @param {number} start @param {number} end
 * @returns {{start: [Node, number], end: [Node, number]} | null}
 */
export function locate(map, start, end) {
  const first = segmentAt(map.segments, start, start === end);
  const last = segmentAt(map.segments, end, true);
  if (!first || !last) return null;
  return { start: point(first, start), end: point(last, end) };
}

/**
 * @param {TextMap} map @param {number} start @param {number} end
 * @returns {Range | null}
 */
export function rangeOf(map, start, end) {
  const place = locate(map, start, end);
  if (!place) return null;
  const range = map.root.ownerDocument.createRange();
  range.setStart(...place.start);
  range.setEnd(...place.end);
  return range;
}

/**
 * The place in the text of a caret in the DOM; null when it is outside.
 * @param {TextMap} map @param {Node | null} node @param {number} offset
 * @returns {number | null}
 */
export function offsetOf(map, node, offset) {
  if (!node || !map.root.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const own = map.segments.filter((segment) => segment.node === node);
    for (const { from, start, length } of own) if (offset <= from + length) return start + Math.max(0, offset - from);
    if (own.length) return own[own.length - 1].start + own[own.length - 1].length;
  }
  const next = node.childNodes[offset];
  const empty = next && map.segments.find((segment) => segment.length === 0 && (segment.node === next || next.contains(segment.node)));
  if (empty) return empty.start;
  // Between elements: right after the last segment that stands before this point.
  const here = map.root.ownerDocument.createRange();
  here.setStart(node, offset);
  let at = 0;
  for (const { node: before, start, length } of map.segments) {
    if (here.comparePoint(before, 0) >= 0) break;
    at = start + length;
  }
  return at;
}
