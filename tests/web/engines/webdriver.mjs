/** A client of the W3C WebDriver protocol, as far as the tests need it: https://www.w3.org/TR/webdriver2/ */

/** The name under which the protocol wraps a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds that a command may take; a browser is up in 300, and the slowest page of the tests is in after 3,000. */
const PATIENCE = 30_000;

/** One session of a browser behind a driver. */
export class Session {
  #address;

  /** @param {string} address */
  constructor(address) {
    this.#address = address;
  }

  /**
   * Starts a browser.
   * @param {string} driver the address of the driver
   * @param {object} capabilities
   */
  static async start(driver, capabilities) {
    const { sessionId } = await send('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new Session(`${driver}/session/${sessionId}`);
  }

  goto(url) {
    return this.#post('url', { url });
  }

  reload() {
    return this.#post('refresh', {});
  }

  /** Runs a function in the page, and gives what it returns. */
  evaluate(act, ...values) {
    return this.#post('execute/sync', { script: `return (${act}).apply(null, arguments);`, args: values });
  }

  async click(selector) {
    const element = await this.#post('element', { using: 'css selector', value: selector });
    await this.#post(`element/${element[ELEMENT]}/click`, {});
  }

  /** Ends the browser. */
  end() {
    return send('DELETE', this.#address);
  }

  #post(command, body) {
    return send('POST', `${this.#address}/${command}`, body);
  }
}

/** One command. An error of the protocol becomes one that is thrown, and so does an answer that does not come. */
async function send(method, address, body) {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}
