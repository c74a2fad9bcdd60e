/** The page in one file, opened from the disk: it needs nothing beside it and no network. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines } from './engines/engines.mjs';
import { follow, isIn, isKept, paste, picks } from './engines/tab.mjs';
import { news } from './fixtures/articles.mjs';

/** Where `cargo xtask dist` wrote the file. */
const file = process.env.ZHAIYAO_DIST;
const url = file && pathToFileURL(file).href;

for (const { name, skip, start } of engines) {
  describe(`one file in ${name}`, { skip: skip || (!file && 'SKIPPED: ZHAIYAO_DIST does not name the file') }, () => {
    let engine;
    before(async () => { engine = await start(); });
    after(() => engine?.stop());

    test('it reads a paste, shows the place of a sentence, and loads nothing', async (t) => {
      const tab = await engine.tab();
      t.after(() => tab.close());
      await tab.goto(url);
      await isIn(tab, 'empty');
      await isKept(tab);
      await paste(tab, news);
      const sentences = await picks(tab);
      assert.ok(sentences.length >= 3);
      for (const [place, text] of sentences) {
        assert.ok(news.includes(text), text);
        await follow(tab, place);
      }
      const loaded = await tab.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
      assert.deepEqual(loaded.filter((address) => !/^(blob|data):/.test(address)), []);
      assert.deepEqual(await tab.complaints(), []);
    });
  });
}

test('its policy lets it load nothing at all, and run what is in it', { skip: !file && 'SKIPPED: ZHAIYAO_DIST does not name the file' }, async () => {
  const html = await readFile(file, 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
  assert.equal(rules['default-src'], "'none'");
  assert.match(rules['script-src'], /^'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'$/);
  assert.match(rules['style-src'], /^'sha256-[\w+/]{43}='$/);
  assert.equal(rules['worker-src'], 'blob:');
  assert.equal(rules['img-src'], 'data:');
  assert.deepEqual(Object.keys(rules).sort(), ['base-uri', 'default-src', 'form-action', 'img-src', 'script-src', 'style-src', 'worker-src']);
});
