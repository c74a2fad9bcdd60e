/** Real pastes, where the folder with them is there: at least three sentences each, every one verbatim. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { corpus, launch, open, paste, picks } from './support.mjs';

/** Documents that the folder is known to have. */
const KNOWN = 5;

const folder = join(corpus, 'seeds');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).sort() : [];
const skip = names.length === 0 && `NOT TESTED: no real pastes in ${folder}; name their folder in ZHAIYAO_CORPUS`;
if (skip) console.warn(`\n*** ${skip} ***\n`);

let browser;
before(async () => { if (!skip) browser = await launch(); });
after(() => browser?.close());

test('all known pastes are there', { skip }, () => assert.equal(names.length, KNOWN));

for (const name of skip ? ['every real paste'] : names) {
  test(`${name}: at least three sentences, every one verbatim, every one with its place`, { skip }, async (t) => {
    const { page, assertQuiet } = await open(t, browser);
    const text = readFileSync(join(folder, name), 'utf8');
    await paste(page, text);
    const shown = await picks(page);
    assert.ok(shown.length >= 3, `${shown.length} sentences`);
    const pasted = await page.$eval('#paste', (box) => box.value);
    for (const { place, text: sentence } of shown) {
      const slices = await page.$$eval(`#source-text [data-place="${place}"]`, (pieces) => pieces.map((piece) => piece.textContent));
      assert.equal(slices.join(''), sentence, place);
      let at = 0;
      for (const slice of slices) {
        at = pasted.indexOf(slice, at);
        assert.ok(at >= 0, `not in the paste, or out of order: ${slice}`);
        at += slice.length;
      }
      await page.$eval(`[data-sentence="${place}"]`, (pick) => pick.click());
      assert.ok(await page.$(`[data-place="${place}"].here`), place);
    }
    assertQuiet();
  });
}
