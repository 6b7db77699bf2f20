// Debian's Chromium for the tests, and what they ask of a page: does it fit, is it quiet, how much does it load.
//
// Downloads no browser and lets none reach the network: names do not resolve in it.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

/** The widths at which every page must work: a small phone and a desk. */
export const WIDTHS = [360, 1280];

export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts Chromium; `CHROMIUM` names another one than Debian's. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ARGUMENTS,
  });
}

/** Comes in with a one-time link: looks at its page and presses the button. */
export async function comeIn(page, link) {
  await page.goto(link.trim());
  await page.locator('main form button').click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in/'));
}

/**
 * Opens a page as a visitor of their own (cookies and cache apart from everybody else's).
 *
 * What goes wrong in the page is kept for `quiet`. `options` are Playwright's for a context, for example
 * `{ colorScheme: 'dark', forcedColors: 'active' }`.
 */
export async function visitor(browser, { width = 1280, height = 800, script = true, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: script,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults = [];
  Object.assign(page, { faults, withoutScript: !script });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A page that says "not found" or "refused" is no fault of the page: the tests look at its status.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(url.hostname)) {
      faults.push(`request to elsewhere: ${url.href}`);
    }
  });
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (response.status() >= 400 && kind !== 'document') {
      faults.push(`${kind} ${response.url()}: ${response.status()}`);
    }
  });
  return page;
}

/** Asserts that no script failed, no policy was violated, nothing was asked of another host, no part was missing. */
export function quiet(page, name = page.url()) {
  assert.deepEqual(page.faults, [], `faults on ${name}`);
}

/** Asserts that the page needs no scrolling sideways. */
export async function noOverflow(page, name = page.url()) {
  const found = await page.evaluate(() => {
    const width = window.innerWidth;
    const content = document.scrollingElement.scrollWidth;
    const wide = [];
    if (content > width) {
      for (const element of document.body.querySelectorAll('*')) {
        if (element.getBoundingClientRect().right > width + 1) {
          wide.push(element.outerHTML.slice(0, 120));
        }
      }
    }
    return { width, content, wide: wide.slice(0, 5) };
  });
  assert.ok(
    found.content <= found.width,
    `${name} is ${found.content} px wide in a window of ${found.width} px:\n${found.wide.join('\n')}`,
  );
}

/** Does something at each width, the page kept open. */
export async function atWidths(page, act, widths = WIDTHS) {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: before?.height ?? 800 });
    await act(width);
  }
  if (before) {
    await page.setViewportSize(before);
  }
}

/**
 * Counts what a visit asks of the server: `{ count, bytes, list }`, bytes as transferred, headings of answers included.
 *
 * For a first visit, take a new `visitor`: its cache is empty.
 */
export async function requests(page, visit) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const list = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    const before = list.get(requestId);
    if (redirectResponse && before) {
      list.set(`${requestId} redirected ${list.size}`, { ...before, bytes: redirectResponse.encodedDataLength });
    }
    if (request.url.startsWith('http')) {
      list.set(requestId, { url: request.url, bytes: 0 });
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (list.has(requestId)) {
      list.get(requestId).bytes = encodedDataLength;
    }
  });
  await visit(page);
  await page.waitForLoadState('networkidle');
  await session.detach();
  const all = [...list.values()];
  return { count: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), list: all };
}

/** Presses Tab until the element has the focus, as a person without a mouse does. Gives the number of presses. */
export async function tabTo(page, locator, { most = 200, key = 'Tab' } = {}) {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) {
      return presses;
    }
    await page.keyboard.press(key);
  }
  throw new assert.AssertionError({ message: `${locator} cannot be reached with ${most} presses of ${key}` });
}
