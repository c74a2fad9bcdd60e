/** Every state that is not the main one: designed, told, and with a way out. The paste is never lost. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { english, headlines, longText, news } from './fixtures/articles.mjs';
import { launch, open, paste, picks, stand, textOf, waitForState } from './support.mjs';

/** UTF-16 units above the engine's limit of twenty million. */
const TOO_MANY = 20_000_001;

/** UTF-16 units of a text that has two megabytes in UTF-8. */
const TWO_MEGABYTES = 700_000;

/** Milliseconds for which the main thread may be deaf while two megabytes come in. */
const LONGEST_TASK = 400;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const heard = (page, region) => page.waitForFunction((id) => document.getElementById(id).textContent, { timeout: 5000 }, region);
const pasted = (page) => page.$eval('#paste', (box) => box.value);

test('empty and blank input show what the page does', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  assert.ok(await page.$eval('#welcome', (welcome) => welcome.offsetHeight > 0));
  await paste(page, news);
  assert.ok(await page.$eval('#welcome', (welcome) => welcome.offsetHeight === 0));
  await page.$eval('#paste', (box) => { box.value = ' \n　\n'; box.dispatchEvent(new Event('input')); });
  await waitForState(page, 'empty');
  assert.ok(await page.$eval('#welcome', (welcome) => welcome.offsetHeight > 0));
  assertQuiet();
});

test('a worker that does not come does not keep the page out of sight', async (t) => {
  const site = await stand(t, { instead: { 'worker.js': () => {} } });
  const { page, assertQuiet } = await open(t, browser, { url: site.url, until: '' });
  await page.waitForFunction(() => document.getElementById('paste').offsetHeight > 0, { timeout: 5000 });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.state), 'loading');
  assertQuiet();
});

test('while the lexicon loads there is real progress, and a text pasted meanwhile is read as soon as it can be', async (t) => {
  let finish;
  const slow = await stand(t, {
    instead: {
      'pkg/lexicon.bin.gz': async (response, pass) => {
        const body = await pass();
        response.writeHead(200, { 'content-length': body.length });
        response.write(body.subarray(0, body.length >> 1));
        finish = () => response.end(body.subarray(body.length >> 1));
      },
    },
  });
  const { page, assertQuiet } = await open(t, browser, { url: slow.url, until: 'loading' });
  await page.waitForFunction(() => document.querySelector('progress')?.value > 0.2, { timeout: 5000 });
  assert.match(await textOf(page, '#loading'), /\d\.\d MB.*\d\.\d MB/);
  assert.ok(await page.$eval('progress', (bar) => bar.value < 1));
  await paste(page, news, '');
  await page.waitForFunction(() => /文字收到了/.test(document.getElementById('loading').textContent));
  finish();
  await waitForState(page, 'done');
  assert.ok((await picks(page)).length >= 3);
  assertQuiet();
});

test('a missing lexicon is said, the paste stays, and a retry brings the summary', async (t) => {
  let isMissing = true;
  const site = await stand(t, {
    instead: {
      'pkg/lexicon.bin.gz': async (response, pass) => {
        if (isMissing) response.writeHead(404).end();
        else response.end(await pass());
      },
    },
  });
  const { page, assertQuiet } = await open(t, browser, { url: site.url, until: '', provoked: /404|lexicon/ });
  await paste(page, news, '');
  await waitForState(page, 'error');
  assert.match(await textOf(page, '[data-code="lexicon"][data-reason="missing"]'), /词典没有载入.*你的文字还在.*重试/s);
  await heard(page, 'assertive');
  assert.equal(await pasted(page), news);
  isMissing = false;
  await page.click('#retry');
  await waitForState(page, 'done');
  assert.ok((await picks(page)).length >= 3);
  assertQuiet();
});

test('a damaged lexicon is said, and a retry downloads it anew', async (t) => {
  let isDamaged = true;
  const site = await stand(t, {
    instead: {
      'pkg/lexicon.bin.gz': async (response, pass) => {
        const body = await pass();
        response.setHeader('cache-control', 'max-age=3600');
        response.end(isDamaged ? body.subarray(0, body.length >> 1) : body);
      },
    },
  });
  const { page, assertQuiet } = await open(t, browser, { url: site.url, until: 'error' });
  assert.match(await textOf(page, '[data-reason="damaged"]'), /不完整/);
  await paste(page, news, '');
  isDamaged = false;
  await page.waitForFunction(() => document.documentElement.dataset.state === 'error');
  await page.click('#retry');
  await waitForState(page, 'done');
  assertQuiet();
});

test('a lexicon that the server has already unpacked, and one of another kind, are told apart', async (t) => {
  const { gunzipSync } = await import('node:zlib');
  const unpacked = await stand(t, { instead: { 'pkg/lexicon.bin.gz': async (response, pass) => response.end(gunzipSync(await pass())) } });
  const good = await open(t, browser, { url: unpacked.url });
  good.assertQuiet();
  const errorPage = await stand(t, { instead: { 'pkg/lexicon.bin.gz': (response) => response.end('<!doctype html><title>Welcome</title>') } });
  const bad = await open(t, browser, { url: errorPage.url, until: 'error' });
  assert.ok(await bad.page.$('[data-code="lexicon"][data-reason="damaged"]'));
  bad.assertQuiet();
});

test('a network that breaks off is said', async (t) => {
  const site = await stand(t, {
    instead: {
      'pkg/lexicon.bin.gz': (response) => {
        response.writeHead(200, { 'content-length': 1000 });
        response.write('1234');
        setTimeout(() => response.destroy(), 100);
      },
    },
  });
  const { page, assertQuiet } = await open(t, browser, { url: site.url, until: 'error', provoked: /lexicon/ });
  assert.match(await textOf(page, '[data-reason="network"]'), /网络中断/);
  assertQuiet();
});

