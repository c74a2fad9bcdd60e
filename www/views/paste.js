/**
 * The text box. It has two faces: `editing`, where the text is a field, and `reading`, where the field is a slim bar
 * above the source and only takes another paste or a click.
 *
 * A long text is not laid out while one reads: a button stands in the field's place (`data-long`, see paste.css), for
 * a field with two megabytes stops the page for a second and more whenever it is laid out.
 */

import { byId } from './dom.js';

/** UTF-16 units from which a text is long: laying out a field of that length takes about two frames. */
const LONG_TEXT = 20_000;

/** UTF-16 units of one input that nobody types: an input method or a program pasted them. */
const MORE_THAN_TYPED = 200;

/** The structure that a clipboard carries beside its text. @param {ClipboardEvent} event */
const htmlOf = (event) => event.clipboardData?.getData('text/html') ?? '';

/** Kinds of input that come from a keyboard. */
const typedInput = /^(insert(Text|CompositionText|LineBreak|Paragraph)|delete)/;

/**
 * @param {object} hooks
 * @param {(text: string, how: {isTyped: boolean, html?: string, files?: object}) => void} hooks.onText called at every
 *   change; `html` is what came beside a paste
 * @param {() => void} hooks.onEdit called when the field is opened
 * @param {() => void} hooks.onRead called when the reader is done editing
 */
export function pasteBox({ onText, onEdit, onRead }) {
  const field = byId('paste');
  const face = document.documentElement.dataset;
  let length = field.value.length;

  /** What came beside the text of a paste that has not reached the field yet. */
  let html = '';

  const again = byId('again');
  const isReading = () => face.face === 'reading';
  const tell = (isTyped, more) => {
    measure();
    length = field.value.length;
    onText(field.value, { isTyped, ...more });
  };

  /** Lets the button take the field's place while the text is long. For a short text it is but a label on the field. */
  function measure() {
    const isLong = field.value.length > LONG_TEXT;
    if (isLong) face.long = '';
    else delete face.long;
    again.tabIndex = isLong ? 0 : -1;
    again.ariaHidden = String(!isLong);
  }

  /** Puts a text in place of the old one without a word. @param {string} text */
  function put(text) {
    field.value = text;
    measure();
    if (text.length > LONG_TEXT) read();
    length = text.length;
  }

  /** Puts a text in place of the old one and tells it. @param {string} text @param {object} [more] for `onText` */
  function replace(text, more) {
    put(text);
    tell(false, more);
  }

  function edit() {
    face.face = 'editing';
    field.focus({ preventScroll: true });
    onEdit();
  }

  function read() {
    face.face = 'reading';
    // Scrolling a field lays it out: not a long one, which is not shown.
    if (!('long' in face)) field.scrollTop = 0;
  }

  field.addEventListener('input', (event) => {
    const grown = Math.abs(field.value.length - length);
    const isTyped = typedInput.test(event.inputType ?? '') && grown <= MORE_THAN_TYPED;
    if (!isTyped && field.value.length > LONG_TEXT) {
      measure();
      read();
    }
    if (!event.isComposing) tell(isTyped, { html: isTyped ? '' : html });
    html = '';
  });
  field.addEventListener('compositionend', () => tell(true));

  field.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (isReading()) field.select();
    html = htmlOf(event);
    if (pasted.length <= LONG_TEXT) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = field;
    const more = { html };
    html = '';
    replace(isReading() ? pasted : value.slice(0, selectionStart) + pasted + value.slice(selectionEnd), more);
  });

  // The bar opens at a click, at Enter and at the first letter.
  again.addEventListener('click', edit);
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
    replace(pasted, { html: htmlOf(event) });
  });

  measure();
  return { field, put, replace, edit, read, isLong: () => field.value.length > LONG_TEXT };
}
