/**
 * Plans how the paste is laid out: rows (a line, or a part of a very long one), folds of left-out rows, and chunks of
 * both that are built and laid out one at a time.
 *
 * @typedef {{start: number, end: number, place: string, isLast: boolean, isRestored: boolean}} Piece one stretch of a
 *   sentence; `isLast` where the sentence ends with it
 * @typedef {{start: number, end: number, at: number, role: string, isContinued: boolean, isCut: boolean, isJoined: boolean,
 *   isRest: boolean, article: number | null,
 *   pieces: Piece[], kind: string, leads: import('../report.js').Range[]}} Row `isContinued` for the further parts of a line, `isCut`
 *   for one of them that begins a paragraph, `isJoined` where the next line belongs to
 *   the same paragraph, `isRest` where the line before does, `article` for the first row of an article, `at` where its line begins, `kind` what paragraph it
 *   belongs to, with its level; `leads` are the labels and speakers at its head
 * @typedef {Row | {fold: Row[]}} Block
 * @typedef {{start: number, end: number, blocks: Block[]}} Chunk
 */

import { isLeftOut, placeOf } from '../report.js';

/** UTF-16 units of a row: a longer line is cut into several, since a browser lays out one block in one go. */
const ROW_UNITS = 3000;

/** UTF-16 units of a chunk, about what one screen and a half shows. */
const CHUNK_UNITS = 3000;

/** What a row weighs besides its text. */
const ROW_WEIGHT = 40;

/** Left-out rows that stand together are folded from this many. */
const FOLD_FROM = 5;

/** Rows of one fold at most, so that it can be built in one go. */
const FOLD_UNTIL = 200;

/**
 * @param {import('../report.js').Report} report
 * @returns {Chunk[]}
 */
export const planOf = (report) => chunksOf(foldsOf(rowsOf(report)));

/** The stretches of all sentences, rising. @param {import('../report.js').Report} report @returns {Piece[]} */
function piecesOf(report) {
  const pieces = [];
  report.articles.forEach(({ sentences }, articleIndex) => {
    sentences.forEach(({ spans, restoredStop }, sentenceIndex) => {
      const place = placeOf(articleIndex, sentenceIndex);
      spans.forEach(([start, end], index) => {
        const isLast = index === spans.length - 1;
        pieces.push({ start, end, place, isLast, isRestored: isLast && restoredStop });
      });
    });
  });
  return pieces.sort((left, right) => left.start - right.start);
}

/** The stretches of items and verse with their class, and all labels and speakers, both rising. */
function paragraphsOf(report) {
  const all = report.articles.flatMap(({ paragraphs }) => paragraphs ?? []);
  const byStart = (left, right) => left[0] - right[0];
  const kinds = all.filter(({ kind }) => kind === 'item' || kind === 'verse')
    .flatMap(({ spans, kind, level }) => spans.map(([start, end], index) => [start, end, `${kind} level-${Math.min(level, 3)}${index > 0 ? ' rest' : ''}`]));
  const leads = all.flatMap(({ label, speaker }) => [label, speaker].filter(Boolean));
  const unique = leads.sort(byStart).filter(([start], index) => index === 0 || start >= leads[index - 1][1]);
  return { kinds: kinds.sort(byStart), leads: unique };
}

/** @param {import('../report.js').Report} report @returns {Row[]} */
function rowsOf(report) {
  const pieces = piecesOf(report);
  const { kinds, leads } = paragraphsOf(report);
  let kind = 0;
  let lead = 0;
  const cuts = report.repairs.filter(({ kind, reason }) => kind === 'cut' && reason === 'corrected').map(({ start }) => start);
  const joins = report.repairs.filter(({ kind }) => kind === 'joined').map(({ start }) => start);
  const starts = report.articles.map(({ start }) => start);
  const rows = [];
  let piece = 0;
  let join = 0;
  let article = 0;
  for (const line of report.lines) {
    while (joins[join] < line.start) join += 1;
    const isFirst = report.articles.length > 1 && starts[article] < line.end;
    for (const [start, end] of rowRanges(line, pieces, piece, cuts)) {
      while (pieces[piece]?.end <= start) piece += 1;
      const inside = [];
      for (let index = piece; pieces[index]?.start < end; index += 1) inside.push(clip(pieces[index], start, end));
      while (kinds[kind]?.[1] <= start) kind += 1;
      while (leads[lead]?.[1] <= start) lead += 1;
      const heads = [];
      for (let index = lead; leads[index]?.[1] <= end; index += 1) heads.push(leads[index]);
      rows.push({
        kind: kinds[kind]?.[0] < end ? kinds[kind][2] : '', leads: heads,
        start, end, at: line.start, role: line.role, pieces: inside,
        isContinued: start > line.start,
        isCut: cuts.includes(start),
        isRest: rows.at(-1)?.isJoined ?? false,
        isJoined: end === line.end && joins[join] <= end,
        article: isFirst && start === line.start ? article : null,
      });
    }
    if (isFirst) while (starts[article] < line.end) article += 1;
  }
  return rows;
}

/** The part of a piece that lies in a row. @param {Piece} piece */
const clip = (piece, start, end) => ({
  ...piece,
  start: Math.max(piece.start, start),
  end: Math.min(piece.end, end),
  isRestored: piece.isRestored && piece.end <= end,
});

/** A line's rows: the line itself, or cuts where the reader lets a paragraph begin and behind sentences where it is very long. */
function* rowRanges({ start, end }, pieces, firstPiece, cuts) {
  let index = firstPiece;
  for (const until of [...cuts.filter((cut) => start < cut && cut < end), end]) {
    while (until - start > ROW_UNITS) {
      let cut = start + ROW_UNITS;
      while (pieces[index]?.end <= cut) index += 1;
      const sentenceEnd = pieces[index - 1]?.end ?? 0;
      if (sentenceEnd > start) cut = sentenceEnd;
      yield [start, cut];
      start = cut;
    }
    yield [start, until];
    start = until;
  }
}

/** @param {Row[]} rows @returns {Block[]} */
function foldsOf(rows) {
  const blocks = [];
  let run = [];
  const close = () => {
    blocks.push(...(run.length >= FOLD_FROM ? [{ fold: run }] : run));
    run = [];
  };
  for (const row of rows) {
    const isFolding = isLeftOut(row.role) && row.article === null;
    if (!isFolding || run.length === FOLD_UNTIL) close();
    if (isFolding) run.push(row);
    else blocks.push(row);
  }
  close();
  return blocks;
}

/** @param {Block[]} blocks @returns {Chunk[]} */
function chunksOf(blocks) {
  const chunks = [];
  let weight = CHUNK_UNITS;
  for (const block of blocks) {
    const start = (block.fold?.[0] ?? block).start;
    const end = (block.fold?.at(-1) ?? block).end;
    if (weight >= CHUNK_UNITS) {
      chunks.push({ start, end, blocks: [] });
      weight = 0;
    }
    chunks.at(-1).blocks.push(block);
    chunks.at(-1).end = end;
    weight += ROW_WEIGHT + (block.fold ? 0 : end - start);
  }
  return chunks;
}
