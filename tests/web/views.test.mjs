/** What the page tells besides the key sentences, and the ways through it. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listedNews, news, twoNews } from './fixtures/articles.mjs';
import { launch, open, paste, phone, picks, textOf, waitForState } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Opens a part of the first card whose name begins so, and gives its text; `null` where there is none. */
const section = async (page, name) => {
  const isThere = await page.evaluate((wanted) => {
    const part = [...document.querySelectorAll('details.section')].find((each) => each.querySelector('summary').textContent.startsWith(wanted));
    if (part) part.open = true;
    return Boolean(part);
  }, name);
  if (!isThere) return null;
  await page.waitForFunction((wanted) => [...document.querySelectorAll('details.section[open]')].some((each) => each.querySelector('summary').textContent.startsWith(wanted) && each.childElementCount > 1), {}, name);
  return page.evaluate((wanted) => [...document.querySelectorAll('details.section[open]')].find((each) => each.querySelector('summary').textContent.startsWith(wanted)).textContent, name);
};

test('figures are a table; a click on one marks it in the source', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, listedNews);
  const text = await section(page, '数据');
  assert.match(text, /11\.2万册/);
  assert.match(await textOf(page, '.card-foot'), /数据含 \d+\/\d+/);
  await page.evaluate(() => [...document.querySelectorAll('td button')].find((each) => each.textContent === '11.2万册').click());
  const marked = await page.evaluate(() => [...CSS.highlights.get('keyword')].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)));
  assert.ok(marked.includes('11.2万册'), marked.join());
  assertQuiet();
});

test('the words of the article stand apart, and no line of them begins with a stop', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: phone });
  await paste(page, news);
  await page.click('summary[data-key="words0"]');
  await page.waitForSelector('.words .word');
  const alone = await page.$$eval('.words .word', (words) => words
    .filter((word) => /^[，。、；：？！”）》]/.test(word.textContent) && word.previousElementSibling)
    .filter((word) => word.getBoundingClientRect().top > word.previousElementSibling.getBoundingClientRect().bottom)
    .map((word) => word.previousElementSibling.textContent + word.textContent));
  assert.deepEqual(alone, []);
  assert.match(await textOf(page, '.words p'), /\S \S/);
  assertQuiet();
});

test('the timeline is in the order of time, each date with how its year is known', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, listedNews);
  const text = await section(page, '时间线');
  assert.match(text, /2022-03/);
  const days = await page.$$eval('.timeline .when', (all) => all.map((each) => each.textContent));
  const known = days.filter((day) => day.length >= 7 && /^\d{4}/.test(day));
  assert.deepEqual(known, [...known].sort());
  assert.doesNotMatch(text, /facts\.|undefined/);
  assertQuiet();
});

test('the first three sentences stand beside the choice, each with why it was taken or not', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const text = await section(page, '与开头三句比');
  assert.doesNotMatch(text, /passed\.|facts\./);
  const leads = await page.$$eval('[data-lead]', (all) => all.map((each) => each.textContent));
  assert.equal(leads.length, 3);
  for (const lead of leads) assert.ok(news.includes(lead));
  assertQuiet();
});

test('facts first is another choice or the same, and is told; the box and its key agree', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, listedNews);
  await page.click('.source-head h2');
  await page.keyboard.press('f');
  await waitForState(page, 'done');
  assert.ok(await page.$eval('#factsFirst', (box) => box.checked));
  await page.keyboard.press('u');
  await waitForState(page, 'done');
  assert.equal(await page.$eval('#factsFirst', (box) => box.checked), false);
  assertQuiet();
});

test('the keys go from key sentence to key sentence and change the length; they can be switched off', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await page.click('.source-head h2');
  const all = await picks(page);
  const focused = () => page.evaluate(() => document.activeElement.dataset.sentence);
  await page.keyboard.press('j');
  assert.equal(await focused(), all[0].place);
  await page.keyboard.press('j');
  assert.equal(await focused(), all[1].place);
  await page.keyboard.press('k');
  assert.equal(await focused(), all[0].place);
  await page.keyboard.press('[');
  await page.waitForFunction((count) => document.querySelectorAll('[data-sentence]').length === count, {}, 4);
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  assert.doesNotMatch(await textOf(page, 'dialog'), /help\./);
  await page.click('dialog input');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog') === null);
  await page.keyboard.press('[');
  assert.equal((await picks(page)).length, 4);
  assertQuiet();
});

