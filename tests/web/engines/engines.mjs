/**
 * The browser engines in which the page has to behave alike: how each is started, and one way to drive them all.
 *
 * Environment: `CHROMIUM`, `FIREFOX` and `MINIBROWSER` name the browsers, `WEBKIT_DRIVER` and `XVFB` what drives and
 * shows the last one. `cargo xtask test` sets them; an engine without its variable is skipped, and the test says so.
 *
 * @typedef {object} Tab a page of its own, without any memory of another
 * @property {(url: string) => Promise<unknown>} goto
 * @property {() => Promise<unknown>} reload
 * @property {(act: Function, ...values: unknown[]) => Promise<any>} evaluate runs a function in the page
 * @property {(selector: string) => Promise<unknown>} click
 * @property {() => Promise<string[]>} complaints what the console and the page complained of so far
 * @property {() => Promise<unknown>} close
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import puppeteer from 'puppeteer-core';
import { desktop, launch } from '../support.mjs';
import { Session } from './webdriver.mjs';

/** Milliseconds between two looks at whether a driver answers. */
const GLANCE = 50;

/** How often a browser that does not start is started. */
const STARTS = 3;

/** Why the tests of an engine are to be skipped, or false. @param {...string} variables that it needs */
function missing(...variables) {
  const unset = variables.filter((variable) => !process.env[variable]);
  return unset.length > 0 && `SKIPPED, this engine was not tested: ${unset.join(', ')} not set`;
}

/**
 * Every engine: its name, why it is skipped if it is, how it is started, and whether it asks the host by itself for a
 * newer version of an open page even where the host allowed it to take its own copy.
 */
export const engines = [
  { name: 'Chromium', skip: missing('CHROMIUM'), start: async () => withPuppeteer(await launch()) },
  { name: 'Firefox', skip: missing('FIREFOX'), start: async () => withPuppeteer(await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX })) },
  { name: 'WebKit', skip: missing('WEBKIT_DRIVER', 'MINIBROWSER', 'XVFB'), start: startWebKit, asksAgain: true },
];

/** Chromium by its own protocol, Firefox by WebDriver BiDi. @param {import('puppeteer-core').Browser} browser */
const withPuppeteer = (browser) => ({
  stop: () => browser.close(),
  /** @returns {Promise<Tab>} */
  async tab() {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(desktop);
    const complaints = [];
    page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    return {
      goto: (url) => page.goto(url),
      reload: () => page.reload(),
      evaluate: (act, ...values) => page.evaluate(act, ...values),
      click: (selector) => page.click(selector),
      complaints: async () => complaints,
      close: () => context.close(),
    };
  },
});

/** WebKitGTK by WebDriver, in a screen that nobody sees. Each tab is a browser of its own, behind a driver of its own. */
async function startWebKit() {
  const { MINIBROWSER, XVFB } = process.env;
  const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [display] = await once(screen.stdio[3], 'data');
  // Root has no sandbox for the engine, and what is loaded here is our own.
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const capabilities = { 'webkitgtk:browserOptions': { binary: MINIBROWSER, args: ['--automation'] } };
  return {
    stop: async () => { screen.kill(); },
    /** @returns {Promise<Tab>} */
    async tab() {
      const { session, end } = await startSession(env, capabilities);
      return Object.assign(session, {
        complaints: () => session.evaluate(() => globalThis.complaints ?? []),
        close: () => session.end().finally(end),
      });
    },
  };
}

/**
 * A session behind a new driver, and what ends the driver. It has been seen that driver and
 * browser wait for each other without end before there is a page: then both are ended and started again, and it is said.
 */
async function startSession(env, capabilities) {
  for (let left = STARTS - 1; ; left -= 1) {
    const port = await freePort();
    const driver = spawn(process.env.WEBKIT_DRIVER, [`--port=${port}`], { env, stdio: 'ignore', detached: true });
    const end = () => endGroup(driver);
    try {
      await answers(port, driver);
      return { session: await Session.start(`http://127.0.0.1:${port}`, capabilities), end };
    } catch (error) {
      end();
      if (left === 0) throw error;
      console.error(`WebKit did not start and is started again: ${error.message}`);
    }
  }
}

/** Ends a process and all that it has started. @param {import('node:child_process').ChildProcess} leader of a group */
function endGroup(leader) {
  try {
    process.kill(-leader.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Waits until a driver listens on its port. */
async function answers(port, driver) {
  while (driver.exitCode === null) {
    const socket = net.connect(port, '127.0.0.1');
    const isOpen = await new Promise((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)));
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
  throw new Error(`the driver ended with ${driver.exitCode}`);
}
