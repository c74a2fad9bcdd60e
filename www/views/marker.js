/**
 * Marks places of the paste wherever they are shown, without touching the document: the CSS Custom Highlight API
 * paints over ranges of text nodes.
 *
 * A view says which text nodes it shows and where their text begins in the paste; nodes that come later are painted
 * when they come.
 *
 * @typedef {{node: Text, start: number, end: number}} Shown a text node and its place in the paste
 */

const highlight = 'keyword';

/** Whether this browser can mark. Without it, keywords are plain words. */
export const canMark = typeof CSS !== 'undefined' && 'highlights' in CSS;

/** @type {Map<object, Shown[]>} text nodes by the part of the page that shows them */
const groups = new Map();

/** @type {import('../report.js').Range[]} */
let marked = [];

/**
 * Tells what a part of the page shows now.
 * @param {object} part any object that stands for the part
 * @param {Shown[]} shown in the order of the paste or not
 */
export function cover(part, shown) {
  groups.set(part, shown);
  if (marked.length > 0) paint(shown);
}

/** A part of the page shows nothing any more. @param {object} part */
export const uncover = (part) => groups.delete(part);

/** Marks these places and no others. @param {import('../report.js').Range[]} spans */
export function mark(spans) {
  if (!canMark) return;
  marked = [...spans].sort(([left], [right]) => left - right);
  CSS.highlights.delete(highlight);
  if (spans.length > 0) for (const shown of groups.values()) paint(shown);
}

/** @param {Shown[]} shown */
function paint(shown) {
  const ranges = shown.flatMap(rangesIn);
  if (ranges.length === 0) return;
  const painted = CSS.highlights.get(highlight) ?? new Highlight();
  for (const range of ranges) painted.add(range);
  CSS.highlights.set(highlight, painted);
}

/** The marked parts of one text node. @param {Shown} shown */
function rangesIn({ node, start, end }) {
  const ranges = [];
  for (let index = firstEndingAfter(start); index < marked.length && marked[index][0] < end; index += 1) {
    const [spanStart, spanEnd] = marked[index];
    ranges.push(new StaticRange({
      startContainer: node,
      startOffset: Math.max(spanStart, start) - start,
      endContainer: node,
      endOffset: Math.min(spanEnd, end) - start,
    }));
  }
  return ranges;
}

/** The first marked place that ends after an offset: by halving, since the places rise. @param {number} offset */
function firstEndingAfter(offset) {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marked[middle][1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
