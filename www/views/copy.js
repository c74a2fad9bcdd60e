/** Puts a summary on the clipboard. */

/**
 * The summary of an article as plain text: its title, then its sentences, a line each. Only characters of the paste.
 * @param {import('../report.js').Article} article
 * @param {string[]} sentences
 */
export const summaryText = ({ title }, sentences) => [...(title ? [title, ''] : []), ...sentences, ''].join('\n');

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
