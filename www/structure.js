/**
 * What an HTML document says of its lines: their text, and what each one is there. A paste and a file often carry it.
 *
 * The document is parsed apart from the page: nothing in it runs, is loaded or is shown. What is kept of it is its text
 * and one word a line.
 *
 * @typedef {'title' | 'heading' | 'caption' | 'link' | 'furniture'} Kind
 * @typedef {{text: string, kind: Kind | null}} HtmlLine
 */

/** UTF-16 units of the longest document that is looked at beside a paste: parsing it takes a tenth of a second. */
const MOST = 1_500_000;

/** Elements that begin and end a line. */
const block = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|BR|DD|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

/** Elements whose text is not shown. */
const silent = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|SVG|TEXTAREA|SELECT|IFRAME)$/i;

/** What an element makes of the text in it. Of two that hold each other the one that comes first here counts. */
const kinds = Object.entries({
  caption: 'figcaption',
  furniture: 'nav, footer, aside, form, button, [role="navigation"], [role="contentinfo"], [role="complementary"]',
  title: 'h1',
  link: 'a[href]',
  heading: 'h2, h3, h4, h5, h6',
});

/** Styles, scripts and handlers: they would never run here, but the page's policy would complain of each. */
const quiet = (html) => html
  .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
  .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:on\w+|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

/**
 * The lines that a document would show, with at most one blank line between two.
 * @param {string} html
 * @returns {HtmlLine[]}
 */
export function linesOfHtml(html) {
  const lines = [];
  let parts = [];
  let found = new Set();
  const close = () => {
    const text = parts.join('').replace(/^ +| +$/g, '');
    const isBlank = text === '' && (lines.at(-1)?.text ?? '') === '';
    const [kind] = found.size === 1 ? found : [null];
    if (!isBlank) lines.push({ text, kind });
    parts = [];
    found = new Set();
  };
  const walk = (node, within) => {
    if (node.nodeType === Node.TEXT_NODE) {
      parts.push(node.data.replace(/[ \t\r\n]+/g, ' '));
      if (node.data.trim() !== '') found.add(within);
    }
    if (node.nodeType !== Node.ELEMENT_NODE || silent.test(node.tagName)) return;
    const isBlock = block.test(node.tagName);
    if (isBlock) close();
    const own = kinds.findIndex(([, selector]) => node.matches(selector));
    const inner = own >= 0 && (within === null || own < kinds.findIndex(([kind]) => kind === within)) ? kinds[own][0] : within;
    for (const child of node.childNodes) walk(child, inner);
    if (isBlock) close();
    else if (/^T[DH]$/.test(node.tagName)) parts.push('\t');
  };
  walk(new DOMParser().parseFromString(quiet(html), 'text/html').body, null);
  close();
  if (lines.at(-1)?.text === '') lines.pop();
  return lines;
}

/**
 * What the structure says of the lines of a text that was copied together with it. A line is found by its characters;
 * where the same characters are several things on the page, nothing is said.
 * @param {string} text
 * @param {string} html
 * @returns {import('./report.js').Hint[]}
 */
export function hintsFor(text, html) {
  if (html === '' || html.length > MOST) return [];
  const known = new Map();
  for (const line of linesOfHtml(html)) {
    const key = keyOf(line.text);
    known.set(key, known.has(key) && known.get(key) !== line.kind ? null : line.kind);
  }
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    const kind = known.get(keyOf(line));
    return kind && line.trim() !== '' ? [{ at: start + line.search(/\S/), kind }] : [];
  });
}

/** The characters of a line that a browser copies alike as text and as HTML: all but its blanks. */
const keyOf = (line) => line.replace(/\s+/g, '');
