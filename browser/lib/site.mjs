// Runs the built program for a test: its own data folder, a free loopback port, both gone at the end.
//
// Holds no browser; that is browser.mjs, whose helpers are passed on here so that a test has one import.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export * from './browser.mjs';
export { audit, outline } from './audit.mjs';
export * from './device.mjs';
export * from './journey.mjs';
export * from './sound.mjs';
export * from './words.mjs';

const START_SECONDS = 60;
const END_SECONDS = 10;

/** What has to be undone if the test process is ended from outside. */
const open = new Set();

/**
 * Starts `lars demo` and waits until it answers.
 *
 * `data` names the folder of an earlier site (after `kill()`); without it the site gets a new one, removed by `stop()`. With `listen` it
 * comes back at the earlier site's address.
 * Gives `{ base, signIn, answer, data, pid, log(), lars(...args), stop(), kill() }`: the address without a slash at
 * the end, the analyst's one-time link, a respondent's personal link.
 */
export async function startSite({ args = [], env = {}, data, command = 'demo', listen = '127.0.0.1:0' } = {}) {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'lars-browser-'));
  const run = (words) =>
    spawn(program(), words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const child = run([command, '--data', folder, '--listen', listen, ...args]);
  const said = gather(child);
  const site = {
    data: folder,
    pid: child.pid,
    log: () => said.text,
    /** Runs another command of the program on the same data and gives what it prints. */
    lars: (...words) => finished(run([...words, '--data', folder]), words),
    /** Ends the program as Ctrl-C does, and removes its data. */
    stop: async () => {
      await end(child, 'SIGINT');
      open.delete(site);
      rmSync(folder, { recursive: true, force: true });
    },
    /** Ends the program as a power cut does, and keeps its data. */
    kill: async () => {
      await end(child, 'SIGKILL');
      open.delete(site);
    },
    abandon: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  open.add(site);
  try {
    await answers(child, said, site);
  } catch (error) {
    await site.stop();
    throw error;
  }
  return site;
}

/** The built program: `cargo xtask test` names it; otherwise the one that `cargo build` left. */
function program() {
  return process.env.LARS_BIN || fileURLToPath(new URL('../../target/debug/lars', import.meta.url));
}

function gather(child) {
  const said = { text: '', printed: '', error: undefined };
  child.stdout.setEncoding('utf8').on('data', (part) => {
    said.text += part;
    said.printed += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => (said.text += part));
  child.on('error', (error) => (said.error = error));
  return said;
}

/** Waits for the address on standard output, then for `/health`. */
async function answers(child, said, site) {
  const until = Date.now() + START_SECONDS * 1000;
  while (Date.now() < until) {
    if (said.error || hasEnded(child)) {
      throw new Error(`the program ended before it answered: ${said.error ?? child.exitCode}\n${said.text}`);
    }
    read(said, site);
    if (site.base && (await isHealthy(site.base))) {
      // The lines after the address came before health, and may have been read meanwhile only.
      read(said, site);
      return;
    }
    await pause(50);
  }
  throw new Error(`the program did not answer within ${START_SECONDS} s\n${said.text}`);
}

/** Takes addresses from what was printed: whole lines only, a link may have been printed in part. */
function read(said, site) {
  const printed = said.printed.slice(0, said.printed.lastIndexOf('\n') + 1);
  site.base ??= printed.match(/https?:\/\/[^\s/]+/)?.[0];
  site.signIn ??= printed.match(/https?:\/\/\S+\/sign-in\/\S+/)?.[0];
  site.answer ??= printed.match(/https?:\/\/\S+\/answer\/\S+/)?.[0];
}

async function isHealthy(base) {
  try {
    return (await fetch(`${base}/health`)).ok;
  } catch {
    return false;
  }
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child, signal) {
  if (child.pid === undefined || hasEnded(child)) {
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), END_SECONDS * 1000);
  await ended;
  clearTimeout(timer);
}

async function finished(child, words) {
  const said = gather(child);
  const status = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (status !== 0) {
    throw new Error(`lars ${words.join(' ')} ended with ${status}\n${said.text}`);
  }
  return said.printed;
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

process.on('exit', () => open.forEach((site) => site.abandon()));
for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.once(signal, () => process.exit(status));
}
