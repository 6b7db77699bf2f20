// What stands on a printed page: the words of a PDF file with their places, read by Poppler.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The pages of a PDF file: `{ size: [width, height], words: [{ xMin, xMax, text }] }`, in points. */
export function printedWords(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'lars-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    return text.split('<page ').slice(1).map(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function page(text) {
  const size = ['width', 'height'].map((name) => Number(text.match(`${name}="([0-9.]+)"`)[1]));
  return { size, words: text.split('\n').filter((line) => line.includes('<word')).map(word) };
}

function word(line) {
  const [, xMin, , xMax, , text] = line.match(/xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)<\/word>/);
  return { xMin: Number(xMin), xMax: Number(xMax), text };
}

/** How often each number stands among words. */
export function numbers(words) {
  const counts = new Map();
  for (const word of words.filter((word) => /^[+−-]?[0-9]+(\.[0-9]+)?%?$/.test(word))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
