/** Opens text files, by a button or dropped onto the page, and shows in which encoding each was read. */

import { encodingOf, encodings, joinFiles } from '../files.js';
import { t } from '../strings.js';
import { byId, element } from './dom.js';

/**
 * @param {object} hooks
 * @param {(read: ReturnType<typeof joinFiles>) => void} hooks.onText the text of all files, and what is known of it
 */
export function fileBox({ onText }) {
  const chooser = byId('files');
  const list = byId('file-list');

  /** @type {{name: string, bytes: Uint8Array, encoding: string}[]} */
  let files = [];

  async function open(chosen) {
    if (chosen.length === 0) return;
    files = await Promise.all(chosen.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { name: file.name, bytes, encoding: encodingOf(bytes) };
    }));
    tell();
  }

  function tell() {
    show();
    onText(joinFiles(files));
  }

  function show() {
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map((file) => {
      const choice = element('select', { 'aria-label': t('files.encoding', { name: file.name }) }, ...encodings.map((each) => element('option', { value: each, selected: each === file.encoding }, each.toUpperCase())));
      choice.addEventListener('change', () => { file.encoding = choice.value; tell(); });
      return element('li', {}, element('span', {}, file.name), choice);
    }));
  }

  /** Another text came: the files are no longer what is read. */
  function clear() {
    files = [];
    show();
  }

  byId('open').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', async () => {
    await open([...chooser.files]);
    chooser.value = '';
  });
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', (event) => { if (hasFiles(event)) event.preventDefault(); });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    open([...event.dataTransfer.files]);
  });

  return { clear, relabel: show };
}
