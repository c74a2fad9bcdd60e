/** The page in one file has no tables of the other script: they are half a megabyte, and few readers ask for them. */

export const hasTables = false;

export const loadTables = () => Promise.reject(new Error('no tables'));
