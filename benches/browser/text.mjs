/** Invented Chinese news of any length: no two paragraphs are alike, and every run gives the same text. */

const PLACES = ['青岭县', '松溪县', '白河镇', '石桥村', '云台区', '南塘街道', '柳林市', '东屏乡'];
const PEOPLE = ['陆远舟', '何桂香', '顾晓棠', '贺小满', '秦怀安', '沈若谷', '严春生', '罗静宜'];
const POSTS = ['县水务局局长', '村支书', '项目负责人', '种粮大户', '市农业农村局副局长', '社区医生'];
const WORKS = ['灌渠改造', '村级水站', '老桥加固', '冷库建设', '图书馆搬迁', '公交延伸', '河道清淤', '校舍翻新'];
const EFFECTS = ['村民的用水有了保障', '果农少跑了二十里路', '孩子们有了新的教室', '汛期的积水明显减少', '老人看病更加方便'];
const SENTENCES = [
  '{place}{work}工程{month}月{day}日开工，计划投资{number}万元，预计明年{month}月完工。',
  '据{post}{person}介绍，{work}涉及{number}户居民，已经完成总量的{share}%。',
  '“以前下雨就断路，现在好多了。”{person}说，“大家都盼着{work}早点完成。”',
  '记者在{place}看到，{work}现场有{number}多名工人正在施工，{effect}。',
  '今年以来，{place}先后投入{number}万元用于{work}，比去年同期增长{share}.{day}%。',
  '{post}{person}表示，下一步将把{work}的经验推广到{place}，力争年底前惠及{number}人。',
  '受益最大的是{place}的居民：{effect}，全年可节约开支约{number}万元。',
  '不过，{place}仍有{day}个村没有纳入{work}，资金缺口约{number}万元。',
];

/** A generator of numbers in 0..1 that a seed decides (Mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * An article of exactly so many UTF-16 units.
 * @param {number} units
 * @param {number} [seed]
 */
export function article(units, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const fill = {
    place: () => pick(PLACES), person: () => pick(PEOPLE), post: () => pick(POSTS), work: () => pick(WORKS),
    effect: () => pick(EFFECTS), month: () => 1 + Math.floor(next() * 12), day: () => 1 + Math.floor(next() * 28),
    number: () => 10 + Math.floor(next() * 9000), share: () => 1 + Math.floor(next() * 98),
  };
  const sentence = () => pick(SENTENCES).replace(/\{(\w+)\}/g, (_, slot) => fill[slot]());
  const parts = [`${pick(PLACES)}${pick(WORKS)}工程开工\n`];
  let length = parts[0].length;
  while (length < units) {
    const paragraph = `${Array.from({ length: 3 + Math.floor(next() * 4) }, sentence).join('')}\n`;
    parts.push(paragraph);
    length += paragraph.length;
  }
  return parts.join('').slice(0, units);
}
