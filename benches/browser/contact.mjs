/** First contact: how soon the page can be used in each engine, and whether it moves or goes deaf meanwhile. */

import { engines } from '../../tests/web/engines/engines.mjs';
import { isIn, isKept, until } from '../../tests/web/engines/tab.mjs';
import { pasteAct } from '../../tests/web/support.mjs';
import { article } from './text.mjs';

/** UTF-16 units of an ordinary article and of a long paste. */
const ORDINARY = 5_000;
const LONG = 200_000;

/** Milliseconds from which a task of the main thread is long: https://w3c.github.io/longtasks/ */
const LONG_TASK = 50;

/** Keys typed and steps of a drag, and the milliseconds between two. */
const STEPS = 24;
const RHYTHM = 80;

/** Milliseconds after which what an action sets going is over. */
const SETTLING = 1500;

const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
const markOf = (name) => performance.getEntriesByName(name)[0]?.startTime;

/** What the engines that are here need from navigation to ready, and to a painted summary of a text pasted at once. */
export async function firstContact(home, rounds) {
  const table = {};
  for (const { name, skip, start } of engines) {
    if (skip) {
      table[name] = null;
      continue;
    }
    const engine = await start();
    const visit = async (round) => {
      const tab = await engine.tab();
      await tab.goto(home);
      await tab.evaluate(pasteAct, article(ORDINARY, round + 1));
      await until(tab, markOf, 'zhaiyao:done');
      const figures = { ready: await tab.evaluate(markOf, 'zhaiyao:ready'), summary: await tab.evaluate(markOf, 'zhaiyao:done') };
      await tab.close();
      return figures;
    };
    table[name] = await rounds(visit);
    await engine.stop();
  }
  return table;
}

/** Begins to note layout shifts and long tasks. Chromium alone tells of both. */
function observe() {
  globalThis.shifts = [];
  globalThis.tasks = [];
  const note = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  // A shift within half a second of an input is one that the reader asked for.
  note('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) globalThis.shifts.push(value); });
  note('longtask', ({ duration }) => globalThis.tasks.push(duration));
}

/**
 * Uses a page as a reader would, and notes what moves and how long it is deaf in each part.
 * @param {import('puppeteer-core').Browser} browser Chromium
 */
export async function steadiness(browser, home) {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(new URL(home).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  const tab = await context.newPage();
  await tab.setViewport({ width: 1280, height: 800 });
  await tab.evaluateOnNewDocument(observe);
  const parts = [];
  /** Does something, and notes what came of it. */
  const part = async (name, act) => {
    await tab.evaluate(() => { globalThis.shifts = []; globalThis.tasks = []; });
    await act();
    await pause(SETTLING);
    const { shifts, tasks } = await tab.evaluate(() => ({ shifts: globalThis.shifts, tasks: globalThis.tasks }));
    parts.push({ name, shift: Math.max(0, ...shifts), blocks: tasks.filter((task) => task > LONG_TASK).length, longest: Math.max(0, ...tasks) });
  };
  await part('loading', async () => { await tab.goto(home); await isIn(tab, 'empty'); await isKept(tab); });
  await part(`pasting ${ORDINARY} characters`, () => pasteByHand(tab, article(ORDINARY)));
  await part(`pasting ${LONG} characters`, () => pasteByHand(tab, article(LONG)));
  await part(`dragging the length, ${LONG} characters`, () => drag(tab));
  await part(`typing, ${LONG} characters`, () => type(tab));
  await context.close();
  return parts;
}

/** Pastes as a hand does, so that the browser knows what moves for a reason. */
async function pasteByHand(tab, text) {
  await tab.evaluate(async (copied) => {
    document.getElementById('paste').focus();
    await navigator.clipboard.writeText(copied);
    globalThis.tasks = [];
    performance.clearMarks('zhaiyao:done');
  }, text);
  await tab.keyboard.down('Control');
  await tab.keyboard.press('KeyV', { commands: ['Paste'] });
  await tab.keyboard.up('Control');
  await until(tab, markOf, 'zhaiyao:done');
}

/** Drags the control of the length from one end to the other and back. */
async function drag(tab) {
  const control = await tab.$('#length input[type="range"]');
  await control.scrollIntoView();
  const { x, y, width, height } = await control.boundingBox();
  const at = (share) => [x + width * (0.05 + 0.9 * share), y + height / 2];
  await tab.mouse.move(...at(0));
  await tab.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await tab.mouse.move(...at(share < 0.5 ? 2 * share : 2 - 2 * share));
    await pause(RHYTHM);
  }
  await tab.mouse.up();
}

/** Types at the end of the text. */
async function type(tab) {
  await tab.evaluate(() => {
    const again = document.getElementById('again');
    if (again?.getClientRects().length) again.click();
    const box = document.getElementById('paste');
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  await pause(SETTLING);
  await tab.evaluate(() => { globalThis.tasks = []; });
  for (let key = 0; key < STEPS; key += 1) {
    await tab.keyboard.sendCharacter('水');
    await pause(RHYTHM);
  }
}
