/** Where the worker of the page in one file finds what the engine is made of: the page put it before its script. */

import * as bindings from '../../www/pkg/zhaiyao.js';

/** The module's bindings. */
export const importBindings = async () => bindings;

/** A file's bytes, unpacked. @param {string} name @returns {Promise<Response>} */
export async function fetchPart(name) {
  const text = atob(self.parts[name]);
  const packed = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) packed[index] = text.charCodeAt(index);
  // Not by way of a Blob: WebKit does not read one in the worker of a file.
  return new Response(new Response(packed).body.pipeThrough(new DecompressionStream('gzip')));
}
