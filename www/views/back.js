/** The way back from a place in the source to the key sentence that led there. */

import { t } from '../strings.js';

/**
 * @param {HTMLElement} button
 * @param {(place: string) => void} onBack
 */
export function backButton(button, onBack) {
  let to = '';

  /** @param {string} place @param {number} number of the key sentence */
  function show(place, number) {
    to = place;
    button.textContent = t('digest.back', { n: number });
    button.hidden = false;
  }

  button.addEventListener('click', () => onBack(to));
  return { show, hide: () => { button.hidden = true; } };
}
