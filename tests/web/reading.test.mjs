/** The main job: paste an article, read its summary, go to the place of a sentence. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { furniture, news, traditionalNews } from './fixtures/articles.mjs';
import { launch, open, paste, phone, picks, textOf, waitForState } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Whether a sentence of the source is highlighted and on the screen. */
const isOnScreen = (page, place) => page.waitForFunction((wanted) => {
  const pieces = [...document.querySelectorAll(`[data-place="${wanted}"]`)];
  const box = pieces[0]?.getBoundingClientRect();
  return pieces.length > 0
    && pieces.every((piece) => piece.classList.contains('here') && piece.getAttribute('aria-current') === 'true')
    && box.top >= 0 && box.bottom <= innerHeight;
}, { timeout: 5000 }, place);

test('a pasted article shows its sentences, verbatim and without the page around it', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const shown = await picks(page);
  assert.ok(shown.length >= 3 && shown.length <= 5, `${shown.length} sentences`);
  for (const { text } of shown) {
    assert.ok(news.includes(text), `not in the paste: ${text}`);
    for (const word of furniture) assert.ok(!text.includes(word), `furniture in the summary: ${text}`);
  }
  assertQuiet();
});

test('the summary names title, source, date, author and editor, and says what the text does not tell', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  assert.equal(await textOf(page, '.card h3'), '青砚建成三十七处社区食堂 老人午餐最低六元');
  assert.match(await textOf(page, '[data-credit="date"]'), /2023-11-20 09:15/);
  assert.match(await textOf(page, '[data-credit="source"]'), /青砚晚报/);
  assert.match(await textOf(page, '[data-credit="authors"]'), /顾平川/);
  assert.match(await textOf(page, '[data-credit="editors"]'), /白露/);
  await paste(page, '第一句话说了一件事。第二句话说了另一件事。第三句话说它们没有关系。');
  assert.match(await textOf(page, '[data-credit="date"]'), /未注明/);
  assert.match(await textOf(page, '[data-credit="source"]'), /未注明/);
  assertQuiet();
});

test('the source shows every character of the paste, with the picked sentences numbered and the rest of the page greyed', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const source = await page.$eval('#source-text', (root) => {
    const copy = root.cloneNode(true);
    for (const name of copy.querySelectorAll('.role, summary, .article-mark')) name.remove();
    return copy.textContent;
  });
  assert.equal(source.replace(/\s/g, ''), news.replace(/\s/g, ''));
  const shown = await picks(page);
  const numbers = await page.$$eval('#source-text .picked[data-number]', (all) => all.map((each) => each.dataset.number));
  assert.deepEqual(numbers, shown.map((_, index) => String(index + 1)));
  assert.match(await textOf(page, '.out'), /·|网页按钮|首页|青砚网/);
  assertQuiet();
});

test('a click on a sentence lands on its place in the source and highlights it', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: { width: 1280, height: 420 } });
  await paste(page, news);
  const { place } = (await picks(page)).at(-1);
  await page.click(`[data-sentence="${place}"]`);
  await isOnScreen(page, place);
  const first = (await picks(page))[0].place;
  await page.click(`[data-sentence="${first}"]`);
  await isOnScreen(page, first);
  assert.equal(await page.$eval(`[data-place="${place}"]`, (piece) => piece.hasAttribute('aria-current')), false);
  assertQuiet();
});

test('the keyboard alone reaches a sentence and lands on its place', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await page.focus('#paste');
  const { place } = (await picks(page))[1];
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.dataset.sentence) === place) break;
  }
  assert.equal(await page.evaluate(() => document.activeElement.dataset.sentence), place);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
  await page.keyboard.press('Enter');
  await isOnScreen(page, place);
  await page.keyboard.press('Escape');
  assert.equal(await page.$('[aria-current="true"]'), null);
  assertQuiet();
});

test('on a phone the summary comes first, and there is a way back from the source', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: phone });
  await paste(page, news);
  const [summary, source] = await page.$$eval('.card, #source', (all) => all.map((each) => each.getBoundingClientRect().top));
  assert.ok(summary < source);
  const { place } = (await picks(page)).at(-1);
  await page.tap(`[data-sentence="${place}"]`);
  await isOnScreen(page, place);
  await page.tap('#back');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.sentence), place);
  assertQuiet();
});

