/**
 * Makes the site as a host serves it: `site.mjs <folder>`. The modules of the page and of the worker become one script
 * each, the styles one sheet, all without comments; the engine's files and the pictures are copied. What starts the
 * worker stays apart: it runs before the page's script has come.
 */

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle, bundleStyles, www } from './bundle.mjs';

const [output] = process.argv.slice(2);
const entry = (name) => bundle({ entryPoints: [path.join(www, name)], external: name === 'main.js' ? ['./spawn.js'] : [] });
const index = await readFile(path.join(www, 'index.html'), 'utf8');

const html = index
  .replace(/ *<link rel="modulepreload"[^>]*>\n/g, '')
  .replace(/( *<link rel="stylesheet"[^>]*>\n)+/, '  <link rel="stylesheet" href="page.css">\n');

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
for (const name of ['pkg', 'icons', 'manifest.webmanifest']) await cp(path.join(www, name), path.join(output, name), { recursive: true });
await rm(path.join(output, 'pkg/precache.js'), { force: true });
const texts = { 'index.html': html, 'start.js': await entry('start.js'), 'spawn.js': await entry('spawn.js'), 'main.js': await entry('main.js'), 'worker.js': await entry('worker.js'), 'sw.js': await entry('sw.js'), 'page.css': await bundleStyles(index) };
for (const [name, text] of Object.entries(texts)) await writeFile(path.join(output, name), text);
