/** The page as an app of the device. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishSite } from './engines/site.mjs';
import { news } from './fixtures/articles.mjs';
import { home, launch, open, paste, picks, waitForState } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('a browser finds nothing that speaks against installing it, under a path as at the root', async (t) => {
  for (const url of [home, new URL('zhaiyao/', home).href]) {
    const { page, assertQuiet } = await open(t, browser, { url });
    const session = await page.createCDPSession();
    const { errors, data } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A context of its own counts as a private window, where nothing can be installed.
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
    for (const { src, sizes, type } of JSON.parse(data).icons) {
      const response = await fetch(new URL(src, url));
      assert.equal(response.status, 200, src);
      assert.equal(response.headers.get('content-type'), type, src);
      if (type === 'image/png') assert.equal(sizeOf(Buffer.from(await response.arrayBuffer())), sizes, src);
    }
    assertQuiet();
  }
});

test('where one page has changed to a newer version, another that is open is left alone, and told', async (t) => {
  const site = await publishSite(t);
  const { page, assertQuiet } = await open(t, browser, { url: site.url });
  const other = await page.browserContext().newPage();
  await other.goto(site.url);
  await waitForState(other, 'empty');
  await paste(other, news);
  site.publish({ 'styles/offline.css': `${await site.original('styles/offline.css')}\n:root { --version: newer; }\n` });
  await page.bringToFront();
  await page.reload();
  await page.waitForSelector('#update:not([hidden])');
  await page.click('#swap');
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--version'));
  await other.bringToFront();
  await other.waitForSelector('#update:not([hidden])');
  assert.equal(await other.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--version')), '');
  assert.ok((await picks(other)).length >= 3);
  await other.click('#swap');
  await other.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--version'));
  await waitForState(other, 'done');
  assert.equal(await other.$eval('#paste', (box) => box.value), news);
  assertQuiet();
});

/** Width and height in the header of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
const sizeOf = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
