/** What `www/offline.js` does, for the page in one file: the file is all there is, and newer versions are other files. */

import { t } from '../../www/strings.js';
import { byId } from '../../www/views/dom.js';

/** Says that no network is needed. */
export async function keepOffline() {
  document.documentElement.dataset.offline = 'ready';
  const note = byId('offline');
  note.dataset.string = 'offline.file';
  note.textContent = t('offline.file');
}

/** Nothing is ever carried over. */
export const takeCarried = () => null;
