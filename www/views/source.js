/**
 * The source: the whole paste as it was understood, with the picked sentences marked.
 *
 * Chunks are built a few at a time between frames, and the browser lays out only those near the screen
 * (`content-visibility`), so that two megabytes do not stop the page.
 */

import { picksOf } from '../report.js';
import { element, isMotionReduced } from './dom.js';
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

/** @param {HTMLElement} root */
export function sourceView(root) {
  let text = '';
  let chunks = [];
  let pieces = new Map();
  let picked = new Map();
  let here = [];

  /**
   * Shows a paste.
   * @param {string} pasted
   * @param {import('../report.js').Report} report
   */
  function show(pasted, report) {
    for (const chunk of chunks) uncover(chunk);
    text = pasted;
    pieces = new Map();
    picked = new Map();
    here = [];
    chunks = planOf(report).map((chunk) => ({ ...chunk, box: element('div', { class: 'chunk' }), isBuilt: false }));
    const lineCharacters = Math.max(1, Math.floor(root.clientWidth / GUESS.characterPixels));
    for (const chunk of chunks) chunk.box.style.containIntrinsicBlockSize = `auto ${guessHeight(chunk, lineCharacters)}px`;
    root.classList.toggle('long', chunks.length >= LONG_FROM);
    root.replaceChildren(...chunks.map(({ box }) => box));
    chunks.slice(0, FIRST_CHUNKS).forEach(build);
    buildLater(chunks, FIRST_CHUNKS);
  }

  /** Marks the picked sentences and takes earlier marks away. @param {import('../report.js').Report} report */
  function mark(report) {
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
    const start = picked.get(place)?.start;
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

  /** Scrolls just as far as an offset of the paste needs to be seen. @param {number} offset */
  function revealOffset(offset) {
    const chunk = chunks.find(({ start, end }) => start <= offset && offset < end);
    if (!chunk) return;
    build(chunk);
    const { node } = chunk.shown.find(({ end }) => offset < end) ?? {};
    if (node) scrollTo(node.parentElement, 'nearest');
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
    for (const lit of root.querySelectorAll('.lit')) lit.classList.remove('lit');
    for (const piece of pieces.get(place) ?? []) piece.classList.add('lit');
  }

  return { show, mark, reveal, revealOffset, leave, light, rename: () => renameRows(root) };
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
