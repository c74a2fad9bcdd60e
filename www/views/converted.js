/** The source in the other script. It is a conversion and says so; its tables are loaded when it is first asked for. */

import { hasTables, loadTables } from '../conversion.js';
import { t } from '../strings.js';
import { byId, element } from './dom.js';

/** Characters that are converted in one go between two frames. */
const PORTION = 20_000;

/** For each script the other one, the file with its tables and the direction in opencc-js. */
const ways = {
  simplified: { lang: 'zh-Hant', file: 'cn2t', from: 'cn', to: 't' },
  traditional: { lang: 'zh-Hans', file: 't2cn', from: 't', to: 'cn' },
};

/** @param {{onError: () => void}} hooks */
export function convertedView({ onError }) {
  const button = byId('convert');
  const own = byId('source-text');
  const box = byId('converted');
  let text = '';
  let way = null;
  let turn = 0;

  /** @param {string} pasted @param {import('../report.js').Report['script']} script */
  function show(pasted, script) {
    text = pasted;
    way = (hasTables && ways[script]) || null;
    close();
  }

  function close() {
    turn += 1;
    box.hidden = true;
    own.hidden = false;
    button.hidden = way === null;
    button.setAttribute('aria-pressed', 'false');
    relabel();
  }

  async function open() {
    const mine = turn += 1;
    button.setAttribute('aria-pressed', 'true');
    try {
      const { Converter } = await loadTables(way.file);
      const convert = Converter({ from: way.from, to: way.to });
      box.lang = way.lang;
      box.replaceChildren(element('p', { class: 'remark' }, t('converted.note')));
      own.hidden = true;
      box.hidden = false;
      relabel();
      for (let at = 0; at < text.length && mine === turn;) {
        const breakAt = text.indexOf('\n', at + PORTION);
        const end = breakAt < 0 ? text.length : breakAt;
        box.append(...convert(text.slice(at, end)).split('\n').filter((line) => line.trim() !== '').map((line) => element('p', { class: 'row' }, line)));
        at = end;
        await new Promise((resolve) => { setTimeout(resolve); });
      }
    } catch {
      close();
      onError();
    }
  }

  function relabel() {
    if (way) button.textContent = t(box.hidden ? `converted.${way.to}` : 'converted.back');
  }

  button.addEventListener('click', () => (box.hidden ? open() : close()));
  return { show, close, relabel };
}
