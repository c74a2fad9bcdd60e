/** Small screens, other eyes, other hands. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { news } from './fixtures/articles.mjs';
import { desktop, launch, open, paste, phone, picks, textOf } from './support.mjs';

/** Contrast of WCAG 2.2 AA for text of ordinary size. */
const AA = 4.5;

/** Layout shift below which nothing is seen to move; a tenth of what is called good: https://web.dev/articles/cls */
const STILL = 0.01;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Text whose contrast with what lies behind it is too low, as `text: ratio`. */
const faintText = (page, least) => page.evaluate((limit) => {
  const parse = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((value) => value / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const { rgb, alpha } = parse(getComputedStyle(each).backgroundColor);
      if (alpha === 1) return rgb;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
    if (text === '' || element.offsetHeight === 0 || element.closest('textarea, .unseen, noscript')) continue;
    const [light, dark] = [luminance(parse(getComputedStyle(element).color).rgb), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < limit) faint.push(`${text.slice(0, 12)}: ${ratio.toFixed(2)}`);
  }
  return faint;
}, least);

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`nothing sticks out on a ${name}, and all text has enough contrast in light and dark`, async (t) => {
    const { page, assertQuiet } = await open(t, browser, { viewport });
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      assert.equal(await overflow(page), 0);
      assert.deepEqual(await faintText(page, AA), [], `empty, ${scheme}`);
      await paste(page, news);
      assert.equal(await overflow(page), 0);
      assert.deepEqual(await faintText(page, AA), [], `done, ${scheme}`);
      await page.click('#clear');
    }
    assertQuiet();
  });
}

test('lines of many kinds that are folded together fit a phone in English too', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: phone, languages: ['en-GB'] });
  await paste(page, `${news}\n【纠错】 【打印】 【关闭】\n相关阅读\n青砚市举办龙舟赛\n夏季用水提示\n版权声明:未经许可不得转载`);
  assert.ok((await textOf(page, '.fold:last-of-type summary')).length > 60);
  assert.equal(await overflow(page), 0);
  assertQuiet();
});

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`nothing jumps on a ${name} while the page loads, whatever language it speaks`, async (t) => {
    for (const language of ['zh-CN', 'zh-TW', 'en-GB']) {
      const { page, assertQuiet } = await open(t, browser, { viewport, languages: [language] });
      const shifts = await page.evaluate(() => new Promise((resolve) => {
        const found = [];
        new PerformanceObserver((list) => found.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(found), 100);
      }));
      assert.ok(Math.max(0, ...shifts) < STILL, `${language}: ${shifts}`);
      assert.equal(await page.$eval('h1', (title) => getComputedStyle(title).visibility), 'visible');
      assertQuiet();
    }
  });
}

test('whoever wants less motion is not scrolled smoothly and sees no flash', async (t) => {
  const { page, assertQuiet } = await open(t, browser, { viewport: { width: 1280, height: 420 } });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await paste(page, news);
  const { place } = (await picks(page)).at(-1);
  await page.$eval(`[data-sentence="${place}"]`, (pick) => pick.click());
  const { top, animation } = await page.$eval('.here', (piece) => ({ top: piece.getBoundingClientRect().top, animation: getComputedStyle(piece).animationName }));
  assert.ok(top >= 0 && top < 420, `at ${top}`);
  assert.equal(animation, 'none');
  assertQuiet();
});

/** Opens the page as the high contrast of a system shows it, which Puppeteer has no word for. */
async function openWithForcedColours(t) {
  const opened = await open(t, browser);
  const session = await opened.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  return opened;
}

test('with forced colours the picked sentences are still told from the others', async (t) => {
  const { page, assertQuiet } = await openWithForcedColours(t);
  await paste(page, news);
  assert.match(await page.$eval('.picked', (piece) => getComputedStyle(piece).textDecorationLine), /underline/);
  const [ink, ground] = await page.$eval('.picked[data-number]', (piece) => {
    const { color, backgroundColor } = getComputedStyle(piece, '::before');
    return [color, backgroundColor];
  });
  const [system, systemGround] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust: none; color: HighlightText; background: Highlight';
    const { color, backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return [color, backgroundColor];
  });
  assert.deepEqual([ink, ground], [system, systemGround], 'the number is written in the colours of a selection');
  assertQuiet();
});

test('with forced colours the text below the bar does not show through its words', async (t) => {
  const { page, assertQuiet } = await openWithForcedColours(t);
  await paste(page, news);
  // What a style computes is not what is painted: forced colours replace it, unless they are told not to.
  const [color, adjust] = await page.$eval('#paste', (box) => [getComputedStyle(box).color, getComputedStyle(box).forcedColorAdjust]);
  assert.match(color, /, 0\)$/);
  assert.equal(adjust, 'none');
  assertQuiet();
});

test('on paper, wide or narrow, the summary is whole and the page around it is not there', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  await page.emulateMediaType('print');
  for (const width of [720, 1100]) {
    await page.setViewport({ width, height: 800 });
    assert.deepEqual(await page.$$eval('.card, .card > *', (parts) => parts.filter((part) => part.getBoundingClientRect().left < 0).map((part) => part.className)), [], `${width}`);
    assert.equal(await page.$eval('.masthead', (head) => head.offsetHeight), 0);
  }
  assertQuiet();
});

test('every control has a name, and every region a heading', async (t) => {
  const { page, assertQuiet } = await open(t, browser);
  await paste(page, news);
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  const nameless = [];
  const walk = (node) => {
    if (['button', 'link', 'slider', 'radio', 'textbox'].includes(node.role) && !node.name?.trim()) nameless.push(node.role);
    (node.children ?? []).forEach(walk);
  };
  walk(tree);
  assert.deepEqual(nameless, []);
  assert.equal((await page.$$('h1')).length, 1);
  assertQuiet();
});