test('letters that are typed into the box are text', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.type('#paste', 'fuj?');
  assert.equal(await page.$eval('#paste', (box) => box.value), 'fuj?');
  assert.equal(await page.$('dialog'), null);
  assertQuiet();
});

test('the strip tells every sentence, scrolls by key and by click', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: { width: 1280, height: 420 } });
  await paste(page, listedNews);
  await page.focus('#strip');
  await page.keyboard.press('End');
  const { now, max, text } = await page.$eval('#strip', (strip) => ({ now: strip.ariaValueNow, max: strip.ariaValueMax, text: strip.ariaValueText }));
  assert.equal(now, max);
  assert.match(text, new RegExp(`第 ${max} 句`));
  await page.waitForFunction(() => {
    const box = [...document.querySelectorAll('.sentence')].at(-1).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  }, { timeout: 5000 });
  await page.keyboard.press('Home');
  assert.equal(await page.$eval('#strip', (strip) => strip.ariaValueNow), '1');
  const painted = await page.$eval('#strip canvas', (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0));
  assert.ok(painted, 'nothing is drawn');
  const box = await (await page.$('#strip')).boundingBox();
  await page.mouse.click(box.x + 3, box.y + box.height - 2);
  assert.notEqual(await page.$eval('#strip', (strip) => strip.ariaValueNow), '1');
  assertQuiet();
});

test('several articles have a card each, and a digit goes to one', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: { width: 1280, height: 420 } });
  await paste(page, twoNews);
  const titles = await page.$$eval('.card[data-article] > h3', (all) => all.map((each) => each.textContent));
  assert.deepEqual(titles, ['岚口渔港冬季停航期间完成清淤', '坪山县2022年村级图书室建设情况通报']);
  await page.click('.source-head h2');
  await page.keyboard.press('2');
  await page.waitForFunction(() => {
    const { top } = document.querySelector('.card[data-article="1"]').getBoundingClientRect();
    return top >= -1 && top < innerHeight;
  }, { timeout: 5000 });
  assertQuiet();
});

test('light and dark can be chosen against the system', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const first = await paper();
  await page.click('#theme');
  assert.notEqual(await paper(), first);
  await page.click('#theme');
  assert.equal(await paper(), first);
  assertQuiet();
});

test('a pick in the source and in the summary light each other', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const { place } = (await picks(page))[0];
  await page.hover(`#source-text [data-place="${place}"]`);
  assert.ok(await page.$(`[data-sentence="${place}"].lit`));
  await page.hover(`[data-sentence="${place}"]`);
  assert.ok(await page.$(`#source-text [data-place="${place}"].lit`));
  assertQuiet();
});

test('on a phone everything that a mouse finds is there for a finger', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: phone });
  await paste(page, news);
  await page.tap('.picks .why');
  assert.ok(await page.$eval('.picks .reasons', (panel) => panel.offsetHeight > 0));
  assert.equal(await page.$eval('.bring', (button) => getComputedStyle(button).opacity), '1');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0);
  assertQuiet();
});

test('200,000 characters: no key and no movement of the slider waits', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  const { longText } = await import('./fixtures/articles.mjs');
  await paste(page, longText(200_000));
  await page.waitForFunction(() => document.querySelectorAll('#source-text .chunk:empty').length === 0, { timeout: 20_000 });
  const longest = await page.evaluate(async () => {
    let most = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) most = Math.max(most, duration);
    }).observe({ type: 'longtask' });
    const slider = document.getElementById('length-slider');
    for (let value = 1; value <= 15; value += 1) {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => { setTimeout(resolve, 80); });
    }
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    return most;
  });
  t.diagnostic(`longest task while dragging: ${Math.round(longest)} ms (0: none over 50)`);
  assert.ok(longest <= 100, `the main thread was deaf for ${Math.round(longest)} ms`);
  assertQuiet();
});
