/**
 * What the browser tests share: a Chromium, a page that remembers every complaint, and a stand between page and server
 * that can make files go missing.
 *
 * Environment: `ZHAIYAO_URL` where the page is served, `CHROMIUM` the browser, `ZHAIYAO_CORPUS` the folder with real
 * pastes.
 */

import assert from 'node:assert/strict';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

/** Where the page is served. */
export const home = process.env.ZHAIYAO_URL ?? 'http://127.0.0.1:8080/';

/** The folder with real pastes. It is not part of the project and may be missing. */
export const corpus = process.env.ZHAIYAO_CORPUS ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/** Milliseconds that a state may take to come. */
const PATIENCE = 20_000;

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Starts a browser that asks the network for nothing of its own. */
export const launch = () => puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/**
 * Opens the page in a context of its own and notes everything that goes wrong.
 * @param {import('node:test').TestContext} t the test, at whose end the page is closed
 * @param {import('puppeteer-core').Browser} browser
 * @param {object} [how]
 * @param {string} [how.url]
 * @param {string} [how.until] the state to wait for; empty to wait for nothing
 * @param {string[]} [how.languages] what the browser asks for
 * @param {object} [how.viewport]
 * @param {RegExp} [how.provoked] complaints that the test causes on purpose
 */
export async function open(t, browser, { url = home, until = 'empty', languages = ['zh-CN'], viewport = desktop, provoked } = {}) {
  const context = await browser.createBrowserContext();
  t.after(() => context.close().catch(() => {}));
  const page = await context.newPage();
  const complaints = [];
  const complain = (what) => { if (!provoked?.test(what)) complaints.push(what); };
  page.on('console', (message) => complain(`console ${message.type()}: ${message.text()} ${message.location()?.url ?? ''}`));
  page.on('pageerror', (error) => complain(`error: ${error.message}`));
  page.on('requestfailed', (request) => complain(`request: ${request.url()} ${request.failure()?.errorText}`));
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument((tags) => {
    Object.defineProperty(navigator, 'languages', { get: () => tags });
  }, languages);
  await page.goto(url);
  if (until) await waitForState(page, until);
  // What is kept for use without a network is part of loading.
  if (until === 'empty') await page.waitForFunction(() => document.documentElement.dataset.offline !== 'preparing');
  return {
    page,
    /** The end of a test: nothing has been complained of. */
    assertQuiet: () => assert.deepEqual(complaints, [], 'the console is not empty'),
  };
}

/** Waits until the page is in a state. */
export const waitForState = (page, state) =>
  page.waitForFunction((wanted) => document.documentElement.dataset.state === wanted, { timeout: PATIENCE }, state);

/** What a paste does in the page: to be evaluated there. @param {string} pasted */
export function pasteAct(pasted) {
  const box = document.getElementById('paste');
  const data = new DataTransfer();
  data.setData('text/plain', pasted);
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  box.focus();
  if (!box.dispatchEvent(event)) return;
  box.setRangeText(pasted, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
}

/** Puts a text into the box as a paste does, and waits for the state that it leads to. */
export async function paste(page, text, until = 'done') {
  await page.evaluate(pasteAct, text);
  if (until) await waitForState(page, until);
}

/** What each key sentence says and where it points, in the page's order. */
export const picks = (page) =>
  page.$$eval('[data-sentence]', (all) => all.map((each) => ({ place: each.dataset.sentence, text: each.textContent })));

/** The text of an element. */
export const textOf = (page, selector) => page.$eval(selector, (element) => element.textContent);

/**
 * Stands between page and server: passes everything on, unless a file has an answer of its own.
 * @param {import('node:test').TestContext} t the test, at whose end the server stops
 * @param {object} [how]
 * @param {string} [how.cacheControl] what is said of every file
 * @param {string} [how.prefix] the path under which the page is to appear, with both slashes
 * @param {Record<string, (response: http.ServerResponse, pass: () => Promise<Buffer>) => unknown>} [how.instead] what to
 *   answer for a path below the prefix; `pass` brings the real file
 * @returns {Promise<{url: string, requests: string[], isOff: boolean}>} the address, the paths that were asked for, in
 *   order, and whether the network is to be off
 */
export async function stand(t, { prefix = '/', instead = {}, cacheControl = 'no-store' } = {}) {
  const requests = [];
  const site = { requests, isOff: false };
  const server = http.createServer(async (request, response) => {
    if (site.isOff) {
      request.socket.destroy();
      return;
    }
    requests.push(request.url);
    if (!request.url.startsWith(prefix)) {
      response.writeHead(404).end();
      return;
    }
    const path = request.url.slice(prefix.length);
    const original = await fetch(new URL(path, home), { headers: { 'accept-encoding': 'identity' } });
    const pass = async () => Buffer.from(await original.arrayBuffer());
    if (instead[path]) {
      await instead[path](response, pass);
      return;
    }
    const body = await pass();
    response.writeHead(original.status, {
      'content-type': original.headers.get('content-type') ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': cacheControl,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => { server.close(); server.closeAllConnections(); });
  site.url = `http://127.0.0.1:${server.address().port}${prefix}`;
  return site;
}
