/** How the page in one file comes by its worker: the worker's script and its parts stand in the document as text. */

const textOf = (id) => document.getElementById(id).textContent;

/** The files of the engine, each in gzip and base64 under its name. */
const PARTS = ['zhaiyao_bg.wasm', 'lexicon.bin.gz'];

/** Nothing is shown before the document has all its parts: there is nothing to wait for. */
export const begun = undefined;

let address;

/** @param {{fresh: boolean}} how @returns {Worker} */
export function spawnWorker({ fresh }) {
  address ??= URL.createObjectURL(new Blob([
    'self.parts = {', ...PARTS.map((name) => `"${name}": "${textOf(name)}",`), '};', textOf('worker.js'),
  ], { type: 'text/javascript' }));
  return new Worker(address, { name: fresh ? 'fresh' : 'zhaiyao' });
}
