/**
 * Loads the engine: the module, its bindings and the lexicon, side by side, with the bytes counted as they come.
 */

import { fetchPart, importBindings } from './parts.js';

/** The first two bytes of a gzip file. A server may have unpacked the file on the way; then they are others. */
const GZIP = [0x1f, 0x8b];

/** An error of loading: `code` is the part that failed, `reason` how: `missing`, `network` or `damaged`. */
class LoadError extends Error {
  constructor(code, reason, message) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

/**
 * @param {object} how
 * @param {boolean} how.fresh whether to go past the browser's stored copies
 * @param {(progress: {stage: 'loading' | 'opening', received: number, total: number}) => void} how.onProgress
 * @returns {Promise<{read: (text: string, options: object) => object}>} the engine
 */
export async function loadEngine({ fresh, onProgress }) {
  const cache = fresh ? 'reload' : 'default';
  const count = byteCounter(2, (received, total) => onProgress({ stage: 'loading', received, total }));
  const [bindings, module, lexicon] = await Promise.all([
    loadBindings(),
    fetchCounted('zhaiyao_bg.wasm', 'module', cache, count, compile),
    fetchCounted('lexicon.bin.gz', 'lexicon', cache, count, bytesOf).then(unpack),
  ]);
  onProgress({ stage: 'opening', received: 0, total: 0 });
  await open(() => bindings.default({ module_or_path: module }), 'module');
  return open(() => new bindings.Engine(lexicon), 'lexicon');
}

async function loadBindings() {
  try {
    return await importBindings();
  } catch (error) {
    throw new LoadError('module', 'missing', error.message);
  }
}

/** Runs a step that reads bytes that have come, and says `damaged` where it fails. */
async function open(step, code) {
  try {
    return await step();
  } catch (error) {
    throw new LoadError(code, 'damaged', error.message);
  }
}

/**
 * Fetches a file of the package, counting its bytes while something is made of them.
 * @template T
 * @param {string} name
 * @param {string} code the code of the error if it fails
 * @param {RequestCache} cache
 * @param {ReturnType<typeof byteCounter>} count
 * @param {(response: Response) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function fetchCounted(name, code, cache, count, use) {
  try {
    const response = await fetchPart(name, cache);
    if (!response.ok) throw new LoadError(code, 'missing', `${name}: HTTP status ${response.status}`);
    // A copy is counted: Chromium now and then calls a body aborted that was read to its end by hand.
    const counted = countBody(response.clone().body, count(encodedLength(response)));
    const [made] = await Promise.all([use(response), counted]);
    return made;
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(code, 'network', `${name}: ${error.message}`);
  }
}

const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());

/** Compiles the module while it comes, where the host calls it one; else when it is there. @param {Response} response */
async function compile(response) {
  const isCalledModule = response.headers.get('content-type') === 'application/wasm';
  try {
    return await (isCalledModule ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    throw error instanceof WebAssembly.CompileError ? new LoadError('module', 'damaged', error.message) : error;
  }
}

/** Reads a body to its end and counts it. @param {ReadableStream<Uint8Array>} body @param {(bytes: number) => void} part */
async function countBody(body, part) {
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return;
    part(value.length);
  }
}

/** The bytes that will come, or 0 where the server packs the file on the way and its length says nothing. */
const encodedLength = ({ headers }) => (headers.get('content-encoding') ? 0 : Number(headers.get('content-length')));

/**
 * Counts the bytes of several files. A file of unknown length counts as long as what has come of it.
 * @param {number} files how many files there will be; the total is unknown before all have begun
 * @param {(received: number, total: number) => void} onCount
 * @returns {(length: number) => (bytes: number) => void} begins a file of that length, 0 for unknown
 */
function byteCounter(files, onCount) {
  const begun = [];
  return (length) => {
    const file = { length, received: 0 };
    begun.push(file);
    return (bytes) => {
      file.received += bytes;
      const received = begun.reduce((sum, each) => sum + each.received, 0);
      const total = begun.reduce((sum, each) => sum + Math.max(each.length, each.received), 0);
      onCount(received, begun.length === files ? total : 0);
    };
  };
}

/** The file's content, unpacked if it still is gzip. @param {Uint8Array} bytes */
async function unpack(bytes) {
  if (!GZIP.every((byte, index) => bytes[index] === byte)) return bytes;
  return open(async () => {
    const stream = new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }, 'lexicon');
}
