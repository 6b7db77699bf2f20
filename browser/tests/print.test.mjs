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
const PAGES = { 'all numbers': ['?view=numbers', 100], 'how sure': ['?view=sure', 30], matrix: ['?view=matrix', 20] };

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.stop());

/** What the tables of a page say that a reader sees on paper: closed parts are printed open, hidden ones are not printed. */
function tables() {
  return [...document.querySelectorAll('main table')]
    .filter((table) => !table.closest('[hidden]') && (table.closest('details') || table.checkVisibility()))
    .map((table) => ({
      inDetails: table.closest('details') !== null,
      heads: [...table.querySelectorAll('thead th')].filter((cell) => !cell.querySelector('.hidden, .for-ears')).map((cell) => cell.innerText.trim()),
      cells: [...table.querySelectorAll('tbody th, tbody td')].map((cell) => cell.innerText.trim()),
    }));
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
        assert.ok(total(found) < 1.6 * total(expected), `${what}: ${total(expected)} numbers in the tables, ${total(found)} printed: a table is there twice`);
        // Every head of a column, whatever is hyphenated.
        const text = all.join('').replace(/[\u00ad\u2010-]/g, '');
        for (const head of seen.flatMap(({ heads }) => heads)) {
          assert.ok(text.includes(head.replace(/[\s\u00ad\u2010-]/g, '')), `${what}: the column "${head}" is not printed`);
        }
        assert.ok(printed.length <= 12, `${what}: ${printed.length} pages`);
      }
    } finally {
      await tab.close();
      await engine.close();
    }
  });
}
