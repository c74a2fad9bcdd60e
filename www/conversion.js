/**
 * Where the tables of the other script are: in files that are loaded when a reader asks for them. The page in one file
 * has none (xtask/dist).
 */

export const hasTables = true;

/** @param {'cn2t' | 't2cn'} way @returns {Promise<{Converter: (how: {from: string, to: string}) => (text: string) => string}>} */
export const loadTables = (way) => import(new URL(`./pkg/opencc/${way}.js`, import.meta.url));
