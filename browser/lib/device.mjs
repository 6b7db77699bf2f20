// A device of an interviewer: a browser of its own whose profile stays on the disk, also when it is killed like a phone whose battery is out.
//
// What the app does on it is in the tests.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ARGUMENTS } from './browser.mjs';

/** Browsers to end if the test process ends first. */
const running = new Set();
process.on('exit', () => running.forEach(end));

/** A browser is several processes: all of its group end. */
function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended.
  }
}

/** Starts a browser on a profile: `{ page, context, profile, kill(), forget() }`. Without a profile, on a new one. */
export async function device({ profile = mkdtempSync(join(tmpdir(), 'lars-device-')), width = 360, height = 780 } = {}) {
  const words = ['--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0', ...ARGUMENTS, 'about:blank'];
  const child = spawn(process.env.CHROMIUM || '/usr/bin/chromium', words, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.on('error', reject).on('exit', () => reject(new Error(`the browser ended: ${said}`)));
    child.stderr.setEncoding('utf8').on('data', (part) => {
      said += part;
      const found = said.match(/DevTools listening on (\S+)/);
      if (found) resolve(found[1]);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  context.setDefaultTimeout(20_000);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width, height });
  const faults = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  Object.assign(page, { faults });
  /** Ends the browser as an empty battery does. */
  const kill = async () => {
    const ended = child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
    end(child);
    await ended;
    await browser.close().catch(() => {});
  };
  const forget = async () => {
    await kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  return { page, context, profile, kill, forget };
}

/** The files of a profile in which a text stands, as UTF-8 or as UTF-16. */
export function filesWith(folder, text) {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const content = readFileSync(path);
      return forms.some((form) => content.includes(form));
    });
}

/** Everything that the page's storages hold, as one text. */
export function stored(page) {
  return page.evaluate(async () => {
    const parts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    const plain = (value) => {
      if (value instanceof Uint8Array || value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      if (value && typeof value === 'object') return Object.entries(value).map(([name, inner]) => `${name}=${plain(inner)}`).join('\n');
      return String(value);
    };
    const asked = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        parts.push(name, store, plain(await asked(objects.getAllKeys())), plain(await asked(objects.getAll())));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) parts.push(request.url, await (await cache.match(request)).text());
    }
    return parts.join('\n');
  });
}
