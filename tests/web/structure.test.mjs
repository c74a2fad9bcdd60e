/** What comes beside the text of a paste or a file tells what its lines are, and is then gone. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, waitForState } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const CAPTION = '清晨的渡口，第一班船离岸';
const LINK = '老桥下的集市又热闹起来了';
const PROSE = '停航三年的柳溪渡口5月5日重新开航，首日往返二十二班，载客一千四百余人，镇上的老船工都来了。';
const lines = [
  ['nav', '本地频道'], ['h1', '柳溪渡口重新开航'], ['p', '2023-05-06 来源：柳溪日报'], ['p', PROSE], ['figcaption', CAPTION],
  ['p', '两岸居民过河不必再绕行四十里，每张船票两元，六十五岁以上的老人免费。'],
  ['p', '镇政府还在渡口修了候船亭，亭里备有热水和雨具，夜里有人值守。'], ['link', LINK],
  ['p', '渡口每天六点开航，二十点收班，汛期停航由镇政府提前一天告知。'],
];
const text = lines.map(([, line]) => line).join('\n');
const html = `<meta charset="utf-8"><style>p { color: red }</style><img src="https://elsewhere.invalid/a.png" onerror="document.title = 'ran'">
  ${lines.map(([tag, line]) => (tag === 'link' ? `<p><a href="https://elsewhere.invalid/">${line}</a></p>` : `<${tag} style="color: blue">${line}</${tag}>`)).join('')}`;

/** Pastes what a browser puts on the clipboard: a text, and the same in HTML. */
const pasteBoth = async (page, plain, beside) => {
  await page.evaluate((pasted, structure) => {
    const box = document.getElementById('paste');
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    data.setData('text/html', structure);
    box.focus();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    box.setRangeText(pasted, 0, box.value.length, 'end');
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  }, plain, beside);
  await waitForState(page, 'done');
};

const roleOf = (page, line) => page.evaluate((wanted) =>
  [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted))?.querySelector('.handle')?.dataset.role ?? 'body', line);

test('the structure of the page helps to tell roles, and the text stays what was copied', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await pasteBoth(page, text, '');
  assert.notEqual(await roleOf(page, CAPTION), 'caption');
  await page.click('#clear');
  await pasteBoth(page, text, html);
  assert.equal(await page.$eval('#paste', (box) => box.value), text);
  assert.equal(await roleOf(page, CAPTION), 'caption');
  assert.equal(await roleOf(page, LINK), 'related');
  await page.evaluate((wanted) => [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted)).querySelector('.handle').click(), CAPTION);
  assert.match(await page.$eval('.fix', (each) => each.textContent), /复制来的网页这样标着/);
  assert.deepEqual(requests, []);
  assert.equal(await page.evaluate(() => document.title === 'ran' || document.documentElement.innerHTML.includes('elsewhere.invalid')), false);
  assertQuiet();
});

test('a page that calls its prose furniture is not believed, and another paste owes it nothing', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await pasteBoth(page, text, `<aside><figure><figcaption>${PROSE}${PROSE}${PROSE}</figcaption></figure><p>${PROSE}</p></aside><nav>${CAPTION}</nav>`);
  assert.equal(await roleOf(page, PROSE), 'body');
  assert.equal(await roleOf(page, CAPTION), 'chrome');
  await pasteBoth(page, `${text}\n`, '');
  assert.notEqual(await roleOf(page, CAPTION), 'chrome');
  await page.click('#undo');
  await page.waitForFunction((wanted) => [...document.querySelectorAll('#source-text .row')].find((each) => each.textContent.includes(wanted))?.querySelector('.handle')?.dataset.role === 'chrome', {}, CAPTION);
  assertQuiet();
});

test('an HTML file gives its text and its structure', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'page.html'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, html);
  await waitForState(page, 'done');
  assert.equal(await roleOf(page, CAPTION), 'caption');
  assert.equal(await roleOf(page, LINK), 'related');
  assertQuiet();
});
