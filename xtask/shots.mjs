/**
 * Takes the pictures of the page for the documentation, and of the seal for the icons: `shots.mjs <folder>`.
 *
 * Environment: `ZHAIYAO_URL` where the page is served, `CHROMIUM` the browser.
 */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { desktop, launch, open, phone, waitForState } from '../tests/web/support.mjs';

const [folder] = process.argv.slice(2);

/** Every picture: its name, the screen, the colours, the language of page and sample, and the state. */
const SHOTS = [
  { name: 'empty', viewport: desktop, scheme: 'light', language: 'zh-Hans', isEmpty: true },
  { name: 'desktop-light', viewport: desktop, scheme: 'light', language: 'zh-Hans' },
  { name: 'desktop-dark-traditional', viewport: desktop, scheme: 'dark', language: 'zh-Hant' },
  { name: 'phone-light-traditional', viewport: phone, scheme: 'light', language: 'zh-Hant' },
  { name: 'phone-dark', viewport: phone, scheme: 'dark', language: 'zh-Hans' },
];

/** Sides of the icons in pixels: 180 for iOS, the others for installed apps. */
const ICONS = [180, 192, 512];

/**
 * The share of a maskable icon that the seal has. Its character, 0.7 of it across, then stays inside the circle of 0.8 of
 * the icon that no device cuts off: https://www.w3.org/TR/appmanifest/#icon-masks
 */
const SEAL_SHARE = 0.8;

/** The colour of the seal, so that a cut through it is not seen. */
const SEAL = '#b5371f';

const browser = await launch();
const endings = [];
const test = { after: (act) => endings.push(act) };

for (const { name, viewport, scheme, language, isEmpty } of SHOTS) {
  const { page, assertQuiet } = await open(test, browser, { viewport, languages: [language] });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  if (!isEmpty) {
    await page.click('#sample');
    await waitForState(page, 'done');
    await page.mouse.move(0, 0);
    await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  }
  await shoot(page, name);
  assertQuiet();
}

const seal = await readFile(fileURLToPath(new URL('../www/icons/seal.svg', import.meta.url)), 'utf8');
const page = await browser.newPage();
for (const side of ICONS) await icon(`seal-${side}`, side, side, 'transparent');
await icon('seal-maskable-512', 512, 512 * SEAL_SHARE, SEAL);
for (const act of endings) await act();
await browser.close();

/** Takes what is on the screen, once its fonts are there. */
async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Draws the seal in the middle of a square. */
async function icon(name, side, size, background) {
  await page.setViewport({ width: side, height: side });
  const address = `data:image/svg+xml;base64,${Buffer.from(seal).toString('base64')}`;
  await page.setContent(`<style>body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${background}; }</style><img src="${address}" width="${size}" height="${size}">`);
  await page.screenshot({ path: path.join(folder, `${name}.png`), omitBackground: true });
}
