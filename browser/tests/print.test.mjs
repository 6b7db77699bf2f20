// What is printed: pages of results on A4, with every row and column of their tables, once; read from the text of the PDF of three engines.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENGINES } from '../lib/engine.mjs';
import { signInByLink } from '../lib/journeys.mjs';
import { numbers, printedWords } from '../lib/pdf.mjs';
import { startSite } from '../lib/site.mjs';

const CASE = '/en/study/lars/case/ostrobothnia';
/** Points of an A4 page. */
const [WIDTH, HEIGHT] = [595, 842];
/** Pages with the number of different numbers that their tables have at least. */
const PAGES = { 'all numbers': ['?view=numbers', 40], 'how sure': ['?view=sure', 20], matrix: ['?view=matrix', 10] };

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.stop());

/** What the tables of a page say that a reader sees on paper: closed parts are printed open, hidden ones are not printed. */
function tables() {
  // Without what only screen readers hear.
  const read = (cell) => {
    const copy = cell.cloneNode(true);
    for (const hidden of copy.querySelectorAll('.hidden, .for-ears, title')) hidden.remove();
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const parts = [];
    while (texts.nextNode()) parts.push(texts.currentNode.data.trim());
    return parts.join(' ').trim();
  };
  return [...document.querySelectorAll('main table')]
    .filter((table) => !table.closest('[hidden]') && (table.closest('details') || table.checkVisibility()))
    .map((table) => ({
      inDetails: table.closest('details') !== null,
      heads: [...table.querySelectorAll('thead th')].map(read),
      cells: [...table.querySelectorAll('tbody th, tbody td')].map(read),
    }));
}

/** Whether a word is among those printed, whole or in pieces where the line was broken inside it. */
function wordIn(all) {
  const plain = (text) => text.replace(/[\u00ad\u2010-]/g, '');
  const words = new Set(all.map(plain));
  const has = (word) => word === '' || words.has(word) || [...word].some((_, at) => at > 0 && words.has(word.slice(0, at)) && has(word.slice(at)));
  return (word) => has(plain(word));
}

for (const name of Object.keys(ENGINES)) {
  test(`${name}: a printed page of results is A4 and has every row and column of its table, once`, async () => {
    const engine = await ENGINES[name]();
    const tab = await engine.tab();
    try {
      await signInByLink(tab, await site.lars('link', '--listen', new URL(site.base).host));
      for (const [what, [query, least]] of Object.entries(PAGES)) {
        await tab.open(`${site.base}${CASE}${query}`);
        const seen = (await tab.evaluate(tables)).filter((table) => !table.inDetails);
        const printed = printedWords(await tab.pdf());
        for (const { size, words } of printed) {
          assert.ok(Math.abs(size[0] - WIDTH) < 2 && Math.abs(size[1] - HEIGHT) < 2, `${what}: ${size} is no A4`);
          for (const word of words) assert.ok(word.xMin >= 0 && word.xMax <= size[0], `${what}: ${word.text} is cut off at the edge of the page`);
        }
        const all = printed.flatMap(({ words }) => words.map((word) => word.text));
        const expected = numbers(seen.flatMap(({ cells }) => cells).flatMap((cell) => cell.split(/\s+/)));
        const found = numbers(all);
        assert.ok(expected.size >= least, `${what}: ${expected.size} numbers`);
        for (const [number, count] of expected) {
          assert.ok((found.get(number) ?? 0) >= count, `${what}: ${number}: ${count} in the table, ${found.get(number) ?? 0} printed`);
        }
        const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
        const shown = total(numbers((await tab.evaluate(() => `${document.querySelector('main').innerText} ${[...document.querySelectorAll('main svg text')].map((text) => text.textContent).join(' ')}`)).split(/\s+/)));
        assert.ok(total(found) < 1.3 * shown + 10, `${what}: ${shown} numbers are seen on the page, ${total(found)} printed: a table is there twice`);
        const isPrinted = wordIn(all);
        for (const word of seen.flatMap(({ heads }) => heads).flatMap((head) => head.split(/[\s-]+/))) {
          assert.ok(isPrinted(word), `${what}: "${word}" in the head of a column is not printed`);
        }
        assert.ok(printed.length <= 12, `${what}: ${printed.length} pages`);
      }
    } finally {
      await tab.close();
      await engine.close();
    }
  });
}
