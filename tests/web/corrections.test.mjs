/** What the reader puts right: lines, articles, repairs, sentences, words. All of it can be undone. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { news, tornNews, traditionalNews } from './fixtures/articles.mjs';
import { launch, open, paste, picks, waitForState } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const caption = '（责任编辑：白露）';

/** Clicks something in the row that holds a text, opening the fold that it may be in. */
const inRow = (page, text, selector) => page.evaluate((wanted, inner) => {
  const row = [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted));
  row.closest('details')?.setAttribute('open', '');
  (inner ? row.querySelector(inner) : row).click();
}, text, selector);

/** The role of the row that holds a text. */
const roleOf = (page, text) => page.evaluate((wanted) =>
  [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted))?.querySelector('.handle')?.dataset.role, text);

const roleIs = (page, text, role) => page.waitForFunction((wanted, expected) =>
  [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted))?.querySelector('.handle')?.dataset.role === expected, { timeout: 5000 }, text, role);

test('one click brings a left-out line back; undo and redo do what they say', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const before = await roleOf(page, caption);
  assert.notEqual(before, 'body');
  await inRow(page, caption, '.bring');
  await roleIs(page, caption, 'body');
  await page.click('#undo');
  await roleIs(page, caption, before);
  await page.click('#redo');
  await roleIs(page, caption, 'body');
  await page.click('#reset');
  await roleIs(page, caption, before);
  assertQuiet();
});

test('a line tells why it was left out, and can be given another role', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await inRow(page, caption, '.role');
  const panel = await page.$eval('.fix', (each) => each.textContent);
  assert.doesNotMatch(panel, /reason\.|role\.|fix\./, 'a sentence is missing');
  assert.match(panel, /有把握|可信|拿不准/);
  await page.select('.fix select', 'caption');
  await roleIs(page, caption, 'caption');
  assert.equal(await page.$('.fix'), null);
  assertQuiet();
});

test('a body line can be left out: its sentences leave the summary', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const [{ text }] = await picks(page);
  await inRow(page, text, '.dots');
  await page.evaluate(() => document.querySelector('.fix .wishes button').click());
  await roleIs(page, text, 'chrome');
  await waitForState(page, 'done');
  assert.ok((await picks(page)).every((pick) => pick.text !== text));
  assertQuiet();
});

test('an article can be cut in two at a line, and joined again', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await inRow(page, '食堂能不能长期开下去', '.dots');
  const click = (name) => page.evaluate((wanted) => [...document.querySelectorAll('.fix button')].find((each) => each.textContent === wanted).click(), name);
  await click('从这里另起一篇');
  await page.waitForFunction(() => document.querySelectorAll('.article-mark').length === 2);
  await inRow(page, '食堂能不能长期开下去', '.dots');
  assert.equal(await page.$eval('.fix button[aria-pressed="true"]', (each) => each.textContent), '从这里另起一篇');
  await click('从这里另起一篇');
  await page.waitForFunction(() => document.querySelectorAll('.article-mark').length === 0);
  assertQuiet();
});

test('two paragraphs are joined and one is cut where the reader says, and both can be taken back', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const click = (name) => page.evaluate((wanted) => [...document.querySelectorAll('.fix button')].find((each) => each.textContent === wanted).click(), name);
  const count = (selector) => page.$$eval(`#source-text ${selector}`, (all) => all.length);
  const counts = (selector, wanted) => page.waitForFunction((each, number) => document.querySelectorAll(`#source-text ${each}`).length === number, { timeout: 5000 }, selector, wanted);
  const rows = await count('.row');
  assert.equal(await count('.row.joined'), 0);
  await inRow(page, '食堂能不能长期开下去', '.dots');
  await click('接到上一段');
  await counts('.row.joined', 1);
  await page.click('#undo');
  await counts('.row.joined', 0);
  await page.click('#redo');
  await counts('.row.joined', 1);
  await page.evaluate(() => document.querySelector('.row.joined .handle').click());
  assert.match(await page.$eval('.fix', (each) => each.textContent), /接续 你指定的/);
  await click('撤销');
  await counts('.row.joined', 0);
  await page.evaluate(() => {
    const row = [...document.querySelectorAll('#source-text .row.body')].find((each) => each.querySelectorAll('.sentence').length > 1);
    row.querySelectorAll('.sentence')[1].click();
  });
  await click('从这句起另起一段');
  await counts('.row', rows + 1);
  await page.click('#reset');
  await counts('.row', rows);
  assert.equal(await page.$eval('#source-text', (each) => each.textContent.includes('undefined')), false);
  assertQuiet();
});

