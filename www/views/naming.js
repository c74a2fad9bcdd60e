/** When a few characters of the source are selected, asks whether they are one word (a name, say) or none. */

import { t } from '../strings.js';
import { element } from './dom.js';

/** Characters of the shortest and the longest word that one would add. */
const LEAST = 2;
const MOST = 20;

/**
 * @param {HTMLElement} root where the question stands
 * @param {HTMLElement} source where the selection counts
 * @param {(list: 'add' | 'remove', word: string) => void} onWord
 */
export function namingBar(root, source, onWord) {
  let word = '';

  function hide() {
    word = '';
    root.hidden = true;
  }

  function look() {
    const selection = getSelection();
    const chosen = selection.isCollapsed || !source.contains(selection.anchorNode) || !source.contains(selection.focusNode) ? '' : selection.toString().trim();
    const isWord = chosen.length >= LEAST && chosen.length <= MOST && !/[\s，。？！；：、,.]/.test(chosen);
    if (chosen === word) return;
    if (!isWord) {
      hide();
      return;
    }
    word = chosen;
    root.hidden = false;
    const button = (list) => {
      const made = element('button', { type: 'button', class: 'quiet small' }, t(`naming.${list}`));
      made.addEventListener('click', () => {
        const asked = word;
        hide();
        selection.removeAllRanges();
        onWord(list, asked);
      });
      return made;
    };
    root.replaceChildren(element('b', {}, word), button('add'), button('remove'));
  }

  document.addEventListener('selectionchange', () => {
    clearTimeout(look.timer);
    look.timer = setTimeout(look, 150);
  });
}
