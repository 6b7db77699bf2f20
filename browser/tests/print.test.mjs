// What is printed: a page of results on A4, with every row and every column of its table, once; read from the text of the PDF.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { comeIn, openBrowser, quiet, startSite, visitor } from '../lib/site.mjs';

const CASE = '/en/study/lars/case/ostrobothnia';
/** Points of an A4 page. */
const [WIDTH, HEIGHT] = [595, 842];

let site;
let browser;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lars-print-'));
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The words of a PDF file with where they stand, page by page. */
function words(bytes) {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = text.split('<page ').slice(1);
  const size = (page) => ['width', 'height'].map((name) => Number(page.match(`${name}="([0-9.]+)"`)[1]));
  const word = (line) => {
    const [, xMin, , xMax, , text] = line.match(/xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)<\/word>/);
    return { xMin: Number(xMin), xMax: Number(xMax), text };
  };
  return pages.map((page) => ({ size: size(page), words: page.split('\n').filter((line) => line.includes('<word')).map(word) }));
}

/** How often each number stands among words. */
function numbers(words) {
  const counts = new Map();
  for (const word of words.filter((word) => /^[−-]?[0-9]+(\.[0-9]+)?%?$/.test(word))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

test('a printed page of results is A4, with every number of its table inside the page', async () => {
  const page = await visitor(browser);
  try {
    await comeIn(page, site.signIn);
    await page.goto(`${site.base}${CASE}`);
    const tables = page.locator('table.data');
    const largest = await tables.evaluateAll((all) => {
      const cells = (table) => [...table.querySelectorAll('tbody th, tbody td')];
      const found = all.map((table) => cells(table).map((cell) => cell.textContent));
      return found.sort((one, other) => other.length - one.length)[0];
    });
    const printed = words(await page.pdf({ preferCSSPageSize: true }));
    for (const { size, words } of printed) {
      assert.ok(Math.abs(size[0] - WIDTH) < 2 && Math.abs(size[1] - HEIGHT) < 2, `${size} is no A4`);
      for (const word of words) {
        assert.ok(word.xMin >= 0 && word.xMax <= size[0], `${word.text} is cut off at the edge of the page`);
      }
    }
    const expected = numbers(largest.flatMap((cell) => cell.trim().split(/\s+/)));
    const found = numbers(printed.flatMap(({ words }) => words.map((word) => word.text)));
    assert.ok(expected.size > 100, `${expected.size} numbers`);
    for (const [number, count] of expected) {
      assert.ok((found.get(number) ?? 0) >= count, `${number}: ${count} in the table, ${found.get(number) ?? 0} printed`);
    }
    assert.ok(printed.length <= 12, `${printed.length} pages`);
    quiet(page);
  } finally {
    await page.context().close();
  }
});
