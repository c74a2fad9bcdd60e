/** Where the tables for the other script are: in files that are loaded when a reader asks for them. */

/** @param {'cn2t' | 't2cn'} way @returns {Promise<{Converter: (how: {from: string, to: string}) => (text: string) => string}>} */
export const loadTables = (way) => import(new URL(`./pkg/opencc/${way}.js`, import.meta.url));
