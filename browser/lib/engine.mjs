// One way to drive three browser engines: Chromium by Playwright, Firefox by WebDriver BiDi, WebKitGTK by WebDriver.
//
// A journey is written once over `Tab` and is run in each engine; what only one engine can do is not here.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { openBrowser } from './browser.mjs';
import { openWebKit } from './webkit.mjs';

const PATIENCE = 15_000;
const STEP = 40;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A page in some engine. A driver gives `{ open, evaluate, click, type, press, resize, screenshot, pdf, close }`; `pdf` is undefined where the
 * engine cannot print. Everything else is made of these.
 */
export class Tab {
  constructor(driver) {
    this.driver = driver;
    /** How long to wait for what must come, in milliseconds. */
    this.patience = PATIENCE;
  }

  open(url) {
    return this.driver.open(url);
  }

  /** Runs a function in the page, also while another page is still taking its place. */
  async evaluate(act, ...values) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.driver.evaluate(act, ...values);
      } catch (error) {
        if (tries >= 20 || !/context|navigat|discarded|no such (frame|window)|javascript error: undefined/i.test(error.message)) throw error;
        await pause(STEP);
      }
    }
  }

  /** Waits until a function in the page gives something that is true, and gives that. */
  async wait(what, act, ...values) {
    const until = Date.now() + this.patience;
    while (Date.now() < until) {
      const found = await this.evaluate(act, ...values);
      if (found) return found;
      await pause(STEP);
    }
    const text = await this.evaluate(() => `${location.href}\n${document.body.innerText.slice(0, 1500)}`);
    throw new Error(`waited in vain for ${what} on ${text}`);
  }

  /** Waits until the element is there and can be seen. */
  shown(selector) {
    return this.wait(selector, (wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector);
  }

  /** Waits until these words can be read on the page. */
  says(words, selector = 'body') {
    return this.wait(words, (text, where) => document.querySelector(where)?.innerText.includes(text), words, selector);
  }

  text(selector) {
    return this.evaluate((wanted) => document.querySelector(wanted)?.innerText, selector);
  }

  async click(selector) {
    await this.shown(selector);
    await this.driver.click(selector);
  }

  /** Ticks or chooses as people do: where the label is, which may lie under its input. */
  async choose(id) {
    await this.shown(`label[for="${id}"]`);
    const isCovered = await this.evaluate((wanted) => {
      const label = document.querySelector(`label[for="${wanted}"]`);
      label.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = label.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.id === wanted;
    }, id);
    await this.driver.click(isCovered ? `[id="${id}"]` : `label[for="${id}"]`);
    await this.wait(`${id} chosen`, (wanted) => document.getElementById(wanted)?.checked, id);
  }

  /** Presses the first button or link that shows exactly these words. */
  async button(words) {
    await this.wait(`a button "${words}"`, (text) => {
      document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
      const all = [...document.querySelectorAll('button, a, summary')];
      const found = all.find((one) => one.textContent.trim() === text && one.checkVisibility());
      found?.setAttribute('data-wanted', '');
      return Boolean(found);
    }, words);
    await this.driver.click('[data-wanted]');
  }

  /** Does what leads to another page, and waits for it. */
  async turn(act) {
    await this.evaluate(() => { window.isOldPage = true; });
    await act();
    await this.wait('the next page', () => !window.isOldPage && document.readyState === 'complete');
  }

  /** Types into a field that is empty. */
  async type(selector, text) {
    await this.shown(selector);
    await this.driver.type(selector, text);
  }

  /** Presses a key, named as in `KeyboardEvent.key`. */
  press(key) {
    return this.driver.press(key);
  }

  resize(width, height) {
    return this.driver.resize(width, height);
  }

  /** A picture of what is in view, as PNG. */
  screenshot() {
    return this.driver.screenshot();
  }

  /** The page as PDF. */
  pdf() {
    return this.driver.pdf();
  }

  get canPrint() {
    return Boolean(this.driver.pdf);
  }

  close() {
    return this.driver.close();
  }
}

/** Engines by name: each gives `{ name, tab(), close() }`, a tab with cookies of its own. */
export const ENGINES = { chromium, firefox, webkit };

async function chromium() {
  const browser = await openBrowser();
  const tab = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    return new Tab({
      open: (url) => page.goto(url),
      // Playwright takes one value.
      evaluate: (act, ...values) => page.evaluate(`(${act}).apply(null, ${JSON.stringify(values)})`),
      click: (selector) => page.locator(selector).first().click(),
      type: (selector, text) => page.locator(selector).first().pressSequentially(text),
      press: (key) => page.keyboard.press(key),
      resize: (width, height) => page.setViewportSize({ width, height }),
      screenshot: () => page.screenshot(),
      pdf: () => page.pdf({ format: 'A4', printBackground: true }),
      close: () => context.close(),
    });
  };
  return { name: 'chromium', tab, close: () => browser.close() };
}

const FIREFOX_SETTINGS = {
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
  // Nothing outside this machine is asked for: names are looked up by a proxy that is not there.
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.socks_remote_dns': true,
};

async function firefox() {
  const home = mkdtempSync(join(tmpdir(), 'lars-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    headless: true,
    env: { ...process.env, HOME: home, MOZ_HEADLESS: '1' },
    extraPrefsFirefox: FIREFOX_SETTINGS,
  });
  const tab = async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1280, height: 800 });
    return new Tab({
      open: (url) => page.goto(url),
      evaluate: (act, ...values) => page.evaluate(act, ...values),
      click: (selector) => page.click(selector),
      type: (selector, text) => page.type(selector, text),
      press: (key) => page.keyboard.press(key),
      resize: (width, height) => page.setViewport({ width, height }),
      screenshot: () => page.screenshot(),
      pdf: async () => Buffer.from(await page.pdf({ format: 'A4', printBackground: true })),
      close: () => context.close(),
    });
  };
  const close = async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { name: 'firefox', tab, close };
}

async function webkit() {
  const browser = await openWebKit();
  return { name: 'webkit', tab: async () => new Tab(await browser.driver()), close: browser.close };
}
