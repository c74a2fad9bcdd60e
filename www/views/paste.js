/**
 * The text box. It has two faces: `editing`, where the text is a field, and `reading`, where the field is a slim bar
 * above the source and only takes another paste or a click.
 *
 * A long text is not laid out while the bar is slim (`content-visibility` in paste.css): a text field of two megabytes
 * would stop the page for seconds.
 */

import { byId } from './dom.js';

/** UTF-16 units from which a pasted text is put away at once instead of being laid out in the field. */
const LONG_TEXT = 50_000;

/** UTF-16 units of one input that nobody types: an input method or a program pasted them. */
const MORE_THAN_TYPED = 200;

/** Kinds of input that come from a keyboard. */
const typedInput = /^(insert(Text|CompositionText|LineBreak|Paragraph)|delete)/;

/**
 * @param {object} hooks
 * @param {(text: string, how: {isTyped: boolean}) => void} hooks.onText called at every change
 * @param {() => void} hooks.onEdit called when the field is opened
 * @param {() => void} hooks.onRead called when the reader is done editing
 */
export function pasteBox({ onText, onEdit, onRead }) {
  const field = byId('paste');
  const face = document.documentElement.dataset;
  let length = field.value.length;

  const isReading = () => face.face === 'reading';
  const tell = (isTyped) => {
    length = field.value.length;
    onText(field.value, { isTyped });
  };

  /** Puts a text in place of the old one and reads it. @param {string} text */
  function replace(text) {
    if (text.length > LONG_TEXT) read();
    field.value = text;
    tell(false);
  }

  function edit() {
    face.face = 'editing';
    field.focus({ preventScroll: true });
    onEdit();
  }

  function read() {
    face.face = 'reading';
    field.scrollTop = 0;
  }

  field.addEventListener('input', (event) => {
    const grown = Math.abs(field.value.length - length);
    const isTyped = typedInput.test(event.inputType ?? '') && grown <= MORE_THAN_TYPED;
    if (!isTyped && field.value.length > LONG_TEXT) read();
    if (!event.isComposing) tell(isTyped);
  });
  field.addEventListener('compositionend', () => tell(true));

  field.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (isReading()) field.select();
    if (pasted.length <= LONG_TEXT) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = field;
    replace(isReading() ? pasted : value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  });

  // The slim bar opens at a click, at Enter and at the first letter.
  field.addEventListener('click', () => { if (isReading()) edit(); });
  field.addEventListener('beforeinput', (event) => { if (isReading() && typedInput.test(event.inputType)) edit(); });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isReading()) {
      event.preventDefault();
      edit();
    } else if (event.key === 'Escape' && !isReading() && !event.isComposing) {
      onRead();
    }
  });
  byId('edited').addEventListener('click', onRead);

  // A paste that no field takes is a new text.
  document.addEventListener('paste', (event) => {
    if (event.target.closest?.('input, textarea, [contenteditable]')) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.trim() === '') return;
    event.preventDefault();
    replace(pasted);
  });

  return { field, replace, edit, read, isLong: () => field.value.length > LONG_TEXT };
}
