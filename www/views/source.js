/**
 * The source: the whole paste as it was understood, with the picked sentences marked.
 *
 * Chunks are built a few at a time between frames, and the browser lays out only those near the screen
 * (`content-visibility`), so that two megabytes do not stop the page.
 */

import { picksOf } from '../report.js';
import { element, isMotionReduced } from './dom.js';
import { fixPanel } from './fix.js';
import { buildArticleMark, buildFold, buildRow, renameRows } from './line.js';
import { cover, uncover } from './marker.js';
import { planOf } from './plan.js';

/** Milliseconds of building between two frames. */
const SLICE = 8;

/** Chunks that are built at once: what the first screen shows. */
const FIRST_CHUNKS = 2;

/** Chunks from which only those near the screen are laid out. */
const LONG_FROM = 12;

/** Pixels of a character, of a line and between rows: to guess a chunk's height before it is laid out. */
const GUESS = { characterPixels: 17.5, linePixels: 31, rowPixels: 12 };

/** Screens that a jump may be long and still be scrolled smoothly. */
const SMOOTH_SCREENS = 1.5;

/** Frames in which a jump is put right while chunks on its way get their true heights. */
const SETTLE_FRAMES = 3;

/**
 * @param {HTMLElement} root
 * @param {object} hooks
 * @param {(list: string, entry: object, isWanted?: boolean) => void} hooks.onCorrect
 * @param {(at: number, always: boolean | null) => void} hooks.onWish
 * @param {(place: string | null) => void} hooks.onPoint the pointer is on a sentence, or on none
 */
