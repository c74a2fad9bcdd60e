/** Puts a text on the clipboard. */

import { announce } from '../announce.js';
import { t } from '../strings.js';

/** Milliseconds for which a button says what it did. */
const SAID = 1800;

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for pages that are not served from a secure address. @param {string} text */
function copyBySelection(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return isCopied;
}

/**
 * Says on a button itself whether its text was copied, then gives it its name back.
 * @param {HTMLElement} button
 * @param {boolean} isCopied
 * @param {string} name the key of its name
 */
export function sayOn(button, isCopied, name) {
  const said = t(isCopied ? 'digest.copied' : 'digest.copyFailed');
  button.textContent = said;
  announce(said);
  setTimeout(() => { button.textContent = t(name); }, SAID);
}
