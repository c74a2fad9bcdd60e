/** axe-core finds nothing in any state, in light and dark, on a desk and on a phone. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { english, headlines, listedNews, news, twoNews } from './fixtures/articles.mjs';
import { desktop, launch, open, paste, phone, stand, waitForState } from './support.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What axe finds against WCAG 2.2 AA and its best practices, as `rule: element`. @param {string[]} [only] these rules */
async function findings(page, only) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  return page.evaluate((rules) => window.axe.run(document, { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } }) }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.split('\n')[1]}`))), only);
}

/** Everything that can be opened, opened. */
async function openAll(page) {
  await page.evaluate(async () => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    for (const why of document.querySelectorAll('.why')) why.click();
    document.querySelector('.row.body .handle')?.click();
    document.querySelector('.take').open = false;
    await new Promise((resolve) => { setTimeout(resolve, 300); });
  });
}

const states = {
  empty: async () => {},
  done: (page) => paste(page, news),
  'everything open': async (page) => { await paste(page, listedNews); await openAll(page); },
  'several articles': (page) => paste(page, twoNews),
  'the menu': async (page) => { await paste(page, news); await page.click('.take summary'); },
  'the sheet of shortcuts': async (page) => { await paste(page, news); await page.click('#help'); },
  'nothing to summarize': (page) => paste(page, headlines),
  'not Chinese': (page) => paste(page, english),
  editing: async (page) => { await paste(page, news); await page.click('#paste'); },
};

for (const [name, viewport] of Object.entries({ desktop, phone })) {
  test(`axe finds nothing on a ${name}`, async (t) => {
    const { page, assertQuiet } = await open(t, browser, { viewport });
    for (const [state, come] of Object.entries(states)) {
      await come(page);
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        // What is dark differs in its colours only.
        assert.deepEqual(await findings(page, scheme === 'dark' ? ['color-contrast'] : undefined), [], `${state}, ${scheme}`);
      }
      await page.evaluate(() => {
        document.querySelector('dialog')?.close();
        document.getElementById('clear').click();
      });
      await waitForState(page, 'empty');
    }
    assertQuiet();
  });
}

test('axe finds what is wrong', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.evaluate(() => {
    document.getElementById('theme').removeAttribute('aria-label');
    document.getElementById('theme').textContent = '';
    document.querySelector('.claim p').style.color = '#ccc';
  });
  const found = (await findings(page)).map((each) => each.split(':')[0]);
  assert.deepEqual([...new Set(found)].sort(), ['button-name', 'color-contrast']);
  assertQuiet();
});

test('axe finds nothing while loading and in an error', async (t) => {
  const site = await stand(t, { instead: { 'pkg/lexicon.bin.gz': (response) => { response.writeHead(404).end(); } } });
  const { page, assertQuiet } = await open(t, browser, { url: site.url, until: '', provoked: /404|lexicon/ });
  await waitForState(page, 'error');
  assert.deepEqual(await findings(page), []);
  let finish;
  const slow = await stand(t, { instead: { 'pkg/lexicon.bin.gz': async (response, pass) => { finish = async () => response.end(await pass()); } } });
  const loading = await open(t, browser, { url: slow.url, until: 'loading' });
  assert.deepEqual(await findings(loading.page), []);
  await finish();
  await waitForState(loading.page, 'empty');
  assertQuiet();
});

test('at 200 % and at 400 % nothing is cut off or scrolls sideways', async (t) => {
  for (const width of [640, 320]) {
    const { page, assertQuiet } = await open(t, browser, { viewport: { width, height: 512 } });
    await paste(page, listedNews);
    await openAll(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, `${width} pixels`);
    assertQuiet();
  }
});
