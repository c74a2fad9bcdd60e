/** Reads text files: finds their encoding, and takes the text out of HTML. Everything happens on the device. */

import { linesOfHtml } from './structure.js';

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

/**
 * A file as text, with what its structure says of its lines.
 * @param {{name: string, bytes: Uint8Array, encoding: string}} file
 * @returns {{text: string, hints: import('./report.js').Hint[]}}
 */
function read({ name, bytes, encoding }) {
  const decoded = decode(bytes, encoding);
  if (!/\.html?$/i.test(name)) return { text: decoded.trim(), hints: [] };
  const hints = [];
  let text = '';
  for (const line of linesOfHtml(decoded)) {
    if (text !== '') text += '\n';
    if (line.kind) hints.push({ at: text.length, kind: line.kind });
    text += line.text;
  }
  return { text, hints };
}

/**
 * Several files as one text, where each of them begins, and what their structure says of their lines.
 * @param {{name: string, bytes: Uint8Array, encoding: string}[]} files
 * @returns {{text: string, starts: number[], hints: import('./report.js').Hint[]}}
 */
export function joinFiles(files) {
  let text = '';
  const starts = [];
  const hints = [];
  for (const file of files) {
    const own = read(file);
    if (own.text === '') continue;
    if (text !== '') text += '\n\n';
    const start = text.length;
    starts.push(start);
    hints.push(...own.hints.map(({ at, kind }) => ({ at: start + at, kind })));
    text += own.text;
  }
  return { text, starts, hints };
}
