/** The site as a host gets it, in which the modules of the page are one script: it does what the page does. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { news } from './fixtures/articles.mjs';
import { launch, open, paste, picks } from './support.mjs';

const site = process.env.ZHAIYAO_SITE;
const skip = !site && 'SKIPPED: ZHAIYAO_SITE does not name its address';

let browser;
before(async () => { if (!skip) browser = await launch(); });
after(() => browser?.close());

test('the bundled site reads a paste, is kept for later, and loads the other script when asked', { skip }, async (t) => {
  const { page, assertQuiet } = await open(t, browser, { url: site });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.offline), 'ready');
  await paste(page, news);
  for (const { text } of await picks(page)) assert.ok(news.includes(text));
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.(js|css)$/.test(name)).map(({ name }) => name.split('/').at(-1)));
  assert.deepEqual([...new Set(scripts)].filter((name) => !['sw.js', 'precache.js', 'worker.js', 'zhaiyao.js'].includes(name)).sort(), ['main.js', 'page.css', 'spawn.js', 'start.js']);
  await page.click('#convert');
  await page.waitForFunction(() => /社區食堂/.test(document.getElementById('converted').textContent), { timeout: 15_000 });
  await page.setOfflineMode(true);
  await page.reload();
  await paste(page, news);
  assert.ok((await picks(page)).length >= 3);
  assertQuiet();
});
