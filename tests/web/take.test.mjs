/** What goes in and out besides a paste: copies, downloads, links, what is remembered. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { news } from './fixtures/articles.mjs';
import { home, launch, open, paste, picks, stand, textOf, waitForState } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Opens the menu, clicks one of its buttons and gives what was put into files or onto the clipboard. */
async function take(page, name) {
  await page.evaluate(() => {
    window.taken ??= [];
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.taken.push(text)); return 'blob:none'; };
    HTMLAnchorElement.prototype.click = function click() { window.fileName = this.download; };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.taken.push(text); } }, configurable: true });
    window.taken.length = 0;
    document.querySelector('.take').open = true;
  });
  await page.click(`#take-${name}`);
  await page.waitForFunction(() => window.taken.length > 0, { timeout: 5000 });
  return page.evaluate(() => window.taken[0]);
}

test('a copy has the sentences alone, or where they come from too', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const shown = (await picks(page)).map(({ text }) => text);
  const plain = (await take(page, 'copy')).trim().split('\n');
  assert.deepEqual(plain.slice(-shown.length), shown);
  for (const line of plain.filter(Boolean)) assert.ok(news.includes(line), line);
  const credited = await take(page, 'credited');
  assert.match(credited, /青砚晚报 · 2023-11-20 09:15 · 顾平川/);
  assertQuiet();
});

test('a restored stop is a ghost in summary and source, and no copy has it', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  const lost = await readFile(new URL('../articles/seo-farm-interview/paste.txt', import.meta.url), 'utf8');
  await paste(page, lost);
  const ghosts = await page.$$eval('.restored', (elements) =>
    elements.map((element) => [element.matches('.pick'), getComputedStyle(element, '::after').content]));
  for (const isPick of [true, false]) assert.ok(ghosts.some(([own]) => own === isPick), `a pick: ${isPick}`);
  for (const [, content] of ghosts) assert.equal(content, '"〔。〕"');
  const selected = await page.evaluate(() => {
    getSelection().selectAllChildren(document.body);
    return getSelection().toString();
  });
  assert.ok(!selected.includes('〔'), selected);
  for (const name of ['copy', 'credited']) assert.ok(!(await take(page, name)).includes('〔'), name);
  assertQuiet();
});

test('downloads carry the places and the hash by which they can be proved', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const hash = createHash('sha256').update(news).digest('hex');
  const shown = (await picks(page)).map(({ text }) => text);
  const { source, articles, options } = JSON.parse(await take(page, 'json'));
  assert.equal(source.sha256, hash);
  assert.equal(source.units, news.length);
  assert.deepEqual(options.length, { sentences: 5 });
  assert.deepEqual(articles[0].picks.map(({ text }) => text), shown);
  for (const { text, spans } of articles[0].picks) assert.equal(spans.map(([start, end]) => news.slice(start, end)).join(''), text);
  assert.match(await page.evaluate(() => window.fileName), /^青砚建成.*\.json$/);
  for (const kind of ['markdown', 'text']) {
    const file = await take(page, kind);
    assert.ok(file.includes(hash), kind);
    for (const sentence of shown) assert.ok(file.replaceAll('\\', '').includes(sentence), kind);
    const [start, end] = articles[0].picks[0].spans[0];
    assert.ok(file.includes(`${start}–${end}`), kind);
  }
  assertQuiet();
});

test('a link carries text, corrections and length to another browser, and no server sees them', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await page.$eval('#length-slider', (slider) => { slider.value = 2; slider.dispatchEvent(new Event('input')); });
  await page.waitForFunction(() => document.querySelectorAll('[data-sentence]').length === 2);
  const link = await take(page, 'link');
  assert.ok(link.startsWith(`${home}#`) && link.length < 32_000);
  const other = await open(t, browser, { url: link, until: 'done' });
  assert.equal(await other.page.$eval('#paste', (box) => box.value), news);
  assert.deepEqual(await picks(other.page), await picks(page));
  assert.equal(await other.page.evaluate(() => location.hash), '');
  other.assertQuiet();
  assertQuiet();
});

