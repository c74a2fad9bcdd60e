/** Text files: their encodings are found, and several become one text. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { encodingOf, encodings, decode, joinFiles } from '../../www/files.js';
import { news, traditionalNews } from './fixtures/articles.mjs';
import { launch, open, textOf, waitForState } from './support.mjs';

const utf8 = (text) => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16 = (text, isBig) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

/** Node decodes the old encodings but writes none: the inverse is made of all two-byte codes. */
function encoderOf(encoding) {
  const table = new Map(Array.from({ length: 0x80 }, (_, code) => [String.fromCharCode(code), [code]]));
  const decoder = new TextDecoder(encoding);
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, [high, low]);
    }
  }
  return (text) => Uint8Array.from([...text].flatMap((character) => table.get(character) ?? assert.fail(`${encoding} has no ${character}`)));
}
const gb18030 = encoderOf('gb18030');
const big5 = encoderOf('big5');

const cases = [
  ['utf-8', utf8(news), news], ['utf-8', utf8(`\ufeff${news}`), news],
  ['utf-16le', utf16(news, false), news], ['utf-16be', utf16(news, true), news],
  ['utf-16le', utf16(news, false).subarray(2), news], ['utf-16be', utf16(traditionalNews, true).subarray(2), traditionalNews],
  ['gb18030', gb18030(news), news], ['gb18030', gb18030('柳湾社区食堂今天中午有一百个老人吃饭。'), '柳湾社区食堂今天中午有一百个老人吃饭。'],
  ['gb18030', gb18030(traditionalNews.replace(/[·「」]/g, '"')), traditionalNews.replace(/[·「」]/g, '"')],
  ['big5', big5(traditionalNews), traditionalNews], ['big5', big5('柳灣社區食堂今天中午有一百個老人吃飯。'), '柳灣社區食堂今天中午有一百個老人吃飯。'],
  ['utf-8', utf8('plain ascii'), 'plain ascii'], ['utf-8', utf8(''), ''],
];

test('the encoding of a file is found, with a mark and without', () => {
  for (const [encoding, bytes, text] of cases) {
    const label = `${encoding}: ${text.slice(0, 12)}`;
    assert.equal(encodingOf(bytes), encoding, label);
    assert.equal(decode(bytes, encoding), text, label);
  }
  assert.equal(encodings.length, 5);
});

test('several files are one text, and it is known where each begins', () => {
  const files = ['甲文。\r\n第二行。', '', '乙文。'].map((text, index) => ({ name: `${index}.txt`, bytes: utf8(text), encoding: 'utf-8' }));
  const { text, starts } = joinFiles(files);
  assert.equal(text, '甲文。\n第二行。\n\n乙文。');
  assert.deepEqual(starts.map((start) => text[start]), ['甲', '乙']);
});

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Drops files onto the page, as a reader does. */
const drop = (page, files) => page.evaluate((entries) => {
  const data = new DataTransfer();
  for (const { name, bytes } of entries) data.items.add(new File([Uint8Array.from(bytes)], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })));

test('a file in GB18030 is read, its encoding shown, and another one can be chosen', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await drop(page, [{ name: 'news.txt', bytes: gb18030(news) }]);
  await waitForState(page, 'done');
  assert.equal(await page.$eval('#paste', (box) => box.value), news.trim());
  assert.match(await textOf(page, '#file-list'), /news\.txt/);
  assert.equal(await page.$eval('#file-list select', (choice) => choice.value), 'gb18030');
  await page.select('#file-list select', 'big5');
  await page.waitForFunction((right) => document.getElementById('paste').value !== right, {}, news.trim());
  await page.select('#file-list select', 'gb18030');
  await page.waitForFunction((right) => document.getElementById('paste').value === right, {}, news.trim());
  assertQuiet();
});

test('two files are two articles', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await drop(page, [{ name: 'a.txt', bytes: utf8(news) }, { name: 'b.md', bytes: utf8(traditionalNews) }]);
  await page.waitForFunction(() => document.querySelectorAll('.card[data-article]').length >= 2);
  const titles = await page.$$eval('.card[data-article] > h3', (all) => all.map((each) => each.textContent));
  assert.ok(titles.some((title) => title.startsWith('青砚建成')) && titles.some((title) => title.startsWith('青硯建成')), titles.join());
  assertQuiet();
});

test('of an HTML file its text is read; nothing in it runs or is loaded', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const paragraphs = news.split('\n').filter(Boolean).map((line) => `<p>${line}</p>`).join('\n');
  const html = `<!doctype html><title>t</title><style>p { color: red }</style><script>document.title = 'ran';</script><body>
    <img src="https://elsewhere.invalid/a.png" onerror="document.title = 'ran'">${paragraphs}<script>document.title = 'ran';</script></body>`;
  await drop(page, [{ name: 'page.html', bytes: utf8(html) }]);
  await waitForState(page, 'done');
  const text = await page.$eval('#paste', (box) => box.value);
  assert.ok(text.includes('11月18日，青砚市民政局公布社区食堂建设情况。'));
  assert.doesNotMatch(text, /color: red|ran|<p>/);
  assert.notEqual(await page.title(), 'ran');
  assert.deepEqual(requests, []);
  assertQuiet();
});

test('the button opens the chooser for files', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#open')]);
  assert.ok(chooser.isMultiple());
  assertQuiet();
});
