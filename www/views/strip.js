/**
 * The whole document at a glance: a thin strip with one bar for each sentence, as long as the sentence is important,
 * in the accent's colour where it was picked; left-out lines are a thin rest. A frame shows the part that is on the
 * screen. A click scrolls; it is a slider too.
 */

import { isLeftOut, sentenceText } from '../report.js';
import { t } from '../strings.js';
import { element } from './dom.js';

/** Sentences that a page key goes on or back. */
const PAGE = 10;

/** Part of the strip's width that the shortest bar has, so that every sentence is seen. */
const LEAST = 0.2;

/** Characters of a sentence that are read out. */
const SPOKEN = 40;

/**
 * @param {HTMLElement} root a slider with a canvas in it; its colours are those of the bars: `color` of a sentence,
 *   `caret-color` of a picked one, `text-decoration-color` of a left-out line
 * @param {object} hooks
 * @param {(offset: number) => void} hooks.onGo
 * @param {() => import('../report.js').Range} hooks.seen the part of the text that is on the screen
 */
export function stripView(root, { onGo, seen }) {
  const canvas = root.firstElementChild;
  const frame = element('div', { class: 'seen' });
  root.append(frame);
  let text = '';
  let bars = [];
  let rests = [];
  let current = 0;
  let isDrawn = true;

  /** @param {string} pasted @param {import('../report.js').Report} report */
  function show(pasted, report) {
    if (text !== pasted) current = 0;
    text = pasted;
    bars = report.articles.flatMap(({ sentences, summary }) => {
      const picked = new Set(summary.picks);
      return sentences.map((sentence, index) => ({ start: sentence.spans[0]?.[0] ?? 0, end: sentence.spans.at(-1)?.[1] ?? 0, score: sentence.score, isPicked: picked.has(index), sentence }));
    });
    rests = report.lines.filter(({ role }) => isLeftOut(role));
    root.hidden = bars.length < 2;
    root.ariaValueMin = '1';
    root.ariaValueMax = String(bars.length);
    current = Math.min(current, Math.max(bars.length - 1, 0));
    tell();
    isDrawn = false;
    // Not now: the source has not been laid out yet, and asking for a height would lay it out twice.
    followSoon();
  }

  /** Frames what is on the screen. */
  function follow() {
    if (root.hidden || root.clientHeight === 0) return;
    const [start, end] = seen().map((offset) => (offset / Math.max(text.length, 1)) * 100);
    frame.hidden = end - start > 99;
    Object.assign(frame.style, { insetBlockStart: `${start}%`, blockSize: `${end - start}%` });
  }

  /** Once for each frame, however often the page says that it scrolls. */
  let isAwaited = false;
  function followSoon() {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      if (!isDrawn) draw();
      follow();
    });
  }

  function draw() {
    isDrawn = true;
    const { clientWidth: width, clientHeight: height } = root;
    if (width === 0 || height === 0) return;
    const scale = devicePixelRatio;
    const rows = Math.round(height * scale);
    const columns = Math.round(width * scale);
    Object.assign(canvas, { width: columns, height: rows });
    const pen = canvas.getContext('2d');
    const style = getComputedStyle(root);
    const row = (offset) => Math.floor((offset / Math.max(text.length, 1)) * rows);
    const most = bars.reduce((max, { score }) => Math.max(max, score), 0) || 1;
    // A long document has many sentences in one row of pixels: the most important one is seen.
    const paint = (colour, entries) => {
      const lengths = new Float32Array(rows + 1);
      for (const { start, end, share } of entries) {
        const last = Math.max(row(end) - Math.round(scale), row(start));
        for (let at = row(start); at <= last; at += 1) lengths[at] = Math.max(lengths[at], share);
      }
      pen.fillStyle = colour;
      for (let at = 0; at < rows; at += 1) if (lengths[at] > 0) pen.fillRect(0, at, Math.ceil(lengths[at] * columns), 1);
    };
    const shares = (isPicked) => bars.filter((bar) => bar.isPicked === isPicked).map(({ start, end, score }) => ({ start, end, share: LEAST + (1 - LEAST) * (score / most) }));
    paint(style.textDecorationColor, rests.map(({ start, end }) => ({ start, end, share: LEAST / 2 })));
    paint(style.color, shares(false));
    paint(style.caretColor, shares(true));
  }

  function tell() {
    const bar = bars[current];
    if (!bar) return;
    root.ariaValueNow = String(current + 1);
    root.ariaValueText = t(bar.isPicked ? 'strip.picked' : 'strip.sentence', { n: current + 1, total: String(bars.length), text: sentenceText(text, bar.sentence).slice(0, SPOKEN) });
  }

  function go(index) {
    if (bars.length === 0) return;
    current = Math.min(Math.max(index, 0), bars.length - 1);
    tell();
    onGo(bars[current].start);
  }

  function goTo(event) {
    const box = root.getBoundingClientRect();
    const offset = ((event.clientY - box.top) / box.height) * text.length;
    const after = bars.findIndex(({ end }) => end > offset);
    go(after < 0 ? bars.length - 1 : after);
  }

  root.addEventListener('pointerdown', (event) => {
    root.setPointerCapture(event.pointerId);
    goTo(event);
  });
  root.addEventListener('pointermove', (event) => { if (event.buttons === 1) goTo(event); });
  root.addEventListener('keydown', (event) => {
    const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };
    if (!(event.key in steps)) return;
    event.preventDefault();
    go(current + steps[event.key]);
  });
  new ResizeObserver(() => { draw(); follow(); }).observe(root);
  addEventListener('scroll', followSoon, { passive: true });
  addEventListener('resize', followSoon);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);

  return { show, draw, relabel: tell };
}
