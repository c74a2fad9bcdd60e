/** Counts the requests that page and worker made since the last paste: none, unless the reader asked for one. */

import { t } from '../strings.js';

/**
 * @param {HTMLElement} root
 * @returns {{restart: () => void, add: (moments: number[]) => void, relabel: () => void}} `add` takes the moments of
 *   the worker's requests, in milliseconds since 1970
 */
export function requestCounter(root) {
  let since = Infinity;
  let moments = [];

  const show = () => {
    const n = moments.filter((moment) => moment > since).length;
    root.textContent = since === Infinity ? '' : t('page.requests', { n: String(n) });
    root.dataset.requests = n;
  };
  const add = (more) => {
    moments.push(...more);
    show();
  };

  new PerformanceObserver((list) => add(list.getEntries().map(({ startTime }) => performance.timeOrigin + startTime))).observe({ type: 'resource' });

  return {
    restart() {
      since = performance.timeOrigin + performance.now();
      moments = moments.filter((moment) => moment > since);
      show();
    },
    add,
    relabel: show,
  };
}