test('the length can be set in sentences, characters and as a share, live', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const set = async (kind, value) => {
    await page.click(`#length input[value="${kind}"]`);
    await page.$eval('#length-slider', (slider, wanted) => {
      slider.value = wanted;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
    await waitForState(page, 'done');
    return (await picks(page)).map(({ text }) => text);
  };
  assert.equal((await set('sentences', 2)).length, 2);
  assert.equal((await set('sentences', 4)).length, 4);
  const byCharacters = await set('characters', 150);
  assert.ok(byCharacters.length > 0 && byCharacters.join('').length <= 150, byCharacters.join(''));
  const small = (await set('share', 0.15)).join('').length;
  assert.ok(small < (await set('share', 0.5)).join('').length);
  assertQuiet();
});

test('a keyword marks its places in the source, and a second click takes the marks away', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const marked = () => page.evaluate(() => CSS.highlights.get('keyword')?.size ?? 0);
  assert.equal(await marked(), 0);
  const word = await textOf(page, 'button.keyword');
  assert.ok(news.includes(word));
  await page.click('button.keyword');
  assert.ok(await marked() > 0);
  const words = await page.evaluate(() => [...CSS.highlights.get('keyword')].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)));
  assert.deepEqual([...new Set(words)], [word]);
  await page.click('button.keyword');
  assert.equal(await marked(), 0);
  assertQuiet();
});

test('the summary is copied as it stands in the paste', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.browserContext().overridePermissions(new URL(page.url()).origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.bringToFront();
  await paste(page, news);
  await page.click('button.copy');
  await page.waitForFunction(() => document.querySelector('button.copy').textContent === '已复制');
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n').trim().split('\n');
  const shown = (await picks(page)).map(({ text }) => text);
  assert.deepEqual(copied.slice(-shown.length), shown);
  assert.equal(copied[0], await textOf(page, '.card h3'));
  assertQuiet();
});

test('the sample is read with one click, and every one of its sentences is its own', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.click('#sample');
  await waitForState(page, 'done');
  const text = await page.$eval('#paste', (box) => box.value);
  const shown = await picks(page);
  assert.equal(shown.length, 5);
  for (const each of shown) assert.ok(text.includes(each.text), each.text);
  assertQuiet();
});

test('typed text is read after a pause, and the box stays open while one types', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.type('#paste', '今天下雨。');
  await waitForState(page, 'done');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.face), 'editing');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.face), 'reading');
  assertQuiet();
});

test('a second paste takes the place of the first, and cleared text can be brought back', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await paste(page, traditionalNews);
  assert.equal(await page.$eval('#paste', (box) => box.value), traditionalNews);
  assert.ok((await picks(page)).every(({ text }) => traditionalNews.includes(text)));
  await page.click('#clear');
  await waitForState(page, 'empty');
  await page.click('#restore');
  await waitForState(page, 'done');
  assert.equal(await page.$eval('#paste', (box) => box.value), traditionalNews);
  assertQuiet();
});

test('a paste outside every field is a new text', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, news);
  await waitForState(page, 'done');
  assert.equal(await page.$eval('#paste', (box) => box.value), news);
  assertQuiet();
});

test('each text carries the language tag of its script', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  assert.equal(await page.$eval('[data-sentence]', (pick) => pick.lang), 'zh-Hans');
  assert.equal(await page.$eval('#source-text', (text) => text.lang), 'zh-Hans');
  await paste(page, traditionalNews);
  assert.equal(await page.$eval('[data-sentence]', (pick) => pick.lang), 'zh-Hant');
  assert.equal(await page.$eval('#source-text', (text) => text.lang), 'zh-Hant');
  assertQuiet();
});

test('five pastes in a row end with the last one', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  for (let n = 1; n <= 5; n += 1) await paste(page, `${news}\n第${n}次粘贴写在最后一句里，这句话不短也不长。`, '');
  await waitForState(page, 'done');
  assert.match(await textOf(page, '#source-text'), /第5次粘贴/);
  assertQuiet();
});
