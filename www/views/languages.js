/** The switch between the page's languages. */

import { language, languages } from '../strings.js';
import { element } from './dom.js';

/** Each language by the sign that its own readers look for. */
const signs = { 'zh-Hans': '简', 'zh-Hant': '繁', en: 'EN' };

/**
 * @param {HTMLElement} root
 * @param {(tag: string) => void} onChoose
 */
export function showLanguages(root, onChoose) {
  root.replaceChildren(...languages.map((tag) => {
    const button = element('button', { type: 'button', lang: tag, 'aria-pressed': String(tag === language()) }, signs[tag]);
    button.addEventListener('click', () => {
      onChoose(tag);
      for (const each of root.children) each.setAttribute('aria-pressed', String(each === button));
    });
    return button;
  }));
}
