/** What was done to a paste, in figures. */

import { countCharacters, isLeftOut } from '../report.js';
import { t } from '../strings.js';

/** Kinds of repair, in the order in which they are told. */
const kinds = ['joined', 'cut', 'restoredStop', 'bogusStop'];

/** @param {string} text @param {import('../report.js').Report} report */
export function factsText(text, { articles, lines, repairs }) {
  const told = [
    ['leftOut', lines.filter(({ role }) => isLeftOut(role)).length],
    ...kinds.map((kind) => [kind, repairs.filter((repair) => repair.kind === kind).length]),
  ];
  return [
    t('source.characters', { n: countCharacters(text) }),
    ...(articles.length > 1 ? [t('source.articles', { n: articles.length })] : []),
    ...told.filter(([, n]) => n > 0).map(([name, n]) => t(`source.${name}`, { n })),
  ].join(' · ');
}
