/** Why a sentence was chosen or passed over, and the two wishes that a reader can have about it. */

import { formatShare, knows, t } from '../strings.js';
import { element } from './dom.js';

/** The sentence for a reason; `why.title` is the button's. */
const keyOf = (code, count) => `why.${code === 'title' ? 'titleWords' : code}${count === null || !knows(`why.${code}.count`) ? '' : '.count'}`;

/** The reasons for a sentence, each with its part. @param {import('../report.js').Sentence} sentence */
export function reasonList({ reasons, passedOver }) {
  if (passedOver) return element('p', { class: 'passed' }, t(`passed.${passedOver}`));
  if (reasons.length === 0) return element('p', { class: 'passed' }, t('why.none'));
  return element('ul', { role: 'list' }, ...reasons.map(({ code, share, count }) => {
    const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.style.inlineSize = `${share * 4}em`;
    return element('li', { role: 'listitem' }, element('span', {}, t(keyOf(code, count), { n: count })), bar, element('span', { class: 'share' }, formatShare(share)));
  }));
}

/**
 * Two buttons: always take this sentence, never take it. A pressed one is taken back by a second click.
 * @param {import('../report.js').Sentence} sentence
 * @param {import('../report.js').Options} options
 * @param {(at: number, always: boolean | null) => void} onWish
 * @param {string} key a name by which the focus finds the buttons again
 */
export function wishButtons({ spans }, options, onWish, key) {
  const at = spans[0]?.[0] ?? 0;
  const wish = options.corrections.picks.find((each) => each.at === at)?.always ?? null;
  const button = (always, name) => {
    const made = element('button', { type: 'button', class: 'quiet small', 'data-key': `${name}${key}`, 'aria-pressed': String(wish === always) }, t(`why.${name}`));
    made.addEventListener('click', () => onWish(at, wish === always ? null : always));
    return made;
  };
  return element('p', { class: 'wishes' }, button(true, 'always'), button(false, 'never'));
}
