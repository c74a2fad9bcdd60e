/**
 * What the page is doing: loading with its progress, working, an error with its way out, or a remark on the result.
 * Every state is shown here and told to screen readers.
 */

import { announce } from '../announce.js';
import { countCharacters } from '../report.js';
import { knows, t } from '../strings.js';
import { element } from './dom.js';

/** Bytes of a megabyte, as download sizes are given. */
const MEGABYTE = 1_000_000;

/** Notices about the whole paste that are shown as a card. */
const cardNotices = ['noProse', 'notChinese'];

const megabytes = (bytes) => (bytes / MEGABYTE).toFixed(1);

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} loading a box of its own: when it goes, nothing moves up
 * @param {{onRetry: () => void}} hooks
 */
export function statusView(root, loading, { onRetry }) {
  /** Loading: the parts that change are kept, so that progress moves without rebuilding. */
  const bar = element('progress', { max: 1 });
  const bytes = element('p', { class: 'status-line' });
  const kept = element('p', { class: 'status-more' });
  loading.replaceChildren(bytes, bar, kept);

  /** Shows these, and that nothing loads any more. */
  const show = (...nodes) => {
    loading.hidden = true;
    root.replaceChildren(...nodes);
  };

  /** @param {{progress: {stage: string, received: number, total: number}, hasText: boolean}} state */
  function showLoading({ progress: { stage, received, total }, hasText }) {
    if (total > 0) bar.value = received / total;
    else bar.removeAttribute('value');
    bytes.textContent = loadingText(stage, received, total);
    bar.setAttribute('aria-label', t('status.loading'));
    kept.textContent = t(hasText ? 'status.kept' : 'status.pasteNow');
    if (loading.hidden) {
      show();
      loading.hidden = false;
      announce(`${t('status.loading')}。${kept.textContent}`);
    }
  }

  /** Reading: a quiet line, which appears only after a while (status.css). */
  const showWorking = () => show(element('p', { class: 'working' }, t('status.working')));

  const showNothing = () => show();

  /**
   * @param {import('../engine.js').EngineError} error
   * @param {string} text the paste
   */
  function showError(error, text) {
    const key = errorKey(error);
    const what = t(`${key}.what`, { n: countCharacters(text) });
    const safe = t(text === '' ? 'error.safeEmpty' : 'error.safe');
    const todo = t(`${key}.todo`);
    const retry = element('button', { type: 'button', id: 'retry' }, t('error.retry'));
    retry.addEventListener('click', onRetry);
    const canRetry = !['tooLong', 'unsupported'].includes(error.code);
    show(element('div', { class: 'card-note error', 'data-code': error.code, 'data-reason': error.reason },
      element('h3', {}, what), element('p', {}, safe), element('p', {}, todo), ...(canRetry ? [retry] : []),
      element('details', {}, element('summary', {}, t('error.details')), element('p', { class: 'details', lang: 'en' }, error.message))));
    announce(`${what}${safe}${todo}`, { urgent: true });
  }

  /**
   * Remarks on a result; nothing where there is nothing to say.
   * @param {import('../report.js').Report} report
   * @param {{isRestarted: boolean}} how
   */
  function showRemarks(report, { isRestarted }) {
    const sentences = report.articles.reduce((sum, { summary }) => sum + summary.picks.length, 0);
    const codes = report.notices.map(({ code }) => code).filter((code) => cardNotices.includes(code));
    if (sentences === 0 && !codes.includes('noProse')) codes.push('nothing');
    show(
      ...codes.map((code) => element('div', { class: 'card-note', 'data-notice': code },
        element('h3', {}, t(`notice.${code}.title`)), element('p', {}, t(`notice.${code}.text`)))),
      ...(isRestarted ? [element('p', { class: 'status-more', 'data-notice': 'restarted' }, t('status.restarted'))] : []));
    announce([...codes.map((code) => `${t(`notice.${code}.title`)}。${t(`notice.${code}.text`)}`), resultText(report)].join(''));
  }

  /** One sentence about something that went wrong beside the reading. @param {string} key */
  const showRemark = (key) => show(element('p', { class: 'card-note', 'data-notice': key }, t(key)));

  /** Tells the result of other options, where nothing else is to be said. @param {import('../report.js').Report} report */
  const announceResult = (report) => announce(resultText(report));

  return { showLoading, showWorking, showNothing, showError, showRemarks, showRemark, announceResult };
}

function resultText({ articles }) {
  const sentences = articles.reduce((sum, { summary }) => sum + summary.picks.length, 0);
  return sentences > 0 ? t('status.doneCount', { articles: articles.length, sentences }) : '';
}

function loadingText(stage, received, total) {
  if (stage === 'opening') return t('status.opening');
  if (received === 0) return t('status.loading');
  if (total === 0) return t('status.loadingSome', { received: megabytes(received) });
  return t('status.loadingBytes', { received: megabytes(received), total: megabytes(total) });
}

/** The most exact sentence that the page has for an error. */
function errorKey({ code, reason }) {
  const keys = [`error.${code}.${reason}`, `error.${code}`];
  return keys.find((key) => knows(`${key}.what`)) ?? 'error.other';
}
