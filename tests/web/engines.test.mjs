/** The same behaviours in three engines, driven for real: Chromium, Firefox and WebKitGTK. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from './engines/engines.mjs';
import { publishSite } from './engines/site.mjs';
import { follow, isIn, isKept, isShown, paste, pause, picks, until } from './engines/tab.mjs';
import { news } from './fixtures/articles.mjs';

/** Milliseconds within which every engine has asked by itself for a newer version of an open page. */
const QUIET = 3500;

/** What a browser asks for by itself to see whether there is a newer version. */
const question = /\/(sw|pkg\/precache)\.js$/;

/** A file by which versions can be told apart. */
const MARKED = 'styles/offline.css';
const marked = (style) => `${style}\n:root { --version: newer; }\n`;
const versionOf = (tab) => tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--version').trim());

/** Asks for one sentence more than the page gives by itself. Gives the sentences. */
async function lengthen(tab) {
  const { length } = await picks(tab);
  await tab.evaluate(() => {
    const range = document.querySelector('input[type="range"]');
    range.stepUp();
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await until(tab, (wanted) => document.querySelectorAll('[data-sentence]').length === wanted, length + 1);
  return picks(tab);
}

/** The place and text of the key sentences in each engine. */
const readings = new Map();

for (const { name, skip, start, asksAgain } of engines) {
  describe(name, { skip }, () => {
    let engine;
    before(async () => { engine = await start(); });
    after(() => engine?.stop());

    /** Opens a page, and at the end of the test closes it. */
    async function open(t, site, state = 'empty') {
      const tab = await engine.tab();
      t.after(() => tab.close());
      await tab.goto(site.url);
      await isIn(tab, state);
      if (state === 'empty') await isKept(tab);
      return tab;
    }

    /** Nothing was complained of but what the test provokes. */
    async function assertQuiet(tab, provoked = /^$/) {
      assert.deepEqual((await tab.complaints()).filter((each) => !provoked.test(each)), []);
    }

    test('a paste becomes a summary of its own sentences, and a click on one shows its place', async (t) => {
      const tab = await open(t, await publishSite(t));
      await paste(tab, news);
      const sentences = await picks(tab);
      assert.ok(sentences.length >= 3);
      for (const [, text] of sentences) assert.ok(news.includes(text), text);
      readings.set(name, sentences);
      for (const [place] of [sentences.at(-1), sentences[0]]) await follow(tab, place);
      await assertQuiet(tab);
    });

    test('after loading there is no request, on the first visit and on a later one', async (t) => {
      const site = await publishSite(t, { maxAge: 600 });
      const tab = await open(t, site);
      for (const visit of ['first', 'later']) {
        const loaded = site.requests.length;
        await paste(tab, news);
        await tab.click('[data-sentence]');
        await pause(QUIET);
        const later = site.requests.slice(loaded).filter((path) => !(asksAgain && visit === 'later' && question.test(path)));
        assert.deepEqual(later, [], `${visit} visit`);
        await tab.reload();
        await isIn(tab, 'empty');
        await isKept(tab);
      }
      await assertQuiet(tab);
    });

    test('a missing lexicon is said, the paste stays, and a retry brings the summary', async (t) => {
      const site = await publishSite(t);
      site.lose('pkg/lexicon.bin.gz');
      const tab = await open(t, site, 'error');
      await paste(tab, news, 'error');
      assert.ok(await isShown(tab, '[data-code="lexicon"][data-reason="missing"]'));
      assert.equal(await tab.evaluate(() => document.getElementById('paste').value), news);
      site.find('pkg/lexicon.bin.gz');
      await tab.click('#retry');
      await isIn(tab, 'done');
      await assertQuiet(tab, /404|lexicon/);
    });

    test('after one visit it opens and reads without a network, and shows the other script if it did before', async (t) => {
      const site = await publishSite(t);
      const tab = await open(t, site);
      const tables = () => site.requests.filter((path) => path.includes('/opencc/'));
      assert.deepEqual(tables(), []);
      await paste(tab, news);
      await tab.click('#convert');
      await until(tab, () => document.getElementById('converted').textContent.length > 100);
      assert.equal(new Set(tables()).size, 1);
      site.isOff = true;
      await tab.reload();
      await isIn(tab, 'empty');
      await isKept(tab);
      await paste(tab, news);
      assert.ok((await picks(tab)).length >= 3);
      await tab.click('#convert');
      await until(tab, () => document.getElementById('converted').textContent.length > 100);
      await assertQuiet(tab);
    });

    test('a newer version is offered while one reads, put in place when asked for, and text and length go along', async (t) => {
      const site = await publishSite(t);
      const tab = await open(t, site);
      site.publish({ [MARKED]: marked(await site.original(MARKED)) });
      await tab.reload();
      await isIn(tab, 'empty');
      await paste(tab, news);
      await until(tab, () => !document.getElementById('update').hidden);
      assert.equal(await versionOf(tab), '');
      const before = await lengthen(tab);
      await tab.click('#swap');
      await until(tab, () => getComputedStyle(document.documentElement).getPropertyValue('--version').trim() === 'newer');
      await isIn(tab, 'done');
      assert.equal(await tab.evaluate(() => document.getElementById('paste').value), news);
      assert.deepEqual(await picks(tab), before);
      assert.equal(await tab.evaluate(() => history.state), null);
      assert.ok(!(await isShown(tab, '#update')));
      await assertQuiet(tab);
    });

    test('an update that breaks off leaves the page as it was, and is made up for', async (t) => {
      const site = await publishSite(t);
      const tab = await open(t, site);
      const newer = { [MARKED]: marked(await site.original(MARKED)) };
      site.publish(newer);
      site.breakOff(MARKED);
      await tab.reload();
      await isIn(tab, 'empty');
      await isKept(tab);
      site.isOff = true;
      await tab.reload();
      await isIn(tab, 'empty');
      await paste(tab, news);
      assert.equal(await versionOf(tab), '');
      assert.ok(!(await isShown(tab, '#update')));
      site.isOff = false;
      site.publish(newer);
      await tab.reload();
      await until(tab, () => !document.getElementById('update').hidden);
      await assertQuiet(tab);
    });

    test('where no copy can be kept, the page says so and works', async (t) => {
      const site = await publishSite(t);
      site.lose('sw.js');
      const tab = await engine.tab();
      t.after(() => tab.close());
      await tab.goto(site.url);
      await isKept(tab, 'unavailable');
      assert.match(await tab.evaluate(() => document.getElementById('offline').textContent), /\S/);
      await paste(tab, news);
      await assertQuiet(tab, /404|sw\.js/);
    });
  });
}

test('every engine picks the same sentences', (t) => {
  if (readings.size < 2) t.skip(`SKIPPED, there is nothing to compare: ${readings.size} engine was tested`);
  const [first, ...others] = readings.values();
  for (const other of others) assert.deepEqual(other, first);
});
