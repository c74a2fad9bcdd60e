/** What the reader sets for good: language, light or dark, and whether anything stays on the device. */

import { announce } from './announce.js';
import { ownLanguage } from './language.js';
import { forget, recall, remember } from './memory.js';
import { language, languages, t, useLanguage } from './strings.js';
import { byId } from './views/dom.js';
import { showLanguages } from './views/languages.js';

const page = document.documentElement.dataset;

/**
 * Takes up what was kept from the last visit, and listens to the switches.
 * @param {object} hooks
 * @param {() => import('./history.js').State} hooks.current what would be kept
 * @param {() => void} hooks.onTheme
 * @param {() => void} hooks.onLanguage
 * @param {() => void} hooks.onForget
 */
export function settingsOf({ current, onTheme, onLanguage, onForget }) {
  const box = byId('remember');
  const kept = recall();
  useLanguage(languages.includes(kept?.language) ? kept.language : ownLanguage());
  if (kept?.theme) page.theme = kept.theme;
  box.checked = kept !== null;

  /** Keeps the text on the device, if the reader asked for it. @returns {boolean} whether it is kept */
  function keep() {
    if (!box.checked) return false;
    const isKept = remember({ ...current(), language: language(), theme: page.theme ?? '' });
    if (!isKept) announce(t('memory.full'), { urgent: true });
    return isKept;
  }

  showLanguages(byId('languages'), (tag) => {
    useLanguage(tag);
    onLanguage();
    keep();
  });
  byId('theme').addEventListener('click', () => {
    const isDark = page.theme ? page.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    page.theme = isDark ? 'light' : 'dark';
    onTheme();
    keep();
  });
  box.addEventListener('change', () => {
    if (!box.checked) forget();
    else if (!keep()) box.checked = false;
  });
  byId('forget').addEventListener('click', () => {
    box.checked = false;
    forget();
    delete page.theme;
    onForget();
  });

  return { kept, keep };
}
