/** How the source is laid out: rows, folds and chunks tile the lines of the report. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from '../../www/views/plan.js';
import { countCharacters, sentenceText } from '../../www/report.js';

const reportOf = (lines, sentences = [], repairs = []) => ({
  lines: lines.map(([start, end, role = 'body']) => ({ start, end, role })),
  articles: [{ start: lines[0]?.[0] ?? 0, end: lines.at(-1)?.[1] ?? 0, sentences: sentences.map((spans) => ({ spans, restoredStop: false })), summary: { picks: [] } }],
  repairs,
  notices: [],
});

const rowsOf = (chunks) => chunks.flatMap(({ blocks }) => blocks).flatMap((block) => block.fold ?? [block]);

test('the rows are the lines', () => {
  const rows = rowsOf(planOf(reportOf([[0, 10], [12, 20, 'chrome'], [21, 30]])));
  assert.deepEqual(rows.map(({ start, end }) => [start, end]), [[0, 10], [12, 20], [21, 30]]);
});

test('a sentence over two torn lines has a piece in each, and the join is marked', () => {
  const rows = rowsOf(planOf(reportOf([[0, 10], [11, 20]], [[[0, 4]], [[4, 10], [11, 20]]], [{ kind: 'joined', start: 10, end: 11 }])));
  assert.deepEqual(rows.map(({ pieces }) => pieces.map(({ start, end, place }) => [start, end, place])), [[[0, 4, '0.0'], [4, 10, '0.1']], [[11, 20, '0.1']]]);
  assert.deepEqual(rows.map(({ isJoined }) => isJoined), [true, false]);
});

test('a very long line is cut behind sentences, and no character is lost or doubled', () => {
  const sentences = Array.from({ length: 500 }, (_, n) => [[n * 40, n * 40 + 40]]);
  const rows = rowsOf(planOf(reportOf([[0, 20_000]], sentences)));
  assert.ok(rows.length > 5);
  rows.forEach((row, index) => assert.equal(row.start, index === 0 ? 0 : rows[index - 1].end));
  assert.equal(rows.at(-1).end, 20_000);
  assert.equal(rows.flatMap(({ pieces }) => pieces).length, 500);
  assert.deepEqual(rows.map(({ isContinued }) => isContinued), rows.map((_, index) => index > 0));
});

test('one endless sentence is cut as well', () => {
  const rows = rowsOf(planOf(reportOf([[0, 10_000]], [[[0, 10_000]]])));
  const pieces = rows.flatMap((row) => row.pieces);
  assert.equal(pieces[0].start, 0);
  assert.equal(pieces.at(-1).end, 10_000);
  pieces.slice(1).forEach((piece, index) => assert.equal(piece.start, pieces[index].end));
});

test('five left-out lines in a row are folded, four are not', () => {
  const chrome = (count) => Array.from({ length: count }, (_, n) => [n * 5, n * 5 + 4, 'chrome']);
  const folds = (count) => planOf(reportOf(chrome(count))).flatMap(({ blocks }) => blocks).filter(({ fold }) => fold);
  assert.equal(folds(4).length, 0);
  assert.equal(folds(5)[0].fold.length, 5);
});

test('a thousand lines make many chunks, in order', () => {
  const chunks = planOf(reportOf(Array.from({ length: 1000 }, (_, n) => [n * 100, n * 100 + 99])));
  assert.ok(chunks.length > 20);
  chunks.slice(1).forEach((chunk, index) => assert.ok(chunk.start >= chunks[index].end));
});

test('an empty report has an empty plan', () => assert.deepEqual(planOf(reportOf([])), []));

test('a sentence is its slices and nothing else; characters are counted as a reader counts them', () => {
  assert.equal(sentenceText('甲乙\n丙丁', { spans: [[0, 2], [3, 5]] }), '甲乙丙丁');
  assert.equal(countCharacters('甲 乙\n　丙\u00a0𠮷。'), 5);
});
