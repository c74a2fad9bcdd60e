/**
 * Makes the page one HTML file that needs nothing beside it: `build.mjs <file>`.
 *
 * The modules of the page and of the worker become one script each, the styles one sheet, pictures data addresses; the
 * engine's files stand in the document as text. What is run is named in the policy by its hash.
 */

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle as bundleOf, bundleStyles, here, www } from './bundle.mjs';

const [output] = process.argv.slice(2);

/** The modules of the page that one file has in another way: those of the same name beside this script. */
const OTHER_WAYS = /^\.{1,2}\/(?:\S*\/)?(spawn|parts|offline|conversion)\.js$/;
const inOtherWays = {
  name: 'in other ways',
  setup({ onResolve }) {
    onResolve({ filter: OTHER_WAYS }, ({ path: wanted }) => ({ path: path.join(here, path.basename(wanted)) }));
  },
};

/** Bundles what an entry needs into one text. */
const bundle = (entry) => bundleOf({ ...entry, plugins: [inOtherWays] });

/** Replaces what must be there. */
function replace(html, pattern, by) {
  if (html.search(pattern) < 0) throw new Error(`index.html has nothing like ${pattern}`);
  return html.replace(pattern, by);
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const read = (name) => readFile(path.join(www, name));
const packed = async (name) => {
  const bytes = await read(name);
  return (name.endsWith('.gz') ? bytes : gzipSync(bytes, { level: 9 })).toString('base64');
};

const index = await readFile(path.join(www, 'index.html'), 'utf8');
const style = await bundleStyles(index);
const script = await bundle({ entryPoints: [path.join(www, 'main.js')] });
const texts = {
  'worker.js': await bundle({ entryPoints: [path.join(www, 'worker.js')] }),
  'zhaiyao_bg.wasm': await packed('pkg/zhaiyao_bg.wasm'),
  'lexicon.bin.gz': await packed('pkg/lexicon.bin.gz'),
};
for (const text of [script, ...Object.values(texts)]) {
  if (/<\/script|<!--/i.test(text)) throw new Error('a script would end too early');
}

const policy = [
  "default-src 'none'", `script-src ${hashOf(script)} 'wasm-unsafe-eval'`, 'worker-src blob:',
  `style-src ${hashOf(style)}`, 'img-src data:', "base-uri 'none'", "form-action 'none'",
].join('; ');

let html = index;
html = replace(html, /(http-equiv="Content-Security-Policy" content=")[^"]+/, (_, start) => start + policy);
html = replace(html, / *<script src="start\.js"><\/script>\n *<script type="module" async blocking="render" src="spawn\.js"><\/script>\n/, '');
html = replace(html, / *<link rel="(?:stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>\n/g, '');
html = replace(html, / *<script type="module" src="main\.js"><\/script>\n/, () => `<style>${style}</style>\n<script type="module">${script}</script>\n`);
for (const [attribute, name] of index.matchAll(/(?:src|href)="(icons\/[^"]+\.svg)"/g)) {
  const picture = `data:image/svg+xml;base64,${(await read(name)).toString('base64')}`;
  html = html.replace(attribute, () => attribute.replace(name, picture));
}
const blocks = Object.entries(texts).map(([name, text]) => `<script type="text/plain" id="${name}">${text}</script>\n`);
html = replace(html, /<\/body>/, () => `${blocks.join('')}</body>`);

const [left] = html.match(/<(?:link|script|img)\b[^>]*(?:src|href)="(?!data:)[^>]*>/) ?? [];
if (left) throw new Error(`something would still be loaded: ${left}`);
await mkdir(path.dirname(output), { recursive: true });
await writeFile(output, html);