test('a text too long for a link is refused with a sentence, a broken link is said', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  // Random characters: a text that repeats itself would be packed small.
  const noise = Array.from({ length: 20_000 }, (_, n) => String.fromCharCode(0x4e00 + ((n * 7919 * 104729) % 20_000))).join('');
  await paste(page, `${news}\n${noise}。`);
  await page.evaluate(() => { document.querySelector('.take').open = true; });
  await page.click('#take-link');
  await page.waitForFunction(() => /32 kB/.test(document.querySelector('.take').textContent));
  const broken = await open(t, browser, { url: `${home}#zhaiyao=AAAA`, until: '' });
  await broken.page.waitForSelector('[data-notice="take.linkBroken"]');
  broken.assertQuiet();
  assertQuiet();
});

test('the text is remembered where the reader asks for it, and forgotten on demand', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.click('#remember');
  await page.click('#factsFirst');
  await waitForState(page, 'done');
  const shown = await picks(page);
  await page.reload();
  await waitForState(page, 'done');
  assert.equal(await page.$eval('#paste', (box) => box.value), news);
  assert.ok(await page.$eval('#factsFirst', (box) => box.checked));
  assert.deepEqual(await picks(page), shown);
  await page.click('#forget');
  await waitForState(page, 'empty');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.ok(await page.$eval('#undo', (button) => button.disabled));
  await page.reload();
  await waitForState(page, 'empty');
  assert.equal(await page.$eval('#paste', (box) => box.value), '');
  assertQuiet();
});

test('the counter counts the requests since the paste, those of the worker too', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const count = () => page.$eval('#requests', (each) => each.dataset.requests);
  assert.equal(await count(), '0');
  assert.match(await textOf(page, '#requests'), /0/);
  await page.evaluate(() => fetch('icons/seal.svg'));
  await page.waitForFunction(() => document.getElementById('requests').dataset.requests === '1');
  await page.evaluate(() => new Promise((resolve) => { new Worker('worker.js', { type: 'module' }); setTimeout(resolve, 300); }));
  await paste(page, news);
  assert.equal(await count(), '0');
  assertQuiet();
});

test('the other script is loaded when it is asked for, and says that it is a conversion', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  assert.equal(await page.$eval('#requests', (each) => each.dataset.requests), '0');
  await page.click('#convert');
  await page.waitForFunction(() => /社區食堂/.test(document.getElementById('converted').textContent), { timeout: 15_000 });
  assert.equal(await page.$eval('#converted', (each) => each.lang), 'zh-Hant');
  assert.match(await textOf(page, '#converted .remark'), /不是原文/);
  assert.ok((await picks(page)).every(({ text }) => news.includes(text)), 'the summary is the source’s own');
  await page.waitForFunction(() => Number(document.getElementById('requests').dataset.requests) > 0);
  await page.click('[data-sentence]');
  await page.waitForFunction(() => document.getElementById('converted').hidden && document.querySelector('.here'));
  assertQuiet();
});

test('tables that do not come are said, and the source stays', async (t) => {
  const site = await stand(t, { instead: { 'pkg/opencc/cn2t.js': (response) => { response.writeHead(404).end(); } } });
  const { page, assertQuiet } = await open(t, browser, { url: site.url, provoked: /404|opencc/ });
  await paste(page, news);
  await page.click('#convert');
  await page.waitForFunction(() => /转换表没有载入/.test(document.getElementById('assertive').textContent));
  assert.ok(await page.$eval('#source-text', (text) => text.offsetHeight > 0));
  assertQuiet();
});

test('what the browser does not let the page remember is said', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await page.click('#remember');
  await page.waitForFunction(() => /没有记住/.test(document.getElementById('assertive').textContent));
  assert.equal(await page.$eval('#remember', (box) => box.checked), false);
  assertQuiet();
});
