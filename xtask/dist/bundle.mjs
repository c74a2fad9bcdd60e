/** Bundles what an entry of the page needs into one minified text. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const www = path.join(here, '../../www');

/** @param {import('esbuild').BuildOptions} entry @returns {Promise<string>} */
export async function bundle(entry) {
  const { outputFiles: [file] } = await build({
    bundle: true, minify: true, write: false, charset: 'utf8', format: 'esm', target: 'esnext', logOverride: { 'empty-import-meta': 'silent' }, outdir: www, ...entry,
  });
  return file.text.trim();
}

const sheet = /<link rel="stylesheet" href="([^"]+)">/g;

/** All styles of a document as one sheet. @param {string} html */
export const bundleStyles = (html) => bundle({
  stdin: { contents: [...html.matchAll(sheet)].map(([, href]) => `@import "./${href}";`).join('\n'), loader: 'css', resolveDir: www },
});
