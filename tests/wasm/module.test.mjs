import assert from 'node:assert/strict';
import test from 'node:test';
import { articles, Engine, exports, lexicon, native, plain } from './support.mjs';

const engine = new Engine(lexicon);

/** All that the engine says of a text, as the native program tells it. */
const whole = (text, options = {}) => engine.read(text, { signals: true, ...options });

const NOTICE = `首页 > 县情 > 要闻
松溪县新建三座村级水站
2024-03-18 08:20 来源：松溪县水务局
松溪县今年开春新建的三座村级水站3月16日通水，1.2万名村民用上了自来水。水站由县水务局统一管理，水质每周检测一次。
“以前要走两里路去挑水。”村民何桂香说，“现在拧开龙头就有。”
县水务局局长陆远舟介绍，全县还有9个村将在年底前通水，总投资约4600万元。
责任编辑：顾晓棠
`;

const TRADITIONAL = '青嶺縣灌渠改造開工\n青嶺縣老舊灌渠改造工程11月6日開工，今冬明春將改造灌渠32公里。縣長說：「水到田頭，農民才放心。」工程預計明年四月完工。\n';

const pastes = [
  ['a notice', NOTICE],
  ['traditional script', TRADITIONAL],
  ['nothing', ''],
  ['blanks only', ' \n\t\u3000\r\n'],
  ['English', 'The valley has a new water station.\nIt opened in March. Nobody walks for water any more.\n'],
  ['one endless line', '渠水流过村口'.repeat(2000)],
  ['stops only', '。'.repeat(5000)],
  ['beyond the basic plane', '𠮷田先生👍🏽说：水站“通水”了！é́ 🇨🇳\n\u200b\ufeff'],
  ['carriage returns', NOTICE.replaceAll('\n', '\r\n')],
  ...articles(),
];

for (const [name, text] of pastes) {
  test(`says what the native program says: ${name}`, () => {
    assert.deepEqual(plain(whole(text)), native(text));
  });
}

test('takes the same lengths as the native program', () => {
  const lengths = [
    [{ sentences: 2 }, '--sentences', '2'],
    [{ characters: 60 }, '--characters', '60'],
    [{ share: 0.5 }, '--share', '0.5'],
  ];
  for (const [length, ...options] of lengths) {
    assert.deepEqual(plain(whole(NOTICE, { length })), native(NOTICE, ...options), options.join(' '));
  }
});

test('lists the words as the native program does, in one typed array', () => {
  for (const text of [NOTICE, TRADITIONAL, 'Mr. Li 说：𠮷田3.5万亩👍🏽。\n']) {
    const report = whole(text, { words: { listed: true } });
    for (const { words } of report.articles) assert.ok(words instanceof Uint32Array && words.length % 3 === 0);
    assert.deepEqual(plain(report), native(text, '--words'));
  }
  const { articles: [article], tags } = engine.read(NOTICE, { words: { listed: true } });
  const words = [...article.words.keys()].filter((index) => index % 3 === 0).map((index) => article.words.slice(index, index + 3));
  const name = words.find(([start, end]) => NOTICE.slice(start, end) === '陆远舟');
  assert.equal(tags[name[2]], 'nr', 'a name is one word');
});

test('finds the sentences of a notice', () => {
  const { articles: [article] } = engine.read(NOTICE, {});
  assert.equal(article.title, '松溪县新建三座村级水站');
  assert.ok(article.summary.picks.length > 0, 'no sentence was picked');
  for (const pick of article.summary.picks) {
    const text = article.sentences[pick].spans.map(([start, end]) => NOTICE.slice(start, end)).join('');
    assert.match(text, /[。！？”]$/, 'a picked sentence ends as a sentence does');
  }
});

test('a lone surrogate is read as a replacement character', () => {
  const report = plain(whole(`水站\ud83d通水。`));
  assert.deepEqual(report, native('水站\ufffd通水。'));
});

test('refuses what is not a lexicon, and says what it expected', () => {
  const refused = { code: 'lexicon', message: /expected a lexicon/ };
  assert.throws(() => new Engine(new TextEncoder().encode('<!doctype html><title>404</title>')), refused);
  assert.throws(() => new Engine(lexicon.subarray(0, lexicon.length - 1)), refused);
  assert.throws(() => new Engine(new Uint8Array()), refused);
});

test('refuses options that are out of range or of another kind', () => {
  for (const options of [{ length: { sentences: 0 } }, { length: { share: 2 } }, { length: { pages: 1 } }, 'five']) {
    assert.throws(() => engine.read(NOTICE, options), { code: 'options' }, JSON.stringify(options));
  }
});

test('refuses options that it does not know, and names them', () => {
  assert.throws(() => engine.read(NOTICE, { colour: 'red' }), { code: 'options', message: /colour/ });
  assert.throws(() => engine.read(NOTICE, { words: { shown: true } }), { code: 'options', message: /words\.shown/ });
  const roles = [{ at: 0, role: 'body', why: '' }];
  assert.throws(() => engine.read(NOTICE, { corrections: { roles } }), { code: 'options', message: /roles\.0\.why/ });
});

test('goes on reading after an error', () => {
  assert.throws(() => engine.read(NOTICE, { length: { sentences: 0 } }));
  assert.deepEqual(plain(whole(NOTICE)), native(NOTICE));
});

test('does not keep memory', () => {
  const text = NOTICE.repeat(20);
  for (let turn = 0; turn < 10; turn += 1) engine.read(text, {});
  const before = exports.memory.buffer.byteLength;
  for (let turn = 0; turn < 50; turn += 1) engine.read(text, {});
  assert.equal(exports.memory.buffer.byteLength, before);
});
