/** The bar over the summaries: what goes first, undo and redo, and ways to take the result along. */

import { asJson, asMarkdown, asText, download, fileName, hashOf, summaryText } from '../export.js';
import { linkFor } from '../share.js';
import { t } from '../strings.js';
import { copyText, sayOn } from './copy.js';
import { element } from './dom.js';

const kinds = {
  markdown: { ending: 'md', type: 'text/markdown', make: asMarkdown },
  text: { ending: 'txt', type: 'text/plain', make: asText },
  json: { ending: 'json', type: 'application/json', make: asJson },
};

/**
 * @param {HTMLElement} root
 * @param {object} hooks
 * @param {() => {text: string, report: import('../report.js').Report, options: import('../report.js').Options}} hooks.current
 * @param {(name: 'factsFirst' | 'slogansCount', isOn: boolean) => void} hooks.onChoice
 * @param {() => void} hooks.onUndo
 * @param {() => void} hooks.onRedo
 * @param {() => void} hooks.onReset takes all corrections away
 */
export function barView(root, { current, onChoice, onUndo, onRedo, onReset }) {
  const button = (id, onClick) => {
    const made = element('button', { type: 'button', class: 'quiet small', id });
    made.addEventListener('click', () => onClick(made));
    return made;
  };
  const checks = ['factsFirst', 'slogansCount'].map((name) => {
    const box = element('input', { type: 'checkbox', id: name });
    const label = element('span');
    box.addEventListener('change', () => onChoice(name, box.checked));
    return { name, box, label, whole: element('label', { class: 'check' }, box, label) };
  });
  const undo = button('undo', onUndo);
  const redo = button('redo', onRedo);
  undo.append('↶');
  redo.append('↷');
  const reset = button('reset', onReset);
  const summary = element('summary', { class: 'quiet small' });
  const takes = [
    button('take-copy', (own) => copyAll(own, false)), button('take-credited', (own) => copyAll(own, true)),
    ...Object.keys(kinds).map((kind) => button(`take-${kind}`, () => save(kind))),
    button('take-print', () => print()), button('take-link', share),
  ];
  const said = element('p', { class: 'gloss', role: 'status' });
  const menu = element('details', { class: 'take', name: 'take' }, summary, element('div', {}, ...takes, said));

  async function copyAll(own, isCredited) {
    const { text, report } = current();
    const all = report.articles.map((article) => summaryText(text, article, isCredited)).join('\n');
    sayOn(own, await copyText(all), own.id.replace('-', '.'));
  }

  async function save(kind) {
    const { text, report, options } = current();
    const { ending, type, make } = kinds[kind];
    download(fileName(report.articles[0]?.title ?? null, ending), make(text, report, await hashOf(text), options), type);
  }

  async function share(own) {
    const link = typeof CompressionStream === 'undefined' ? undefined : await linkFor(current());
    if (link) sayOn(own, await copyText(link), 'take.link');
    said.textContent = t(link ? 'take.linkNote' : link === null ? 'take.linkLong' : 'take.linkOld');
  }

  /** @param {import('../report.js').Options} options @param {{canUndo: boolean, canRedo: boolean, corrections: number}} state */
  function show(options, { canUndo, canRedo, corrections }) {
    for (const { name, box } of checks) box.checked = options[name];
    undo.disabled = !canUndo;
    redo.disabled = !canRedo;
    reset.hidden = corrections === 0;
    reset.textContent = t('bar.reset', { n: corrections });
  }

  function relabel() {
    for (const { name, label } of checks) label.textContent = t(`bar.${name}`);
    for (const each of [undo, redo]) each.ariaLabel = each.title = t(`bar.${each.id}`);
    summary.textContent = t('take.title');
    for (const each of takes) each.textContent = t(each.id.replace('-', '.'));
    said.textContent = '';
  }

  root.append(...checks.map(({ whole }) => whole), element('div', { class: 'actions' }, element('span', { class: 'steps' }, reset, undo, redo), menu));
  document.addEventListener('click', ({ target }) => { if (!menu.contains(target)) menu.open = false; });
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    summary.focus();
  });
  relabel();
  return { show, relabel };
}
