/** Builds one row of the source: its sentences, and the handle that tells its role and opens what can be done about it. */

import { isLeftOut } from '../report.js';
import { language, t } from '../strings.js';
import { element } from './dom.js';

/** The element for each role that has one of its own. */
const tags = { title: 'h3', heading: 'h4' };

/**
 * @param {string} text the paste
 * @param {import('./plan.js').Row} row
 * @param {{pieces: Map<string, HTMLElement[]>, shown: import('./marker.js').Shown[]}} index filled with the elements of
 *   every sentence and with the text nodes
 * @returns {HTMLElement}
 */
export function buildRow(text, row, index) {
  const classes = ['row', row.role, isLeftOut(row.role) && 'out', row.isContinued && !row.isCut && 'continued', row.isJoined && 'joined', row.isRest && 'rest', row.kind];
  const made = element(tags[row.role] ?? 'p', { class: classes.filter(Boolean).join(' '), 'data-at': row.at });
  let at = row.start;
  for (const piece of row.pieces) {
    if (piece.start > at) made.append(...buildText(text, at, piece.start, index, row.leads));
    made.append(buildPiece(text, piece, index, row.leads));
    at = piece.end;
  }
  if (at < row.end) made.append(...buildText(text, at, row.end, index, row.leads));
  if (!row.isContinued) made.append(...buildHandles(row.role));
  return made;
}

/**
 * A fold of left-out rows that says how many and what they are.
 * @param {string} text
 * @param {import('./plan.js').Row[]} rows
 * @param {Parameters<typeof buildRow>[2]} index
 */
export function buildFold(text, rows, index) {
  const summary = element('summary');
  const fold = element('details', { class: 'fold' }, summary, ...rows.map((row) => buildRow(text, row, index)));
  fold.dataset.roles = [...new Set(rows.map(({ role }) => role))].join(' ');
  fold.dataset.count = rows.length;
  nameFold(fold);
  return fold;
}

/** The line over an article where a paste holds several. @param {number} article from 0 */
export const buildArticleMark = (article) => element('p', { class: 'article-mark', 'data-article': article }, t('source.article', { n: article + 1 }));

/** Puts the words of the current language into rows that stand already. @param {ParentNode} root */
export function renameRows(root) {
  for (const handle of root.querySelectorAll('.handle')) nameHandle(handle);
  for (const fold of root.querySelectorAll('.fold')) nameFold(fold);
  for (const mark of root.querySelectorAll('.article-mark')) mark.textContent = t('source.article', { n: Number(mark.dataset.article) + 1 });
}

function buildPiece(text, piece, index, leads) {
  const made = element('span', { class: piece.isRestored ? 'sentence restored' : 'sentence', 'data-place': piece.place });
  made.append(...buildText(text, piece.start, piece.end, index, leads));
  const siblings = index.pieces.get(piece.place);
  if (siblings) siblings.push(made);
  else index.pieces.set(piece.place, [made]);
  return made;
}

/** A stretch of the paste; labels and speakers in it stand out. */
function buildText(text, start, end, index, leads) {
  const nodes = [];
  const put = (from, to, isLead) => {
    if (from >= to) return;
    const node = document.createTextNode(text.slice(from, to));
    index.shown.push({ node, start: from, end: to });
    nodes.push(isLead ? element('b', { class: 'lead-in' }, node) : node);
  };
  let at = start;
  for (const [from, to] of leads) {
    if (from < at || to > end) continue;
    put(at, from, false);
    put(from, to, true);
    at = to;
  }
  put(at, end, false);
  return nodes;
}

/** The handle with the role's name, or three dots for prose; and for a left-out line one click brings it back. */
function buildHandles(role) {
  const build = (kind) => {
    const made = element('button', { type: 'button', class: `handle ${kind}`, 'data-role': role, tabindex: '-1' });
    nameHandle(made);
    return made;
  };
  return isLeftOut(role) ? [build('role'), build('bring')] : [build(role === 'body' ? 'dots' : 'role')];
}

function nameHandle(handle) {
  handle.lang = language();
  const kind = ['dots', 'bring'].find((name) => handle.classList.contains(name));
  handle.ariaLabel = t({ dots: 'fix.open', bring: 'fix.bring' }[kind] ?? `role.${handle.dataset.role}`);
  // Shown by the style, so that the text of the source is the paste and nothing else.
  if (kind !== 'dots') handle.dataset.label = handle.ariaLabel;
}

function nameFold(fold) {
  const names = fold.dataset.roles.split(' ').map((role) => t(`role.${role}`)).join(t('role.separator'));
  const kinds = element('span', { class: 'fold-roles' }, names);
  fold.firstElementChild.lang = language();
  fold.firstElementChild.replaceChildren(t('source.fold', { n: Number(fold.dataset.count) }), kinds);
}