export function sourceView(root, hooks) {
  let text = '';
  let report = null;
  let options = null;
  let chunks = [];
  let pieces = new Map();
  let picked = new Map();
  let here = [];
  let lit = [];

  /** The row whose panel is open. @type {HTMLElement | null} */
  let opened = null;

  /**
   * Shows a paste. One that was shown before, and is now cut otherwise, stays where it was on the screen.
   * @param {string} pasted
   * @param {import('../report.js').Report} read
   */
  function show(pasted, read) {
    const kept = pasted === text ? keep() : null;
    report = read;
    opened = null;
    for (const chunk of chunks) uncover(chunk);
    text = pasted;
    pieces = new Map();
    picked = new Map();
    here = [];
    chunks = planOf(report).map((chunk) => ({ ...chunk, box: element('div', { class: 'chunk' }), isBuilt: false }));
    const isLong = chunks.length >= LONG_FROM;
    root.classList.toggle('long', isLong);
    // Asking for the width lays the page out once more: only where chunks off the screen are not laid out themselves.
    if (isLong) guessHeights();
    root.replaceChildren(...chunks.map(({ box }) => box));
    chunks.slice(0, FIRST_CHUNKS).forEach(build);
    buildLater(chunks, FIRST_CHUNKS);
    kept?.();
    moveHandle(root.querySelector('.handle'));
  }

  /** Gives the chunks that are not laid out yet the height that they will have, more or less. */
  function guessHeights() {
    const lineCharacters = Math.max(1, Math.floor(root.clientWidth / GUESS.characterPixels));
    for (const chunk of chunks) chunk.box.style.containIntrinsicBlockSize = `auto ${guessHeight(chunk, lineCharacters)}px`;
  }

  /** Remembers what is at the top of the screen and where the focus is; the answer puts both back. */
  function keep() {
    const seen = chunks.find(({ box }) => box.getBoundingClientRect().bottom > 0);
    const top = [...(seen?.box.querySelectorAll('.row') ?? [])].find((row) => row.getBoundingClientRect().bottom > 0);
    const before = top?.getBoundingClientRect().top ?? 0;
    const focused = root.contains(document.activeElement) ? opened ?? document.activeElement.closest('.row') : null;
    const [topAt, focusedAt] = [top, focused].map((row) => row?.dataset.at);
    return () => {
      const row = topAt && rowAt(Number(topAt));
      if (row && before < innerHeight) scrollBy({ top: row.getBoundingClientRect().top - before, behavior: 'instant' });
      if (focusedAt) (rowAt(Number(focusedAt))?.querySelector('.handle') ?? root).focus({ preventScroll: true });
    };
  }

  /** The row of a line, built if it was not yet, in an open fold. @param {number} at */
  function rowAt(at) {
    chunks.filter(({ start, end }) => start <= at && at < end).forEach(build);
    const row = root.querySelector(`.row[data-at="${at}"]`);
    row?.closest('details')?.setAttribute('open', '');
    return row;
  }

  /**
   * Marks the picked sentences and takes earlier marks away.
   * @param {import('../report.js').Report} read
   * @param {import('../report.js').Options} wanted
   */
  function mark(read, wanted) {
    report = read;
    options = wanted;
    for (const place of picked.keys()) unpaint(pieces.get(place) ?? []);
    picked = new Map(picksOf(report).map(({ place, number, sentence }) => [place, { number, start: sentence.spans[0]?.[0] ?? 0 }]));
    for (const [place, { number }] of picked) paint(pieces.get(place) ?? [], number);
  }

  /** Builds the chunks that are left, as many in a go as fit between two frames. */
  function buildLater(those, first) {
    let next = first;
    const step = () => {
      if (those !== chunks) return;
      const begun = performance.now();
      while (next < those.length && performance.now() - begun < SLICE) {
        build(those[next]);
        next += 1;
      }
      if (next < those.length) setTimeout(step);
    };
    if (next < those.length) setTimeout(step);
  }

  function build(chunk) {
    if (chunk.isBuilt) return;
    chunk.isBuilt = true;
    const index = { pieces: new Map(), shown: [] };
    const rows = chunk.blocks.flatMap((block) => {
      if (block.fold) return [buildFold(text, block.fold, index)];
      const row = buildRow(text, block, index);
      return block.article === null ? [row] : [buildArticleMark(block.article), row];
    });
    chunk.box.append(...rows);
    chunk.shown = index.shown;
    cover(chunk, index.shown);
    for (const [place, made] of index.pieces) {
      const all = [...(pieces.get(place) ?? []), ...made].sort(inDocumentOrder);
      pieces.set(place, all);
      if (picked.has(place)) paint(all, picked.get(place).number);
    }
  }

  /**
   * Scrolls to a sentence and highlights it.
   * @param {string} place
   * @returns {boolean} whether it is there
   */
  function reveal(place) {
    const [article, sentence] = place.split('.').map(Number);
    const start = report?.articles[article]?.sentences[sentence]?.spans[0]?.[0];
    if (start === undefined) return false;
    chunks.filter((chunk) => chunk.start <= start && start < chunk.end).forEach(build);
    leave();
    here = pieces.get(place) ?? [];
    for (const piece of here) {
      piece.classList.add('here');
      piece.setAttribute('aria-current', 'true');
    }
    if (here.length > 0) scrollTo(here[0]);
    return here.length > 0;
  }

  /** Scrolls as far as an offset of the paste needs to be seen. @param {number} offset @param {ScrollLogicalPosition} [block] */
  function revealOffset(offset, block = 'nearest') {
    const chunk = chunks.find(({ start, end }) => start <= offset && offset < end);
    if (!chunk) return;
    build(chunk);
    const { node } = chunk.shown.find(({ end }) => offset < end) ?? {};
    if (node) scrollTo(node.parentElement, block);
  }

  /** The part of the paste that is on the screen, as far as the chunks' heights tell. @returns {import('../report.js').Range} */
  const seen = () => [offsetAt(0), offsetAt(innerHeight)];

  /** The offset at a height of the screen: by halving, since the chunks follow each other. @param {number} y in pixels */
  function offsetAt(y) {
    let low = 0;
    let high = chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (chunks[middle].box.getBoundingClientRect().bottom > y) high = middle;
      else low = middle + 1;
    }
    const chunk = chunks[low];
    if (!chunk) return text.length;
    const { top, height } = chunk.box.getBoundingClientRect();
    return chunk.start + (chunk.end - chunk.start) * Math.min(Math.max((y - top) / Math.max(height, 1), 0), 1);
  }

  /** Takes the highlight away. */
  function leave() {
    for (const piece of here) {
      piece.classList.remove('here');
      piece.removeAttribute('aria-current');
    }
    here = [];
  }

  /** Lights a sentence while the pointer or the focus is on its twin; `null` for none. @param {string | null} place */
  function light(place) {
    for (const piece of lit) piece.classList.remove('lit');
    lit = pieces.get(place) ?? [];
    for (const piece of lit) piece.classList.add('lit');
  }

  /** Opens what can be known and done about a row, under it; a second time closes it. */
  function openFix(row, place) {
    const isSame = opened === row && !place;
    closeFix();
    if (isSame) return;
    const line = report.lines.find(({ start }) => start === Number(row.dataset.at));
    if (!line) return;
    const [article, sentence] = (place ?? '').split('.').map(Number);
    const panel = fixPanel({ line, report, options, sentence: report.articles[article]?.sentences[sentence] ?? null }, { ...hooks, onClose: () => closeFix(true) });
    opened = row;
    row.classList.add('opened');
    row.querySelector('.handle')?.setAttribute('aria-expanded', 'true');
    row.after(panel);
  }

  function closeFix(takesFocus = false) {
    if (!opened) return;
    if (opened.nextElementSibling?.matches('.fix')) opened.nextElementSibling.remove();
    opened.classList.remove('opened');
    const handle = opened.querySelector('.handle');
    handle?.removeAttribute('aria-expanded');
    if (takesFocus) handle?.focus({ preventScroll: true });
    opened = null;
  }

  /** One handle is in the order of the tabulator at a time; the arrows go from one to the next. */
  function moveHandle(to) {
    for (const each of root.querySelectorAll('.handle[tabindex="0"]')) each.tabIndex = -1;
    if (to) to.tabIndex = 0;
  }

  root.addEventListener('click', ({ target }) => {
    const row = target.closest('.row');
    if (!row || !getSelection().isCollapsed) return;
    if (target.closest('.bring')) hooks.onCorrect('roles', { at: Number(row.dataset.at), role: 'body' });
    else openFix(row, target.closest('.sentence')?.dataset.place);
  });
  root.addEventListener('focusin', ({ target }) => { if (target.matches('.handle')) moveHandle(target); });
  root.addEventListener('keydown', (event) => {
    if (!event.target.matches('.handle')) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const all = [...root.querySelectorAll('.handle')];
    let at = all.indexOf(event.target) + by;
    while (all[at]?.closest('details:not([open])')) at += by;
    const next = all[at];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  });
  root.addEventListener('pointerover', ({ target }) => hooks.onPoint(target.closest?.('.picked')?.dataset.place ?? null));
  root.addEventListener('pointerleave', () => hooks.onPoint(null));

  return { show, mark, seen, reveal, revealOffset, leave, light, closeFix, rename: () => { closeFix(); renameRows(root); } };
}

