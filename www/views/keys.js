/** The keyboard: one letter for what one does often, and a sheet that tells them. Letters do nothing while one types. */

import { t } from '../strings.js';
import { element } from './dom.js';

/** What is told, in this order. */
const told = ['paste', 'j', 'k', 'enter', 'length', 'f', 'u', 'shiftU', 'c', 'digit', 'escape', 'help'];

/**
 * @param {Record<string, (event: KeyboardEvent) => void>} actions what a key does; `digit` gets 1 to 9
 * @returns {{open: () => void}} `open` shows the sheet
 */
export function keyboard(actions) {
  let isOn = true;

  function open() {
    const box = element('input', { type: 'checkbox', checked: isOn });
    box.addEventListener('change', () => { isOn = box.checked; });
    const close = element('button', { type: 'button' }, t('help.close'));
    const sheet = element('dialog', { class: 'help', 'aria-labelledby': 'help-title' },
      element('h2', { id: 'help-title' }, t('help.title')),
      element('dl', {}, ...told.map((key) => element('div', {}, element('dt', {}, ...t(`help.${key}.key`).split(' ').map((cap) => element('kbd', {}, cap))), element('dd', {}, t(`help.${key}`))))),
      element('label', { class: 'check' }, box, element('span', {}, t('help.on'))),
      element('p', { class: 'gloss' }, t('help.note')), close);
    close.addEventListener('click', () => sheet.close());
    sheet.addEventListener('close', () => sheet.remove());
    document.body.append(sheet);
    sheet.showModal();
  }

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest?.('textarea, select, dialog, input:not([type="checkbox"], [type="radio"], [type="range"])');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === '?') {
      event.preventDefault();
      open();
    } else if (isOn) {
      const isDigit = /^[1-9]$/.test(event.key);
      const act = isDigit ? actions.digit : actions[event.key === 'U' ? 'shiftU' : event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(event);
    }
  });

  return { open };
}
