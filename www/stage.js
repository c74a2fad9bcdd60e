/**
 * What stands on the page in each state of a sitting: loading, empty, working, an error, a result.
 *
 * For tests and measurements the document carries `data-state`, and the mark `zhaiyao:done` is set when a result has
 * been painted.
 */

import { cuttingKey } from './history.js';
import { languageOf } from './report.js';
import { byId } from './views/dom.js';
import { factsText } from './views/ledger.js';

const page = document.documentElement.dataset;

/**
 * @param {import('./session.js').Session} session
 * @param {object} views
 * @param {() => void} onSettle called when the source takes the place of the field, or the field that of the source
 */
export function stageFor(session, { box, source, strip, digest, status, converted, back }, onSettle) {
  /** Whether the source that is shown is that of an older text: it is brought up to date when it is seen again. */
  let isSourceOld = false;

  function hideAll({ isWelcoming }) {
    byId('source').hidden = true;
    byId('length').hidden = true;
    byId('welcome').hidden = !isWelcoming;
    digest.clear();
  }

  function showLoading() {
    page.state = 'loading';
    status.showLoading({ progress: session.progress, hasText: !session.isBlank });
  }

  function showEmpty() {
    page.state = 'empty';
    page.face = 'editing';
    hideAll({ isWelcoming: true });
    if (session.isLinkBroken) status.showRemark('take.linkBroken');
    else status.showNothing();
  }

  function showWorking() {
    page.state = 'working';
    if (session.isTyping || session.shown?.text === session.text) return;
    page.stale = '';
    status.showWorking();
  }

  function showError() {
    page.state = 'error';
    if (!box.isLong()) page.face = 'editing';
    hideAll({ isWelcoming: false });
    status.showError(session.error, session.text);
  }

  /** @param {import('./session.js').Result} result @param {import('./session.js').Result | null} before */
  function showResult({ text, options, report }, before) {
    const isSameText = before?.text === text;
    const isSameCut = isSameText && cuttingKey(before.options) === cuttingKey(options);
    delete page.stale;
    byId('welcome').hidden = true;
    byId('length').hidden = !report.articles.some(({ sentences }) => sentences.length > 0);
    byId('source').hidden = false;
    // Another length that comes while the field is open does not close it.
    if (!session.isTyping && !isSameText) settle();
    digest.show(text, report, options);
    // While one types, the source is not seen, and building it would make the keys wait.
    if (!session.isTyping) showSource({ isSameText, isSameCut });
    if (!isSameText || session.isRestarted) status.showRemarks(report, session);
    else if (before.options !== options && !session.isTyping) status.announceResult(report);
    // A newer length may be on its way.
    if (options !== session.options) return;
    page.state = 'done';
    afterPaint(() => performance.mark('zhaiyao:done', { detail: { units: text.length } }));
  }

  /** Shows the source, or what has changed in it. @param {{isSameText: boolean, isSameCut: boolean}} how */
  function showSource({ isSameText, isSameCut }) {
    const { text, options, report } = session.shown;
    if (isSameCut && !isSourceOld) source.closeFix();
    else {
      source.show(text, report);
      showFacts();
    }
    if (!isSameText || isSourceOld) {
      back.hide();
      converted.show(text, report.script);
    }
    isSourceOld = false;
    source.mark(report, options);
    strip.show(text, report);
  }

  /** What was done to the paste, in figures. */
  function showFacts() {
    const { text, report } = session.shown;
    byId('source-facts').textContent = factsText(text, report);
    byId('source-text').lang = languageOf(report.script);
  }

  /** Turns from editing to reading. */
  function settle() {
    if (session.isTyping) isSourceOld = true;
    session.isTyping = false;
    box.read();
    onSettle();
    if (isSourceOld && session.shown?.text === session.text) showSource({ isSameText: false, isSameCut: false });
  }

  /** Says in the language of now what the state says. */
  function relabel() {
    if (session.shown) {
      const { text, report, options } = session.shown;
      digest.show(text, report, options);
      showFacts();
      status.showRemarks(report, session);
    }
    if (page.state === 'loading') showLoading();
    if (page.state === 'error') status.showError(session.error, session.text);
  }

  return { showLoading, showEmpty, showWorking, showError, showResult, settle, relabel };
}

/** Runs something when the next frame is on the screen. @param {() => void} then */
function afterPaint(then) {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); then(); };
    channel.port2.postMessage(null);
  });
}
