/** How the page comes by its worker: from a file beside it. The page in one file has another way (xtask/dist). */

/** @returns {Worker} */
export const spawnWorker = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'zhaiyao' });
