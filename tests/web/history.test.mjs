/** The reader's options and their history: plain values in, plain values out. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History, correct, countCorrections, cuttingKey, defaults, forOtherText, moved, uncorrected, withWord } from '../../www/history.js';

test('a correction takes the place of an earlier one of the same thing, and can be taken away', () => {
  let options = correct(defaults, 'roles', { at: 5, role: 'body' });
  options = correct(options, 'roles', { at: 5, role: 'ad' });
  options = correct(options, 'undo', { at: 5, kind: 'joined' });
  options = correct(options, 'undo', { at: 5, kind: 'cut' });
  assert.deepEqual(options.corrections.roles, [{ at: 5, role: 'ad' }]);
  assert.equal(options.corrections.undo.length, 2);
  assert.equal(countCorrections(options), 3);
  options = correct(options, 'roles', { at: 5 }, false);
  assert.deepEqual(options.corrections.roles, []);
  assert.deepEqual(defaults.corrections.roles, [], 'the options before are as they were');
});

test('something is one word or none, not both, and a second time neither', () => {
  let options = withWord(defaults, 'add', '程秋和');
  assert.deepEqual([options.words.add, options.words.remove], [['程秋和'], []]);
  options = withWord(options, 'remove', '程秋和');
  assert.deepEqual([options.words.add, options.words.remove], [[], ['程秋和']]);
  options = withWord(options, 'remove', '程秋和');
  assert.equal(countCorrections(options), 0);
});

test('wishes about sentences do not cut the text otherwise, corrections of lines do', () => {
  assert.equal(cuttingKey(correct(defaults, 'picks', { at: 1, always: true })), cuttingKey(defaults));
  assert.notEqual(cuttingKey(correct(defaults, 'roles', { at: 1, role: 'body' })), cuttingKey(defaults));
});

test('another text keeps the length and drops the corrections', () => {
  const options = forOtherText(correct({ ...withWord(defaults, 'add', '柳湾'), length: { share: 0.1 } }, 'roles', { at: 1, role: 'body' }));
  assert.deepEqual(options, { ...defaults, length: { share: 0.1 } });
});

test('hints belong to the text: another one drops them, taking the corrections back does not', () => {
  const hinted = { ...withWord(defaults, 'add', '柳湾'), hints: [{ at: 0, kind: 'title' }] };
  assert.deepEqual(uncorrected(hinted), { ...defaults, hints: hinted.hints });
  assert.deepEqual(forOtherText(hinted), defaults);
  assert.deepEqual(forOtherText(hinted, [{ at: 3, kind: 'link' }]).hints, [{ at: 3, kind: 'link' }]);
});

test('an edit moves the corrections behind it and drops those inside it', () => {
  const at = (...places) => places.reduce((options, place) => correct(options, 'roles', { at: place, role: 'body' }), defaults);
  const places = (options) => options.corrections.roles.map((entry) => entry.at);
  assert.deepEqual(places(moved(at(0, 2, 6), '甲乙丙丁戊己庚', '甲乙新的丙丁戊己庚')), [0, 4, 8]);
  assert.deepEqual(places(moved(at(0, 3, 6), '甲乙丙丁戊己庚', '甲乙己庚')), [0, 3]);
  assert.equal(moved(defaults, '甲', '乙'), defaults);
  const hinted = { ...defaults, hints: [{ at: 0, kind: 'title' }, { at: 6, kind: 'caption' }] };
  assert.deepEqual(moved(hinted, '甲乙丙丁戊己庚', '甲乙新的丙丁戊己庚').hints, [{ at: 0, kind: 'title' }, { at: 8, kind: 'caption' }]);
});

test('steps go back and forth; changes of one kind in a row are one step', () => {
  const history = new History();
  history.amend({ text: '甲' });
  for (const sentences of [4, 3, 2]) history.change({ options: { ...defaults, length: { sentences } } }, 'length');
  history.change({ options: { ...history.now.options, factsFirst: true } });
  assert.ok(history.canUndo && !history.canRedo);
  history.undo();
  assert.deepEqual(history.now.options.length, { sentences: 2 });
  history.undo();
  assert.deepEqual(history.now, { text: '甲', options: defaults });
  assert.ok(!history.canUndo);
  history.undo();
  assert.equal(history.now.text, '甲');
  history.redo();
  history.redo();
  assert.ok(history.now.options.factsFirst);
  history.undo();
  history.change({ text: '乙' });
  assert.ok(!history.canRedo, 'a new step takes the place of those undone');
});
