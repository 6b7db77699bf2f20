// WebKitGTK, driven over WebDriver as its own program speaks it, on a display that nobody sees.

import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DRIVER = '/usr/bin/WebKitWebDriver';
const PRINTER = fileURLToPath(new URL('webkit_print.py', import.meta.url));
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys as WebDriver writes them. */
const KEYS = { Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c', ' ': ' ', ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015' };

/** Programs to end if the test process ends first. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

function start(program, words, options) {
  const child = spawn(program, words, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

const ended = (child) => new Promise((resolve) => {
  if (child.exitCode !== null || child.signalCode !== null) return resolve();
  child.once('exit', resolve);
  child.kill('SIGTERM');
});

/** Debian's small browser beside the library; releases differ in the folder. */
function miniBrowser() {
  const root = '/usr/lib/x86_64-linux-gnu';
  const folders = [root, '/usr/lib/aarch64-linux-gnu'].filter(existsSync).flatMap((folder) =>
    readdirSync(folder).filter((name) => name.startsWith('webkit2gtk-')).map((name) => join(folder, name, 'MiniBrowser')));
  const found = folders.filter(existsSync).sort().pop();
  if (!found) throw new Error('MiniBrowser of WebKitGTK is not there: install webkit2gtk-driver and what it depends on');
  return found;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a display without a screen and gives its name. */
async function display() {
  const child = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended')));
  });
  return { child, name: `:${number}` };
}

/**
 * WebKit: `{ driver(), close() }`. Each driver is a session with a display of its own: nobody manages windows there, and only the first one
 * has the focus.
 */
export async function openWebKit() {
  const home = mkdtempSync(join(tmpdir(), 'lars-webkit-'));
  const own = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', MESA_SHADER_CACHE_DISABLE: 'true', NO_AT_BRIDGE: '1' };
  const programs = [];
  // The driver's program knows one session at a time.
  const driver = async () => {
    const [port, screen] = await Promise.all([freePort(), display()]);
    const env = { ...own, DISPLAY: screen.name };
    const child = start(DRIVER, ['-p', String(port), '--host=127.0.0.1'], { env, stdio: 'ignore' });
    programs.push(child, screen.child);
    const { sessionId } = await begin(port);
    return session(`http://127.0.0.1:${port}/session/${sessionId}`, env, () => ended(child).then(() => ended(screen.child)));
  };
  const close = async () => {
    await Promise.all(programs.map(ended));
    // Its processes write a moment longer.
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { driver, close };
}

async function begin(port) {
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const body = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
  for (let tries = 0; ; tries += 1) {
    try {
      return await send('POST', `http://127.0.0.1:${port}/session`, body);
    } catch (error) {
      // The program needs a moment until it listens.
      if (tries > 100 || error.cause?.code !== 'ECONNREFUSED') throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function send(method, url, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebKit: ${value.error}: ${value.message || 'undefined'}`);
  return value;
}

async function session(at, env, end) {
  const post = (path, body = {}) => send('POST', `${at}/${path}`, body);
  const run = (script, args) => post('execute/sync', { script, args });
  const find = async (selector) => (await post('element', { using: 'css selector', value: selector }))[ELEMENT];
  const resize = async (width, height) => {
    await post('window/rect', { width, height });
    // The frame of the window has a size of its own; small windows stay as wide as their tool bar.
    const inner = await run('return [innerWidth, innerHeight]', []);
    await post('window/rect', { width: width + (width - inner[0]), height: height + (height - inner[1]) });
  };
  await resize(1280, 800);
  const url = () => send('GET', `${at}/url`);
  const cookies = () => send('GET', `${at}/cookie`);
  return {
    open: (to) => post('url', { url: to }),
    evaluate: (act, ...values) => run(`return (${act}).apply(null, arguments)`, values),
    click: async (selector) => post(`element/${await find(selector)}/click`),
    type: async (selector, text) => post(`element/${await find(selector)}/value`, { text }),
    press: (key) => {
      const value = KEYS[key] ?? key;
      return post('actions', { actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] });
    },
    resize,
    screenshot: async () => Buffer.from(await send('GET', `${at}/screenshot`), 'base64'),
    pdf: async () => print(await url(), await cookies(), env),
    close: async () => {
      await send('DELETE', at);
      await end();
    },
  };
}

/** Prints as WebKit does, with the cookies of the session: WebDriver of this engine has no command for it. */
async function print(url, cookies, env) {
  const folder = mkdtempSync(join(tmpdir(), 'lars-webkit-print-'));
  try {
    const file = join(folder, 'page.pdf');
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    await new Promise((resolve, reject) => {
      execFile('/usr/bin/python3', [PRINTER, url, file], { env: { ...env, LARS_COOKIE: cookie }, timeout: 60_000 }, (error, _, said) =>
        error ? reject(new Error(`${error.message}\n${said}`)) : resolve());
    });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
