/** Packs text and options into the part of an address behind `#`, which no browser sends to a server. */

/** Characters of the longest link: what chat programs and browsers still carry whole. */
const LIMIT = 32_000;

const MARK = '#zhaiyao=';

const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/**
 * @param {import('./history.js').State} state
 * @returns {Promise<string | null>} the link; `null` where it would be too long
 */
export async function linkFor({ text, options }) {
  const { listed, ...words } = options.words;
  const bytes = new TextEncoder().encode(JSON.stringify({ text, options: { ...options, words } }));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  if (packed.length * 4 / 3 > LIMIT) return null;
  const letters = btoa(String.fromCharCode(...packed)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return location.href.replace(/#.*$/, '') + MARK + letters;
}

/** Whether an address carries a text. @param {string} hash */
export const isShared = (hash) => hash.startsWith(MARK);

/**
 * @param {string} hash
 * @returns {Promise<import('./history.js').State>} rejected where the link is damaged
 */
export async function unpack(hash) {
  const letters = atob(hash.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = await through(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)), new DecompressionStream('deflate-raw'));
  const { text, options } = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof text !== 'string') throw new TypeError('no text');
  return { text, options };
}
