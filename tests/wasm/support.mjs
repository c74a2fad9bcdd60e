/**
 * What the tests of the module share: the module as the page ships it, and the native program to compare with.
 *
 * Environment: `ZHAIYAO_READ`, the program that `cargo build --release --example read` builds.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import init, { Engine } from '../../www/pkg/zhaiyao.js';

/** A path in the project. */
const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The exports of the module, its memory among them. */
export const exports = await init({ module_or_path: readFileSync(path('www/pkg/zhaiyao_bg.wasm')) });

export { Engine };

/** The bytes of the lexicon, unpacked. */
export const lexicon = gunzipSync(readFileSync(path('www/pkg/lexicon.bin.gz')));

/** The pastes of the golden articles, by name. */
export const articles = () =>
  readdirSync(path('tests/articles')).map((name) => [name, readFileSync(path(`tests/articles/${name}/paste.txt`), 'utf8')]);

/** A report as it is after a way through JSON, which knows no -0; typed arrays are lists of numbers there. */
export const plain = (report) =>
  JSON.parse(JSON.stringify(report, (key, value) => (ArrayBuffer.isView(value) ? [...value] : value)));

/** What the native program says of a text: an object. */
export function native(text, ...options) {
  const program = process.env.ZHAIYAO_READ || path('target/release/examples/read');
  const { status, stdout, stderr, error } = spawnSync(program, [...options, '-'], { input: text, maxBuffer: 2 ** 30 });
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return plain(JSON.parse(stdout));
}
