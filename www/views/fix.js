/**
 * What stands under a row of the source when it is opened: what the line was taken for and why, what was repaired in
 * it, what its sentence tells, and how to put each of these right.
 */

import { isLeftOut, roles } from '../report.js';
import { t } from '../strings.js';
import { element } from './dom.js';
import { reasonList, wishButtons } from './why.js';

/** From which confidence on a reading is called certain, and from which likely. */
const CERTAIN = 0.95;
const LIKELY = 0.8;

const surety = (confidence) => t(confidence >= CERTAIN ? 'fix.certain' : confidence >= LIKELY ? 'fix.likely' : 'fix.unsure');

const action = (name, onClick, isPressed) => {
  const made = element('button', { type: 'button', class: 'quiet small', 'aria-pressed': isPressed === undefined ? null : String(isPressed) }, t(name));
  made.addEventListener('click', onClick);
  return made;
};

/**
 * @param {object} what
 * @param {import('../report.js').Line} what.line
 * @param {import('../report.js').Sentence | null} what.sentence the one that was clicked
 * @param {import('../report.js').Report} what.report
 * @param {import('../report.js').Options} what.options
 * @param {object} hooks
 * @param {(list: string, entry: object, isWanted?: boolean) => void} hooks.onCorrect
 * @param {(at: number, always: boolean | null) => void} hooks.onWish
 * @param {() => void} hooks.onClose
 */
export function fixPanel({ line, sentence, report, options }, { onCorrect, onWish, onClose }) {
  const close = action('fix.close', onClose);
  close.className = 'close';
  return element('div', { class: 'fix', role: 'group', 'aria-label': t('fix.title') },
    close, ...roleParts(line, options, boundaryParts(line, report, options, onCorrect), onCorrect),
    ...paragraphParts(line, sentence, report, options, onCorrect),
    ...repairParts(line, report, options, onCorrect),
    ...(sentence ? [element('div', { class: 'reasons' }, reasonList(sentence), wishButtons(sentence, options, onWish, 'source'))] : []));
}

/** What the line is, why, and another role for it. */
function roleParts({ start, role, reason, confidence }, { corrections }, more, onCorrect) {
  const isCorrected = corrections.roles.some(({ at }) => at === start);
  const choice = element('select', { 'aria-label': t('fix.role') }, ...roles.map((each) => element('option', { value: each, selected: each === role }, t(`role.${each}`))));
  choice.addEventListener('change', () => onCorrect('roles', { at: start, role: choice.value }));
  const other = isLeftOut(role) ? ['fix.bring', 'body'] : ['fix.leave', 'chrome'];
  return [
    element('p', {}, element('b', {}, t(`role.${role}`)), ' ', t(`reason.${reason}`), element('span', { class: 'gloss' }, surety(confidence))),
    element('p', { class: 'wishes' },
      isCorrected ? action('fix.back', () => onCorrect('roles', { at: start }, false)) : action(other[0], () => onCorrect('roles', { at: start, role: other[1] })), choice, ...more),
  ];
}

/** Whether an article begins here. */
function boundaryParts({ start }, { articles }, { corrections }, onCorrect) {
  const index = articles.findIndex((article) => article.start === start);
  const set = corrections.boundaries.find(({ at }) => at === start);
  if (index === 0 && !set) return [];
  if (set) return [action(set.begins ? 'fix.begins' : 'fix.joins', () => onCorrect('boundaries', { at: start }, false), true)];
  const begins = index < 0;
  return [action(begins ? 'fix.begins' : 'fix.joins', () => onCorrect('boundaries', { at: start, begins }), false)];
}

/** Whether a paragraph begins at the line, and at the sentence that was clicked: both can be asked for, and taken back. */
function paragraphParts(line, sentence, { lines, articles, repairs }, { corrections }, onCorrect) {
  const parts = [];
  const offer = (at, begins, name) => {
    const isSet = corrections.paragraphs.some((each) => each.at === at && each.begins === begins);
    parts.push(action(name, () => onCorrect('paragraphs', { at, begins }, !isSet), isSet));
  };
  const kept = lines.filter(({ role }) => !isLeftOut(role));
  const above = kept[kept.indexOf(line) - 1];
  const isJoined = repairs.some(({ kind, end, reason }) => kind === 'joined' && end === line.start && reason !== 'corrected');
  const beginsArticle = articles.some(({ start }) => start === line.start);
  if (line.role === 'body' && above?.role === 'body' && !isJoined && !beginsArticle) offer(line.start, false, 'fix.joinsParagraph');
  const at = sentence?.spans[0]?.[0] ?? 0;
  if (line.role === 'body' && at > line.start && at < line.end) offer(at, true, 'fix.beginsParagraph');
  return parts.length > 0 ? [element('p', { class: 'wishes' }, ...parts)] : [];
}

/** What was repaired in the line, and what the reader took back. */
function repairParts({ start, end }, { repairs }, { corrections }, onCorrect) {
  const isHere = (at) => at >= start && at <= end;
  const done = repairs.filter((repair) => repair.kind !== 'leftOut' && isHere(repair.start)).map(({ kind, start: at, end: next, reason, confidence }) => {
    const isAsked = reason === 'corrected';
    const takeBack = () => (isAsked ? onCorrect('paragraphs', { at: kind === 'joined' ? next : at }, false) : onCorrect('undo', { kind, at }));
    return element('p', {}, element('b', {}, t(`repair.${kind}`)), ' ', t(`mend.${reason}`),
      ...(isAsked ? [] : [element('span', { class: 'gloss' }, surety(confidence))]), ' ', action('fix.undo', takeBack));
  });
  const undone = corrections.undo.filter(({ at }) => isHere(at)).map((entry) => element('p', {},
    element('s', {}, t(`repair.${entry.kind}`)), ' ', action('fix.redo', () => onCorrect('undo', entry, false))));
  return [...done, ...undone];
}
