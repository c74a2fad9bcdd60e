/**
 * Tells a screen reader what happened, once, without moving the focus.
 *
 * The two live regions stand in the document from the start: one that is added later is often not heard.
 */

/** Milliseconds between emptying a region and filling it, so that the same sentence twice is heard twice. */
const GAP = 60;

const timers = new Map();

/**
 * Says a sentence when the reader pauses, or at once if `urgent`.
 * @param {string} sentence
 * @param {{urgent?: boolean}} [how]
 */
export function announce(sentence, { urgent = false } = {}) {
  const region = document.getElementById(urgent ? 'assertive' : 'polite');
  clearTimeout(timers.get(region));
  region.textContent = '';
  timers.set(region, setTimeout(() => { region.textContent = sentence; }, GAP));
}
