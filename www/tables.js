/** Where the tables of the other script are: in files beside the page. The page in one file has none (xtask/dist). */

export const hasTables = true;

/** The tables of one direction. @param {'cn2t' | 't2cn'} name */
export const loadTables = (name) => import(new URL(`./pkg/opencc/${name}.js`, import.meta.url));
