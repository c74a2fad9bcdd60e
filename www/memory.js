/** What stays on the device between two visits: nothing, unless the reader asked for it. */

const KEY = 'zhaiyao';

/** What was remembered, or `null`. Storage may be forbidden, or hold what another version wrote. */
export function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return typeof kept?.text === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/**
 * @param {{text: string, options: object, language: string, theme: string}} what
 * @returns {boolean} whether it is kept: a full or forbidden storage keeps nothing
 */
export function remember(what) {
  try {
    localStorage.setItem(KEY, JSON.stringify(what));
    return true;
  } catch {
    return false;
  }
}

/** Takes everything off the device that this page has put there. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
    sessionStorage.clear();
  } catch { /* A storage that is forbidden holds nothing. */ }
}
