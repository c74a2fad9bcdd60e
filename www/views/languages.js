/** The switch between the page's languages. */

import { language } from '../strings.js';

/**
 * @param {HTMLElement} root holds a button for each language, with the sign that its own readers look for
 * @param {(tag: string) => void} onChoose
 */
export function showLanguages(root, onChoose) {
  const mark = () => {
    for (const button of root.children) button.setAttribute('aria-pressed', String(button.lang === language()));
  };
  mark();
  for (const button of root.children) {
    button.addEventListener('click', () => {
      onChoose(button.lang);
      mark();
    });
  }
}
