/** The control for the summary's length: what is counted, and how much of it. */

import { formatShare, t } from '../strings.js';
import { element } from './dom.js';

/** Each kind of length: the range of its slider, and where the slider stands at first. */
const kinds = {
  sentences: { min: 1, max: 20, step: 1, first: 5 },
  characters: { min: 50, max: 1500, step: 50, first: 300 },
  share: { min: 0.02, max: 0.5, step: 0.01, first: 0.2 },
};

const valueText = (kind, value) => t(`length.value.${kind}`, { n: kind === 'share' ? formatShare(value) : value });

/**
 * Fills the control. Every movement of the slider is a new length at once.
 * @param {HTMLElement} root
 * @param {(length: import('../report.js').Options['length']) => void} onChange
 * @returns {{relabel: () => void, show: (length: object) => void, step: (by: number) => void}} `relabel` puts the words of
 *   the current language in, `show` a length that came otherwise, `step` makes it longer or shorter
 */
export function lengthControl(root, onChange) {
  const values = Object.fromEntries(Object.entries(kinds).map(([kind, { first }]) => [kind, first]));
  let kind = 'sentences';

  const legend = element('legend', { class: 'unseen' });
  const slider = element('input', { type: 'range', id: 'length-slider' });
  const output = element('output', { for: 'length-slider' });
  const choices = Object.keys(kinds).map((each) => {
    const radio = element('input', { type: 'radio', name: 'length-kind', value: each, checked: each === kind });
    const name = element('span');
    radio.addEventListener('change', () => { kind = each; setSlider(); tell(); });
    return { each, name, radio, label: element('label', {}, radio, name) };
  });
  slider.addEventListener('input', () => { values[kind] = Number(slider.value); showValue(); tell(); });

  const tell = () => onChange({ [kind]: values[kind] });

  function setSlider() {
    const { min, max, step } = kinds[kind];
    Object.assign(slider, { min, max, step, value: values[kind] });
    showValue();
  }

  function showValue() {
    output.textContent = valueText(kind, values[kind]);
    slider.setAttribute('aria-valuetext', output.textContent);
  }

  function relabel() {
    legend.textContent = t('length.title');
    slider.setAttribute('aria-label', t('length.title'));
    for (const { each, name } of choices) name.textContent = t(`length.${each}`);
    showValue();
  }

  root.replaceChildren(element('fieldset', { class: 'length' },
    legend, element('span', { class: 'kinds' }, ...choices.map(({ label }) => label)), slider, output));
  setSlider();
  relabel();

  function show(length) {
    [kind] = Object.keys(length);
    values[kind] = length[kind];
    for (const { each, radio } of choices) radio.checked = each === kind;
    setSlider();
  }

  function step(by) {
    if (by > 0) slider.stepUp();
    else slider.stepDown();
    slider.dispatchEvent(new Event('input'));
  }

  return { relabel, show, step };
}
