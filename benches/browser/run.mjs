/**
 * Measures the page in a real browser, beside jieba-wasm in the same run, and prints a table.
 *
 * What is served is what a visitor gets: the bundled site (`dist/site`), each file packed once, and jieba-wasm in the
 * same way. Environment, as `cargo xtask bench` sets it: `ZHAIYAO_URL` where the page is served, with `benches/browser` under
 * `bench/` and jieba-wasm under `peer/`; the browsers as in tests/web/engines/engines.mjs.
 */

import net from 'node:net';
import os from 'node:os';
import puppeteer from 'puppeteer-core';
import { firstContact, steadiness } from './contact.mjs';
import { article } from './text.mjs';

/** Visits and pastes of which the median counts. */
const ROUNDS = 9;

/** Lengths between which time and memory are to be linear, in UTF-16 units. */
const LENGTHS = [10_000, 100_000, 500_000, 1_000_000, 2_000_000];

const SPEED_LENGTH = 100_000;

/** Milliseconds in which a new window comes to rest. */
const REST = 1_000;
const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

const home = process.env.ZHAIYAO_URL;
const page = { path: '', mark: 'zhaiyao:ready' };
const peer = { path: 'bench/peer.html', mark: 'ready' };
const engine = { path: 'bench/engine.html', mark: 'ready' };

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const thousands = (number) => Math.round(number).toLocaleString('en');

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** Visits a page with nothing cached, waits for its mark, and does something with it. */
async function visit({ path, mark }, act, base = home) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  // A new window is still busy with itself.
  await pause(REST);
  await tab.goto(new URL(path, base).href);
  const find = (name) => performance.getEntriesByName(name)[0]?.startTime;
  const ready = await (await tab.waitForFunction(find, { timeout: 60_000 }, mark)).jsonValue();
  const result = await act(tab, ready);
  await context.close();
  return result;
}

/** Bytes that the server sends for one visit, headers included. */
async function bytes(target) {
  let sum = 0;
  const { hostname, port } = new URL(home);
  const between = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    far.on('data', (chunk) => { sum += chunk.length; });
    for (const socket of [near, far]) socket.on('error', () => {});
    near.pipe(far).pipe(near);
  });
  await new Promise((resolve) => between.listen(0, '127.0.0.1', resolve));
  await visit(target, () => {}, `http://127.0.0.1:${between.address().port}/`);
  between.close();
  return sum;
}

/** Milliseconds from a paste to the state `done` and to the painted result. */
function paste(tab, text) {
  return tab.evaluate((pasted) => new Promise((resolve) => {
    const root = document.documentElement;
    const box = document.getElementById('paste');
    box.value = '';
    performance.clearMarks('zhaiyao:done');
    let start = 0;
    let shown = 0;
    const look = () => {
      if (!shown && root.dataset.state === 'done') shown = performance.now();
      const [painted] = performance.getEntriesByName('zhaiyao:done');
      if (shown && painted) resolve({ shown: shown - start, painted: painted.startTime - start });
      else setTimeout(look);
    };
    new MutationObserver(() => {
      if (!shown && root.dataset.state === 'done') shown = performance.now();
    }).observe(root, { attributeFilter: ['data-state'] });
    box.focus();
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    root.dataset.state = 'measured';
    start = performance.now();
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (box.dispatchEvent(event)) {
      box.setRangeText(pasted, 0, box.value.length, 'end');
      box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    }
    look();
  }), text);
}

/** Milliseconds of the work of a page for a text. */
const work = (tab, text) => tab.evaluate((given) => {
  const start = performance.now();
  globalThis.work(given);
  return performance.now() - start;
}, text);

/** The medians of several rounds, each of which measures both sides. */
async function rounds(measure) {
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await measure(round));
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((each) => each[key]))]));
}

async function pasteTimes(length) {
  const both = (tab) => rounds((round) => paste(tab, article(length, round + 1)));
  const ours = await visit(page, both);
  const theirs = await visit(peer, (tab) => rounds(async (round) => ({ cut: await work(tab, article(length, round + 1)) })));
  return { ...ours, ...theirs };
}

async function scaling(length) {
  return visit(engine, async (tab) => {
    const before = await tab.evaluate(() => globalThis.memory());
    const time = await work(tab, article(length));
    const after = await tab.evaluate(() => globalThis.memory());
    return { time, memory: after - before };
  });
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

// On a machine that is busy otherwise the times mean little.
console.log(`${await browser.version()}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)} at the start, medians of ${ROUNDS}`);
console.log('Served: the bundled site (dist/site) and jieba-wasm, packed in gzip once, from this machine.\n');
row('figure', 'Zhaiyao', 'jieba-wasm', 'to reach');
row('---', '--:', '--:', '--:');
row('bytes as served', thousands(await bytes(page)), thousands(await bytes(peer)), '≤ 1,750,000');
const ready = await rounds(async () => ({
  ours: await visit(page, (_, at) => at),
  theirs: await visit(peer, (_, at) => at),
}));
row('navigation to ready, ms', ready.ours.toFixed(0), ready.theirs.toFixed(0), '≤ half');
for (const [length, most] of [[5_000, 30], [100_000, 250]]) {
  const times = await pasteTimes(length);
  row(`paste of ${thousands(length)} to the summary in the page, ms`, times.shown.toFixed(1), `${times.cut.toFixed(1)} (words only)`, `≤ ${most}`);
  row(`paste of ${thousands(length)} to the painted summary, ms`, times.painted.toFixed(1), '', '');
}
const speed = async (target) => {
  const { time } = await visit(target, (tab) => rounds(async (round) => ({ time: await work(tab, article(SPEED_LENGTH, round + 1)) })));
  return thousands((SPEED_LENGTH / time) * 1000);
};
row('characters a second', `${await speed(engine)} (all stages)`, `${await speed(peer)} (words only)`, '');

console.log('');
row('characters', 'ms', 'ns a character', 'memory, bytes', 'bytes a character');
row('--:', '--:', '--:', '--:', '--:');
for (const length of LENGTHS) {
  const { time, memory } = await scaling(length);
  row(thousands(length), time.toFixed(0), ((time / length) * 1e6).toFixed(0), thousands(memory), (memory / length).toFixed(0));
}

console.log('');
const contact = await firstContact(home, rounds);
row('first contact', ...Object.keys(contact));
row('---', ...Object.keys(contact).map(() => '--:'));
row('navigation to ready, ms', ...Object.values(contact).map((figures) => figures?.ready.toFixed(0) ?? 'not tested'));
row('navigation to the painted summary of a text pasted at once, ms', ...Object.values(contact).map((figures) => figures?.summary.toFixed(0) ?? 'not tested'));

console.log('');
row('while', 'largest layout shift', 'main-thread blocks over 50 ms', 'longest, ms');
row('---', '--:', '--:', '--:');
for (const { name, shift, blocks, longest } of await steadiness(browser, home)) {
  row(name, shift.toFixed(4), blocks, longest.toFixed(0));
}
await browser.close();