test('a repair tells its reason and can be taken back', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, tornNews);
  const joined = () => page.$$eval('.row.joined', (all) => all.length);
  const before = await joined();
  assert.ok(before > 0, 'nothing was joined');
  await page.evaluate(() => document.querySelector('.row.joined .handle').click());
  const panel = await page.$eval('.fix', (each) => each.textContent);
  assert.match(panel, /接续/);
  assert.doesNotMatch(panel, /mend\.|repair\./);
  await page.evaluate(() => [...document.querySelectorAll('.fix button')].find((each) => each.textContent === '撤销').click());
  await page.waitForFunction((count) => document.querySelectorAll('.row.joined').length < count, {}, before);
  await page.click('#undo');
  await page.waitForFunction((count) => document.querySelectorAll('.row.joined').length === count, {}, before);
  assertQuiet();
});

test('a sentence can be kept out of the summary, and another one put in', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const first = (await picks(page))[0];
  await page.click('.picks .why');
  const reasons = await page.$eval('.picks .reasons', (each) => each.textContent);
  assert.doesNotMatch(reasons, /why\.|passed\./, 'a sentence is missing');
  await page.click('.picks .reasons button:nth-of-type(2)');
  await page.waitForFunction((text) => ![...document.querySelectorAll('[data-sentence]')].some((each) => each.textContent === text), {}, first.text);
  const unpicked = await page.evaluate(() => {
    const sentence = [...document.querySelectorAll('#source-text .sentence:not(.picked)')].find((each) => each.textContent.length > 12);
    sentence.click();
    return sentence.textContent;
  });
  await page.waitForSelector('.fix .reasons');
  await page.click('.fix .reasons button');
  await page.waitForFunction((text) => [...document.querySelectorAll('[data-sentence]')].some((each) => each.textContent === text), {}, unpicked);
  await page.keyboard.press('Escape');
  await page.click('#undo');
  await page.click('#undo');
  await page.waitForFunction((text) => document.querySelector('[data-sentence]').textContent === text, {}, first.text);
  assertQuiet();
});

test('selected characters can be made a word', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById('source-text'), NodeFilter.SHOW_TEXT);
    while (!walker.nextNode().data.includes('程秋和'));
    const at = walker.currentNode.data.indexOf('程秋和');
    getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 3);
  });
  await page.waitForSelector('#naming:not([hidden])');
  assert.match(await page.$eval('#naming', (bar) => bar.textContent), /程秋和/);
  await page.click('#naming button');
  await page.waitForFunction(() => /1/.test(document.getElementById('reset').textContent) && !document.getElementById('reset').hidden);
  await waitForState(page, 'done');
  await page.waitForFunction(() => document.getElementById('naming').hidden);
  assertQuiet();
});

test('what is corrected stays in its place when the text is edited before it', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await inRow(page, caption, '.bring');
  await roleIs(page, caption, 'body');
  await page.click('#paste');
  await page.$eval('#paste', (box) => box.setSelectionRange(0, 0));
  await page.keyboard.type('新');
  await waitForState(page, 'working');
  await waitForState(page, 'done');
  await page.keyboard.press('Escape');
  await roleIs(page, caption, 'body');
  assertQuiet();
});

test('nothing jumps when a line far down is corrected, and the focus stays there', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: { width: 1280, height: 500 } });
  await paste(page, news);
  await page.evaluate((wanted) => {
    const row = [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted));
    row.closest('details')?.setAttribute('open', '');
    row.scrollIntoView({ block: 'center', behavior: 'instant' });
    row.querySelector('.bring').focus();
  }, caption);
  const top = () => page.evaluate((wanted) => [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted)).getBoundingClientRect().top, caption);
  const before = await top();
  await page.keyboard.press('Enter');
  await roleIs(page, caption, 'body');
  assert.ok(Math.abs(await top() - before) < 40, `${before} → ${await top()}`);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.handle')));
  assertQuiet();
});

test('the arrows go from line to line, Enter opens what can be done there, Escape closes it', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  assert.equal(await page.$$eval('.handle[tabindex="0"]', (all) => all.length), 1);
  await page.focus('.handle[tabindex="0"]');
  const at = () => page.evaluate(() => document.activeElement.closest('.row').dataset.at);
  const first = await at();
  do await page.keyboard.press('ArrowDown');
  while (!await page.evaluate(() => document.activeElement.matches('.dots')));
  assert.notEqual(await at(), first);
  const here = await at();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.fix');
  await page.keyboard.press('Escape');
  assert.equal(await page.$('.fix'), null);
  assert.equal(await at(), here);
  assertQuiet();
});

test('a paste over a corrected text can be undone: the text is there again, with its corrections', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await inRow(page, caption, '.bring');
  await roleIs(page, caption, 'body');
  await paste(page, traditionalNews);
  assert.ok(await page.$eval('#reset', (button) => button.hidden), 'corrections belong to their text');
  await page.click('#undo');
  await page.waitForFunction((text) => document.getElementById('paste').value === text, {}, news);
  await roleIs(page, caption, 'body');
  assertQuiet();
});
