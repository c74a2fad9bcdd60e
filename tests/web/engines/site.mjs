/** The site as a host has it, on which newer versions can be published, files can go missing, and which can go away. */

import { createHash } from 'node:crypto';
import { home, stand } from '../support.mjs';

const LIST = 'pkg/precache.js';

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** Notes what a page complains of, for an engine whose driver does not tell. Loaded before all else. */
const WITNESS = `globalThis.complaints = [];
for (const kind of ['error', 'warn']) {
  const original = console[kind];
  console[kind] = (...all) => { complaints.push(kind + ': ' + all.join(' ')); original(...all); };
}
addEventListener('error', ({ message, target }) => complaints.push('error: ' + (message ?? target.src ?? target.href)), true);
addEventListener('unhandledrejection', ({ reason }) => complaints.push('rejection: ' + reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => complaints.push('policy: ' + violatedDirective + ' ' + blockedURI));
`;

/**
 * Serves the page under the path that a project has on GitHub Pages, with a witness in it.
 * @param {import('node:test').TestContext} t
 * @param {object} [how]
 * @param {number} [how.maxAge] seconds for which a browser may keep a file; 0 to have it ask every time
 */
export async function publishSite(t, { maxAge = 0 } = {}) {
  const instead = {};
  const site = await stand(t, { prefix: '/zhaiyao/', instead, cacheControl: maxAge > 0 ? `max-age=${maxAge}` : 'no-store' });
  const original = async (path) => (await fetch(new URL(path, home))).text();
  const list = await original(LIST);
  const { files, onDemand } = JSON.parse(list.slice(list.indexOf('{'), list.lastIndexOf('}') + 1));

  const send = (path, body) => {
    instead[path] = (response) => {
      response.setHeader('content-type', TYPES[path.split('.').at(-1)] ?? TYPES.html);
      response.setHeader('cache-control', maxAge > 0 ? `max-age=${maxAge}` : 'no-store');
      response.end(body);
    };
  };

  /** Publishes a version in which these files are others. @param {Record<string, string>} changed */
  const publish = (changed) => {
    for (const [path, body] of Object.entries(changed)) {
      files[path] = [createHash('sha256').update(body).digest('hex')];
      send(path, body);
    }
    const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
    send(LIST, `self.precache = ${JSON.stringify({ version, files, onDemand })};\n`);
  };

  const page = await original('');
  publish({ '': page.replace('<head>', '<head>\n  <script src="witness.js"></script>'), 'witness.js': WITNESS });
  return Object.assign(site, {
    original,
    publish,
    /** Lets the transfer of a file break off half way, until it is published again. */
    breakOff(path) {
      instead[path] = async (response, pass) => {
        const body = await pass();
        response.writeHead(200, { 'content-length': body.length });
        response.write(body.subarray(0, body.length >> 1));
        setTimeout(() => response.destroy(), GAP);
      };
    },
    lose(path) {
      instead[path] = (response) => response.writeHead(404).end();
    },
    /** Brings a file back as it was at first. */
    find(path) {
      delete instead[path];
    },
  });
}

/** Milliseconds after which a transfer breaks off. */
const GAP = 50;
