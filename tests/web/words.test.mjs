/** The words of the page: one table a language, all alike, none in the code. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { preferredLanguage } from '../../www/language.js';
import { t as sentenceFor } from '../../www/strings.js';
import english from '../../www/strings/en.js';
import simplified from '../../www/strings/zh-Hans.js';
import traditional from '../../www/strings/zh-Hant.js';
import { news } from './fixtures/articles.mjs';
import { launch, open, paste, picks, textOf } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const forms = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const blanks = (entry) => new Set(forms(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []));

test('every language has every sentence, with the same blanks', () => {
  for (const table of [traditional, english]) {
    assert.deepEqual(Object.keys(table), Object.keys(simplified));
    for (const [key, entry] of Object.entries(simplified)) assert.deepEqual(blanks(table[key]), blanks(entry), key);
  }
});

test('the document itself speaks as the simplified table does', async (t) => {
  const html = await readFile(new URL('../../www/index.html', import.meta.url), 'utf8');
  for (const [, key, text] of html.matchAll(/data-string="([^"]+)"[^>]*>([^<]*)</g)) assert.equal(text, simplified[key], key);
  for (const [tag, key] of html.matchAll(/<[^>]*data-string-(?:label|placeholder|content)="([^"]+)"[^>]*>/g)) {
    assert.ok(tag.includes(`"${simplified[key]}"`), key);
  }
});

test('no sentence stands in the code', async (t) => {
  const modules = ['main', 'engine', 'worker', 'load', 'report', 'announce', 'strings', 'views/copy', 'views/digest', 'views/dom',
    'views/length', 'views/line', 'views/marker', 'views/paste', 'views/plan', 'views/source', 'views/status'];
  for (const name of modules) {
    const code = (await readFile(new URL(`../../www/${name}.js`, import.meta.url), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    assert.doesNotMatch(code, /[\u4e00-\u9fff]/, name);
  }
});

test('the page chooses the first language of the reader that it speaks', () => {
  const cases = [
    [['zh-CN'], 'zh-Hans'], [['zh'], 'zh-Hans'], [['zh-TW', 'en'], 'zh-Hant'], [['zh-HK'], 'zh-Hant'], [['zh-Hant-TW'], 'zh-Hant'],
    [['zh-Hans-HK'], 'zh-Hans'], [['en-GB'], 'en'], [['fr', 'en'], 'en'], [['de', 'zh-MO'], 'zh-Hant'], [['ja'], 'zh-Hans'], [[], 'zh-Hans'],
  ];
  for (const [wishes, language] of cases) assert.equal(preferredLanguage(wishes), language, wishes.join());
});

test('a key that no table has is no error', () => assert.equal(sentenceFor('role.unheardOf'), 'role.unheardOf'));

test('another language changes the words and leaves the article alone', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { languages: ['zh-TW'] });
  assert.equal(await textOf(page, 'h1'), traditional['page.claim']);
  await paste(page, news);
  const before = await picks(page);
  await page.click('#languages [lang="en"]');
  assert.equal(await textOf(page, 'h1'), english['page.claim']);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await textOf(page, 'button.copy'), english['digest.copy']);
  assert.deepEqual(await picks(page), before);
  const visible = await page.evaluate(() => document.querySelector('.masthead').textContent + document.querySelector('.foot').textContent
    + document.querySelector('.length').textContent + document.querySelector('#source-facts').textContent);
  assert.doesNotMatch(visible.replace(/[简繁摘要]/g, ''), /[\u4e00-\u9fff]/);
  assertQuiet();
});
