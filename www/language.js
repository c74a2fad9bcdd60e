/** Which language the page speaks to whom. */

/** The language that the document is written in. */
export const written = 'zh-Hans';

/**
 * The page's language for a reader's wishes: the first one that is Chinese or English, else simplified Chinese.
 * @param {readonly string[]} wishes as in `navigator.languages`
 */
export function preferredLanguage(wishes) {
  for (const wish of wishes) {
    if (/^zh-hant\b|^zh-(tw|hk|mo)\b/i.test(wish)) return 'zh-Hant';
    if (/^zh\b/i.test(wish)) return 'zh-Hans';
    if (/^en\b/i.test(wish)) return 'en';
  }
  return written;
}

/** The page's language for whoever uses this browser. */
export const ownLanguage = () => preferredLanguage(navigator.languages ?? [navigator.language]);