test('a missing module is said', async (t) => {
  for (const file of ['pkg/zhaiyao_bg.wasm', 'pkg/zhaiyao.js', 'worker.js']) {
    const site = await stand(t, { instead: { [file]: (response) => response.writeHead(404).end() } });
    const { page, assertQuiet } = await open(t, browser, { url: site.url, until: 'error', provoked: /404|zhaiyao|worker/ });
    assert.match(await textOf(page, '[data-code="module"]'), /引擎没有载入/, file);
    assertQuiet();
  }
});

test('a module that dies of a text is replaced and the text read again', async (t) => {
  let isFirst = true;
  const site = await stand(t, {
    instead: {
      'pkg/zhaiyao.js': async (response, pass) => {
        const trap = 'Engine.prototype.read = () => { throw new WebAssembly.RuntimeError("unreachable"); };';
        response.setHeader('content-type', 'text/javascript');
        response.end(`${await pass()}\n${isFirst ? trap : ''}`);
        isFirst = false;
      },
    },
  });
  const { page, assertQuiet } = await open(t, browser, { url: site.url });
  await paste(page, news);
  assert.ok((await picks(page)).length >= 3);
  assert.match(await textOf(page, '[data-notice="restarted"]'), /重新启动/);
  assertQuiet();
});

test('a text that kills the module every time is an error with the paste kept, and the next text is read', async (t) => {
  const site = await stand(t, {
    instead: {
      'pkg/zhaiyao.js': async (response, pass) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(`${await pass()}
          const { read } = Engine.prototype;
          Engine.prototype.read = function (text, options) {
            if (text.includes('禁语')) throw new WebAssembly.RuntimeError('unreachable');
            return read.call(this, text, options);
          };`);
      },
    },
  });
  const { page, assertQuiet } = await open(t, browser, { url: site.url });
  await paste(page, `禁语。${news}`, 'error');
  assert.match(await textOf(page, '[data-code="dead"]'), /你的文字还在/);
  assert.equal(await pasted(page), `禁语。${news}`);
  await page.$eval('#paste', (box, text) => { box.value = text; box.dispatchEvent(new Event('input')); }, news);
  await waitForState(page, 'done');
  assertQuiet();
});

test('English is said to be no Chinese', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, english);
  assert.match(await textOf(page, '[data-notice="notChinese"]'), /不像中文/);
  for (const { text } of await picks(page)) assert.ok(english.includes(text));
  await heard(page, 'polite');
  assertQuiet();
});

test('headlines alone: nothing to summarize is said, and the source shows what each line was taken for', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, headlines);
  assert.equal((await picks(page)).length, 0);
  assert.ok(await page.$('[data-notice="noProse"], [data-notice="nothing"]'));
  const source = await textOf(page, '#source-text');
  for (const line of headlines.trim().split('\n')) assert.ok(source.includes(line), line);
  assertQuiet();
});

test('a text over the limit is refused, kept, and followed by one that fits', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.evaluate((units) => {
    const box = document.getElementById('paste');
    box.value = '字'.repeat(units);
    box.dispatchEvent(new Event('input'));
  }, TOO_MANY);
  await waitForState(page, 'error');
  assert.match(await textOf(page, '[data-code="tooLong"]'), /20,000,001/);
  assert.equal(await page.$eval('#paste', (box) => box.value.length), TOO_MANY);
  await paste(page, news);
  assert.ok((await picks(page)).length >= 3);
  assertQuiet();
});

test('two megabytes are read while the page goes on answering, and every sentence can be reached', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  const text = longText(TWO_MEGABYTES);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const begun = performance.now();
  await paste(page, text);
  const took = performance.now() - begun;
  await page.waitForFunction(() => document.querySelectorAll('#source-text .chunk:empty').length === 0, { timeout: 20_000 });
  const longest = await page.evaluate(() => window.longest);
  t.diagnostic(`${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB: done after ${Math.round(took)} ms, longest task ${Math.round(longest)} ms`);
  assert.ok(longest <= LONGEST_TASK, `the main thread was deaf for ${Math.round(longest)} ms`);
  const shown = await picks(page);
  for (const { text: sentence } of shown) assert.ok(text.includes(sentence));
  for (const { place } of [shown.at(-1), shown[0]]) {
    await page.$eval(`[data-sentence="${place}"]`, (pick) => pick.click());
    await page.waitForFunction((wanted) => {
      const box = document.querySelector(`[data-place="${wanted}"].here`)?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;
    }, { timeout: 5000 }, place);
  }
  assertQuiet();
});

test('one endless line and a text of full stops do no harm', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, longText(100_000).replaceAll('\n', ''));
  assert.ok((await picks(page)).length > 0);
  await paste(page, '。'.repeat(100_000));
  await paste(page, '😀𠮷'.repeat(2000));
  assertQuiet();
});

test('200,000 characters can be edited: the field opens, stays open and takes each key at once', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, longText(200_000));
  await page.$eval('#length-slider', (slider) => { slider.value = 3; slider.dispatchEvent(new Event('input')); });
  await page.click('#again');
  await waitForState(page, 'done');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.face), 'editing');
  await page.evaluate(() => {
    document.getElementById('paste').setSelectionRange(0, 0);
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await page.keyboard.type('新写的一句话。', { delay: 60 });
  await waitForState(page, 'done');
  const longest = await page.evaluate(() => window.longest);
  t.diagnostic(`longest task while typing: ${Math.round(longest)} ms (0: none over 50)`);
  assert.ok(longest <= LONGEST_TASK, `the main thread was deaf for ${Math.round(longest)} ms`);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.getElementById('source-text').textContent.startsWith('新写的一句话。'));
  assertQuiet();
});
