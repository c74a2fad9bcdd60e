/** The page as an app of the device. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { home, launch, open } from './support.mjs';

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

/** Width and height in the header of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
const sizeOf = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
