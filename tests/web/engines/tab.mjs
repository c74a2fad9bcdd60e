/** What the tests of all engines do with a tab. @typedef {import('./engines.mjs').Tab} Tab */

import assert from 'node:assert/strict';
import { pasteAct } from '../support.mjs';

/** Milliseconds that something may take to come, and between two looks at whether it has. */
const PATIENCE = 20_000;
const GLANCE = 40;

/** @param {number} time milliseconds */
export const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

/**
 * Waits until a function in the page gives something. The page may make way for another one meanwhile.
 * @param {Tab} tab
 * @param {Function} act
 */
export async function until(tab, act, ...values) {
  let last;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(GLANCE)) {
    last = await tab.evaluate(act, ...values).then(Boolean, (error) => error);
    if (last === true) return;
  }
  assert.fail(`waited in vain for ${act}: ${last}`);
}

/** Waits until the page is in a state. */
export const isIn = (tab, state) => until(tab, (wanted) => document.documentElement.dataset.state === wanted, state);

/** Waits until a copy of the page is kept, or until it is clear that none can be. */
export const isKept = (tab, state = 'ready') => until(tab, (wanted) => document.documentElement.dataset.offline === wanted, state);

/** The place and text of each key sentence, in the page's order. */
export const picks = (tab) => tab.evaluate(() => [...document.querySelectorAll('[data-sentence]')].map((each) => [each.dataset.sentence, each.textContent]));

/** Whether an element is there to be seen. */
export const isShown = (tab, selector) => tab.evaluate((wanted) => document.querySelector(wanted)?.getClientRects().length > 0, selector);

/** Pastes a text and waits for the state that it leads to. */
export async function paste(tab, text, state = 'done') {
  await tab.evaluate(pasteAct, text);
  await isIn(tab, state);
}

/** Clicks a key sentence and waits until its place in the source is marked, in view, and at rest. */
export async function follow(tab, place) {
  // WebKit's driver asks where the sentence is while the page is still scrolling to it.
  await until(tab, (wanted) => {
    const pick = document.querySelector(`[data-sentence="${wanted}"]`);
    pick?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const top = pick?.getBoundingClientRect().top;
    const isAtRest = top === globalThis.lastPickTop;
    globalThis.lastPickTop = top;
    return isAtRest && top >= 0 && top < innerHeight;
  }, place);
  await tab.click(`[data-sentence="${place}"]`);
  await until(tab, (wanted) => {
    const box = document.querySelector(`[data-place="${wanted}"].here`)?.getBoundingClientRect();
    const isAtRest = box?.top === globalThis.lastTop;
    globalThis.lastTop = box?.top;
    return isAtRest && box && box.top >= 0 && box.bottom <= innerHeight;
  }, place);
}
