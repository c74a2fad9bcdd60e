/** The text stays on the device, and the page needs nothing but its own files. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { news, traditionalNews } from './fixtures/articles.mjs';
import { home, launch, open, paste, picks, stand, waitForState } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('after loading there is no request, whatever one does', async (t) => {
  const site = await stand(t);
  const { page, assertQuiet } = await open(t, browser, { url: site.url });
  const loaded = site.requests.length;
  await paste(page, news);
  for (const { place } of await picks(page)) await page.click(`[data-sentence="${place}"]`);
  await page.click('#length input[value="share"]');
  await waitForState(page, 'done');
  await page.click('button.keyword');
  for (const tag of ['zh-Hant', 'en', 'zh-Hans']) await page.click(`#languages [lang="${tag}"]`);
  await paste(page, traditionalNews);
  await page.click('#clear');
  await page.click('#sample');
  await waitForState(page, 'done');
  assert.deepEqual(site.requests.slice(loaded), []);
  assertQuiet();
});

test('it reads on when the network is off', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.setOfflineMode(true);
  await paste(page, news);
  assert.ok((await picks(page)).length >= 3);
  assertQuiet();
});

test('it works under a sub-path, with requests below it only', async (t) => {
  const site = await stand(t, { prefix: '/zhaiyao/' });
  const { page, assertQuiet } = await open(t, browser, { url: site.url });
  await paste(page, news);
  assert.ok((await picks(page)).length >= 3);
  for (const path of site.requests) assert.ok(path.startsWith('/zhaiyao/'), path);
  assertQuiet();
});

test('nothing is stored but the page itself', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
    databases: (await indexedDB.databases()).length, history: history.state, hash: location.hash,
  }));
  assert.deepEqual(stored, { local: 0, session: 0, cookie: '', databases: 0, history: null, hash: '' });
  const kept = await page.evaluate(async () => {
    const caching = (await caches.keys()).map((name) => caches.open(name));
    const requests = (await Promise.all(caching)).map((cache) => cache.keys());
    return (await Promise.all(requests)).flat().map(({ url }) => url);
  });
  const list = await (await fetch(new URL('pkg/precache.js', home))).text();
  const { files, onDemand } = JSON.parse(list.slice(list.indexOf('{'), list.lastIndexOf('}') + 1));
  assert.deepEqual(kept.sort(), Object.keys(files).filter((path) => !onDemand.includes(path)).map((path) => new URL(path, home).href).sort());
  assertQuiet();
});

test('the policy lets the page load its own files and nothing else', async (t) => {
  const html = await (await fetch(home)).text();
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
  assert.equal(rules['default-src'], "'none'");
  assert.equal(rules['connect-src'], "'self'");
  assert.equal(rules['script-src'], "'self' 'wasm-unsafe-eval'");
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|\son\w+=|style="|(?:src|href)="(?:https?:)?\/(?!\/github)/);
  const { page, assertQuiet } = await open(t, browser, { provoked: /Content Security Policy|Refused|elsewhere|Failed to fetch/i });
  const isRefused = await page.evaluate(() => fetch('http://elsewhere.invalid/').then(() => false, () => true));
  assert.ok(isRefused);
  assertQuiet();
});