const inDocumentOrder = (left, right) => (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** Marks the pieces of a picked sentence; the first one carries its number. */
function paint(pieces, number) {
  pieces.forEach((piece, index) => {
    piece.classList.add('picked');
    if (index === 0) piece.dataset.number = number;
    else delete piece.dataset.number;
  });
}

function unpaint(pieces) {
  for (const piece of pieces) {
    piece.classList.remove('picked');
    delete piece.dataset.number;
  }
}

/** The height that a chunk will about have, in pixels. */
function guessHeight({ blocks }, lineCharacters) {
  const { linePixels, rowPixels } = GUESS;
  const rowHeight = ({ start, end }) => Math.ceil((end - start) / lineCharacters) * linePixels + rowPixels;
  return blocks.reduce((sum, block) => sum + (block.fold ? linePixels + rowPixels : rowHeight(block)), 0);
}

/** Brings an element onto the screen, and keeps it there while its surroundings get their true heights. */
function scrollTo(target, block = 'center') {
  target.closest('details')?.setAttribute('open', '');
  const distance = Math.abs(target.getBoundingClientRect().top);
  if (distance < innerHeight * SMOOTH_SCREENS && !isMotionReduced()) {
    target.scrollIntoView({ block, behavior: 'smooth' });
    return;
  }
  let frames = SETTLE_FRAMES;
  const settle = () => {
    target.scrollIntoView({ block, behavior: 'instant' });
    frames -= 1;
    if (frames > 0) requestAnimationFrame(settle);
  };
  settle();
}
