/** Builds one row of the source: its sentences, and the name of its role where it is not prose. */

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
  const classes = ['row', row.role, isLeftOut(row.role) && 'out', row.isContinued && 'continued', row.isJoined && 'joined'];
  const made = element(tags[row.role] ?? 'p', { class: classes.filter(Boolean).join(' ') });
  let at = row.start;
  for (const piece of row.pieces) {
    if (piece.start > at) made.append(buildText(text, at, piece.start, index));
    made.append(buildPiece(text, piece, index));
    at = piece.end;
  }
  if (at < row.end) made.append(buildText(text, at, row.end, index));
  if (row.role !== 'body' && !row.isContinued) made.append(buildRole(row.role));
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
  for (const name of root.querySelectorAll('.role[data-role]')) nameRole(name);
  for (const fold of root.querySelectorAll('.fold')) nameFold(fold);
  for (const mark of root.querySelectorAll('.article-mark')) mark.textContent = t('source.article', { n: Number(mark.dataset.article) + 1 });
}

function buildPiece(text, piece, index) {
  const made = element('span', { class: piece.isRestored ? 'sentence restored' : 'sentence', 'data-place': piece.place });
  made.append(buildText(text, piece.start, piece.end, index));
  const siblings = index.pieces.get(piece.place);
  if (siblings) siblings.push(made);
  else index.pieces.set(piece.place, [made]);
  return made;
}

function buildText(text, start, end, index) {
  const node = document.createTextNode(text.slice(start, end));
  index.shown.push({ node, start, end });
  return node;
}

function buildRole(role) {
  const name = element('span', { class: 'role', 'data-role': role });
  nameRole(name);
  return name;
}

function nameRole(name) {
  name.lang = language();
  name.textContent = t(`role.${name.dataset.role}`);
}

function nameFold(fold) {
  const names = fold.dataset.roles.split(' ').map((role) => t(`role.${role}`)).join(t('role.separator'));
  const role = element('span', { class: 'role' }, names);
  fold.firstElementChild.lang = language();
  fold.firstElementChild.replaceChildren(t('source.fold', { n: Number(fold.dataset.count) }), role);
}
