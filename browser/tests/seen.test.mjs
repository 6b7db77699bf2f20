// What can be seen: contrast inside charts, marks in forced colours, text at 200 % on a phone, numbers on a phone, dates.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faint, faintRings } from '../lib/contrast.mjs';
import { begin, comeIn, fillPage, go, invite, noOverflow, openBrowser, quiet, startSite, stepOf, visitor } from '../lib/site.mjs';

const STUDY = '/study/lars';
const CASE = `${STUDY}/case/ostrobothnia`;
const PHONE = { width: 390, height: 844 };

let site;
let browser;
let signedIn;
let link;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const page = await visitor(browser);
  await comeIn(page, site.signIn);
  [link] = await invite(page, site, 1);
  signedIn = await page.context().storageState();
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

const open = (page, path, language = 'en') => page.goto(`${site.base}/${language}${path}`);

/** Gives a page to a test, signed in, and closes it. */
function seeing(name, options, act) {
  test(name, async () => {
    const page = await visitor(browser, { storageState: signedIn, ...options });
    try {
      await act(page);
      quiet(page);
    } finally {
      await page.context().close();
    }
  });
}

for (const colorScheme of ['light', 'dark']) {
  seeing(`words and marks in charts stand out from what is drawn under them, ${colorScheme}`, { colorScheme }, async (page) => {
    const counts = { words: 0, marks: 0 };
    await open(page, CASE);
    const tabs = await page.locator('.tabs a').evaluateAll((all) => all.map((tab) => tab.pathname.slice(3) + tab.search));
    for (const path of [CASE, ...tabs, `${STUDY}/board?wave=2018`, `${STUDY}/comparison`, '/project/lars']) {
      await open(page, path);
      const seen = await page.evaluate(faint);
      assert.deepEqual(seen.found, [], path);
      counts.words += seen.words;
      counts.marks += seen.marks;
    }
    assert.ok(counts.words > 100 && counts.marks > 50, JSON.stringify(counts));
  });

  seeing(`the ring around the cell in focus is seen, ${colorScheme}`, { colorScheme }, async (page) => {
    await open(page, CASE);
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(faintRings);
    assert.ok(seen.cells > 20, `${seen.cells} cells`);
    assert.deepEqual(seen.found, []);
    // The other direction of a pair does not look like the focus.
    const looks = await page.evaluate(() => {
      const cells = [...document.querySelectorAll('.cell')];
      cells[1].focus({ focusVisible: true });
      const look = (cell) => {
        const style = getComputedStyle(cell.querySelector('.c-focus') ?? cell);
        return [style.strokeWidth, style.strokeDasharray, style.outlineStyle, style.outlineWidth].join();
      };
      return [look(cells[1]), ...[...document.querySelectorAll('.cell.is-pair')].map(look)];
    });
    assert.ok(looks.length > 1, 'no pair is marked');
    assert.notEqual(looks[0], looks[1]);
  });
}

const MARKED = [STUDY, `${STUDY}/questionnaire`, CASE, `${STUDY}/register`, `${STUDY}/edit`];

seeing('what is marked is still marked in forced colours, where shadows and backgrounds are not drawn', { forcedColors: 'active' }, async (page) => {
  let marks = 0;
  for (const path of MARKED) {
    await open(page, path);
    const seen = await page.evaluate(() => {
      const all = [...document.querySelectorAll('[aria-current], .current')].filter((one) => one.checkVisibility());
      const plain = (one) => {
        const style = getComputedStyle(one);
        const lined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return !lined && !(parseFloat(style.borderBottomWidth) >= 2 && style.borderBottomStyle !== 'none');
      };
      return { marks: all.length, plain: all.filter(plain).map((one) => one.outerHTML.slice(0, 120)) };
    });
    marks += seen.marks;
    assert.deepEqual(seen.plain, [], path);
  }
  assert.ok(marks >= 3, `${marks} marks`);
  await open(page, STUDY);
  const dots = await page.evaluate(() => [...document.querySelectorAll('.tasks > li')].map((task) => {
    const [dot, ground] = [getComputedStyle(task, '::after'), getComputedStyle(document.body)];
    return dot.backgroundColor !== ground.backgroundColor || parseFloat(dot.borderTopWidth) > 0;
  }));
  assert.ok(dots.length > 0 && dots.every(Boolean), `dots of tasks: ${dots}`);
});

const LARGE = ['', '/study', STUDY, CASE, `${STUDY}/board`, `${STUDY}/questionnaire`, `${STUDY}/edit`, `${STUDY}/register`, `${STUDY}/invitation`, `${STUDY}/paper`, `${STUDY}/interview/offline`, '/project/lars'];

seeing('text at 200 % fits on a phone, on pages and in the questionnaire', PHONE, async (page) => {
  const larger = () => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  for (const language of ['en', 'de', 'fi']) {
    for (const path of LARGE) {
      await open(page, path, language);
      await larger();
      await noOverflow(page);
    }
  }
  await begin(page, link);
  while (stepOf(page) !== 'check') {
    await larger();
    await noOverflow(page);
    await fillPage(page);
    await go(page, 'next');
  }
});

seeing('on a phone tables of charts show numbers beside their first column', PHONE, async (page) => {
  for (const path of [`${STUDY}/board`]) {
    await open(page, path);
    const seen = await page.evaluate(() => [...document.querySelectorAll('table.data')].filter((table) => table.checkVisibility()).map((table) => {
      const cell = table.querySelector('tbody td');
      return cell ? cell.getBoundingClientRect().right <= window.innerWidth : true;
    }));
    assert.ok(seen.length > 0 && seen.every(Boolean), `${path}: ${seen}`);
  }
});

seeing('an empty day is empty, and what is no day is said and kept', PHONE, async (page) => {
  await open(page, `${STUDY}/edit`);
  const at = (part) => page.locator(`[id="wave.0.closes.${part}"]`);
  for (const part of ['day', 'month', 'year']) assert.equal(await page.locator(`[id="wave.2.closes.${part}"]`).inputValue(), '', part);
  assert.equal(await page.locator('input[type=date]').count(), 0);
  const widths = await page.locator('.day-parts input').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  assert.ok(widths.every((width) => width <= 100), `fields of a day are ${widths} px wide`);
  for (const [part, value] of [['day', '31'], ['month', '2'], ['year', '2027']]) await at(part).fill(value);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.problems').waitFor();
  assert.deepEqual([await at('day').inputValue(), await at('month').inputValue(), await at('year').inputValue()], ['31', '2', '2027']);
  await at('day').fill('28');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await open(page, `${STUDY}/edit`);
  assert.deepEqual([await at('day').inputValue(), await at('month').inputValue(), await at('year').inputValue()], ['28', '2', '2027']);
});
