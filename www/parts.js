/** Where the worker finds what the engine is made of: in files beside it. The page in one file has another way (xtask/dist). */

const folder = new URL('./pkg/', import.meta.url);

/** The module's bindings. @returns {Promise<typeof import('./pkg/zhaiyao.js')>} */
export const importBindings = () => import(new URL('zhaiyao.js', folder));

/** A file's bytes. @param {string} name @param {RequestCache} cache @returns {Promise<Response>} */
export const fetchPart = (name, cache) => fetch(new URL(name, folder), { cache });
