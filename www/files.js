/** Reads text files: finds their encoding, and takes the text out of HTML. Everything happens on the device. */

/** The encodings that a reader can choose. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'];

/**
 * Characters that make up about a fifth of any Chinese text, in both scripts. What is decoded wrongly has hardly any.
 * Source: the head of Jun Da's Modern Chinese Character Frequency List (2004).
 */
const common = new Set('的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於');

/** Characters at a file's beginning by which its encoding is judged. */
const SAMPLE = 4000;

const startsWith = (bytes, ...head) => head.every((byte, index) => bytes[index] === byte);

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding one of `encodings`
 */
export const decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');

/**
 * The encoding of a text: by its mark, else UTF-8 where the bytes are valid UTF-8, else the one that gives the most
 * common characters and the fewest errors.
 * @param {Uint8Array} bytes
 */
export function encodingOf(bytes) {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!bytes.subarray(0, SAMPLE).includes(0)) return 'utf-8';
  } catch { /* Then it is another. */ }
  const even = bytes.subarray(0, SAMPLE * 2);
  const rated = encodings.slice(1).map((encoding) => ({ encoding, rate: rate(new TextDecoder(encoding).decode(even)) }));
  return rated.reduce((best, each) => (each.rate > best.rate ? each : best)).encoding;
}

function rate(text) {
  let points = 0;
  for (const character of text) {
    if (common.has(character)) points += 1;
    else if (character === '\ufffd' || /[\0-\x08\p{Co}\p{Cn}]/u.test(character)) points -= 3;
  }
  return points;
}

/** Elements that begin and end a line. */
const block = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|BR|DD|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

/** Elements whose text is not shown. */
const silent = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|SVG|TEXTAREA|SELECT|IFRAME)$/i;

/** Styles, scripts and handlers: they would never run here, but the page's policy would complain of each. */
const quiet = (html) => html
  .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
  .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:on\w+|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

/**
 * The text that a page would show. The document is parsed apart from this one: nothing in it runs or is loaded.
 * @param {string} html
 */
export function textOfHtml(html) {
  const parts = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.data.replace(/[ \t\r\n]+/g, ' '));
    if (node.nodeType !== Node.ELEMENT_NODE || silent.test(node.tagName)) return;
    const isBlock = block.test(node.tagName);
    if (isBlock) parts.push('\n');
    for (const child of node.childNodes) walk(child);
    if (isBlock) parts.push('\n');
    else if (/^T[DH]$/.test(node.tagName)) parts.push('\t');
  };
  walk(new DOMParser().parseFromString(quiet(html), 'text/html').body);
  return parts.join('').replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/**
 * Several files as one text, and where each of them begins.
 * @param {{name: string, bytes: Uint8Array, encoding: string}[]} files
 * @returns {{text: string, starts: number[]}}
 */
export function joinFiles(files) {
  let text = '';
  const starts = [];
  for (const { name, bytes, encoding } of files) {
    const decoded = decode(bytes, encoding);
    const own = (/\.html?$/i.test(name) ? textOfHtml(decoded) : decoded).trim();
    if (own === '') continue;
    if (text !== '') text += '\n\n';
    starts.push(text.length);
    text += own;
  }
  return { text, starts };
}
