// The analyst's journey: the one-time link, study, case and comparison, files, personal links, signing out.
//
// Whether the numbers are right is tested in Rust; here, whether people can reach and read them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  LANGUAGES,
  atWidths,
  audit,
  comeIn,
  begin,
  invite,
  noOverflow,
  openBrowser,
  outline,
  quiet,
  startSite,
  stepOf,
  tabTo,
  visitor,
  worded,
} from '../lib/site.mjs';

const STUDY = '/study/lars';
const CASE = `${STUDY}/case/ostrobothnia`;
const FOUR = ['ostrobothnia', 'hamburg', 'latvia', 'panevezys'];
const COMPARISON = `${STUDY}/comparison?${FOUR.map((name) => `case=${name}`).join('&')}`;
const PAGES = { studies: '/study', study: STUDY, case: CASE, comparison: COMPARISON, links: `${STUDY}/invitation`, exports: `${STUDY}/export` };

let site;
let browser;
let signedIn;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const page = await visitor(browser);
  await comeIn(page, await site.lars('link', '--listen', new URL(site.base).host));
  signedIn = await page.context().storageState();
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A test with a page of somebody who is signed in. */
function analysing(name, options, act) {
  test(name, async () => {
    const page = await visitor(browser, { storageState: signedIn, acceptDownloads: true, ...options });
    try {
      await act(page);
      quiet(page);
    } finally {
      await page.context().close();
    }
  });
}

const open = (page, path, language = 'en') => page.goto(`${site.base}/${language}${path}`);

/** Clicks and gives the file that comes: name and text. */
async function downloaded(page, link, act = () => link.click()) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('the one-time link opens once', async () => {
  const first = await visitor(browser);
  const second = await visitor(browser);
  try {
    // Looking at it, as a preview in a chat does, opens nothing and does not use it up.
    assert.equal((await second.goto(site.signIn)).status(), 200);
    await audit(second, 'one-time link');
    assert.deepEqual(await second.context().cookies(), []);
    await comeIn(first, site.signIn);
    assert.equal(new URL(first.url()).pathname, '/en/study');
    const [cookie] = await first.context().cookies();
    assert.ok(cookie.httpOnly && cookie.sameSite === 'Lax', JSON.stringify(cookie));
    const answer = await second.goto(site.signIn);
    assert.equal(answer.status(), 410);
    assert.match(await second.locator('h1').innerText(), /no longer works/);
    await audit(second, 'used link');
    assert.equal((await open(second, STUDY)).status(), 401);
    assert.deepEqual(await second.context().cookies(), []);
    await first.locator('.foot button', { hasText: 'Sign out' }).click();
    await first.waitForURL('**/en/');
    for (const path of Object.values(PAGES)) {
      assert.equal((await open(first, path)).status(), 401, `${path} is open after signing out`);
    }
    quiet(first);
    quiet(second);
  } finally {
    await first.context().close();
    await second.context().close();
  }
});

for (const [name, path] of Object.entries(PAGES)) {
  analysing(`${name}: sound at both widths, light and dark, marked as simulated`, {}, async (page) => {
    await open(page, path);
    await outline(page, 'en');
    assert.match(await page.locator('main').innerText(), name === 'links' ? /Personal links/ : /Simulated answers/);
    await atWidths(page, async (width) => {
      await noOverflow(page);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await audit(page, `${name} ${colorScheme} ${width}`);
      }
    });
    await page.emulateMedia({ forcedColors: 'active' });
    await noOverflow(page);
  });

  analysing(`${name}: in words in all ten languages, and narrow enough`, { width: 360 }, async (page) => {
    for (const language of LANGUAGES) {
      await open(page, path, language);
      await worded(page, language);
      await outline(page, language);
      await noOverflow(page);
    }
    await audit(page);
  });
}

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';
  analysing(`from the studies to a case and its files, ${how}`, { script }, async (page) => {
    await open(page, '/study');
    await page.locator('.cards a').first().click();
    await page.waitForURL(`**${STUDY}`);
    assert.equal(await page.locator('.cards > li').count(), 8);
    await page.locator('.cards a', { hasText: 'Ostrobothnia' }).click();
    await page.waitForURL(`**${CASE}`);
    const links = page.locator('.downloads a');
    assert.equal(await links.count(), 5);
    const files = [];
    for (const link of await links.all()) {
      files.push(await downloaded(page, link));
    }
    for (const { name, text } of files) {
      assert.match(name, /^simulated-lars-ostrobothnia-.+\.(csv|json|svg)$/);
      assert.match(text, /simulated/i, `${name} does not say that it is simulated`);
    }
    const [csv, json, ...charts] = files;
    const [head, ...rows] = csv.text.trim().split(/\r?\n/);
    assert.match(head, /^case,wave,helix,partner,level,item,n,mean_expectation,/);
    assert.equal(rows.length, 48);
    const { cells } = JSON.parse(json.text);
    assert.equal(cells.length, 48);
    assert.ok(cells.filter(({ suppressed }) => suppressed).every(({ mean_gap: gap }) => gap === null || gap === undefined));
    for (const { text } of charts) {
      assert.match(text, /^(<\?xml[^>]*>\s*)?<svg[\s>]/);
      assert.match(text, /<title[ >][\s\S]*<desc[ >]/);
    }
    await audit(page, `case ${how}`);
  });
}

analysing('arrow keys walk through the matrix, and each cell says what it shows', {}, async (page) => {
  await open(page, CASE);
  const matrix = page.locator('#gap-matrix svg');
  const says = () => page.locator(':focus').ariaSnapshot();
  await tabTo(page, matrix.locator('.cell').first());
  assert.equal(await matrix.locator('.cell[tabindex="0"]').count(), 1, 'the matrix has more than one tab stop');
  const whole = /Companies about companies, regional: gap [+−]\d+\.\d, (unmet|exceeded|working|dormant)(, within noise)?; 95 % interval .+ to .+; \d+ answers/;
  assert.match(await says(), whole);
  await page.keyboard.press('ArrowRight');
  assert.match(await says(), /Companies about research institutes and universities, regional: gap/);
  const pair = matrix.locator('.cell.is-pair');
  assert.equal(await pair.count(), 1, 'the other direction does not light up');
  assert.match(await pair.getAttribute('aria-label'), /^Research institutes and universities about companies, regional/);
  await page.keyboard.press('ArrowDown');
  assert.match(await says(), /Research institutes and universities about research institutes and universities, regional/);
  await page.keyboard.press('ArrowLeft');
  assert.match(await says(), /Research institutes and universities about companies, regional/);
  await page.keyboard.press('ArrowUp');
  assert.match(await says(), /Companies about companies, regional/);
  await page.keyboard.press('ArrowUp');
  assert.match(await says(), /Companies about companies, regional/, 'the focus left the matrix at its edge');
  for (let steps = 0; steps < 11; steps += 1) {
    await page.keyboard.press('ArrowRight');
  }
  assert.match(await says(), /Companies about civil society, international/);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  assert.match(await says(), /Civil society about civil society, international: too few answers/);
  await page.keyboard.press('Tab');
  assert.equal(await matrix.locator(':focus').count(), 0, 'Tab does not leave the matrix');
});

for (const [name, path] of [['case', CASE], ['comparison', COMPARISON]]) {
  analysing(`each chart of the ${name} page has title, description and a table of the same numbers`, {}, async (page) => {
    await open(page, path);
    const charts = await page.evaluate(() =>
      [...document.querySelectorAll('figure')].map((figure) => {
        const svg = figure.querySelector('svg');
        const text = (element) => element?.textContent.trim() ?? '';
        return {
          title: text(figure.querySelector('figcaption strong')),
          name: text(svg.querySelector(':scope > title')),
          description: text(svg.querySelector(':scope > desc')),
          labels: (svg.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => text(document.getElementById(id))),
          tables: [...figure.querySelectorAll('table')].map((table) => ({
            caption: text(table.caption),
            rows: table.tBodies[0].rows.length,
          })),
        };
      }),
    );
    assert.equal(charts.length, name === 'case' ? 3 : FOUR.length);
    for (const { title, name, description, labels, tables } of charts) {
      assert.ok(title && name && description && labels.every(Boolean), JSON.stringify({ title, name, description }));
      assert.ok(tables.length > 0 && tables.every(({ caption, rows }) => caption && rows > 0), `no table twin of ${name}`);
    }
    const twin = page.locator('figure details').first();
    await twin.locator('summary').click();
    assert.ok(await twin.locator('table').first().isVisible());
    await noOverflow(page);
    await audit(page, `${name} with an open table`);
  });
}

analysing('the case page shows both directions of a pair and says how it was computed', {}, async (page) => {
  await open(page, CASE);
  assert.ok((await page.locator('#pairs ~ .scroll tbody tr').count()) >= 12);
  await page.locator('a[href="#how"]').first().click();
  assert.equal(new URL(page.url()).hash, '#how');
  assert.match(await page.locator('#how + dl').innerText(), /expectation − experience/);
});

for (const script of [true, false]) {
  analysing(`filters stand in the address and survive loading again, script ${script}`, { script, width: 360 }, async (page) => {
    await open(page, CASE);
    await page.selectOption('#filter-level', 'regional');
    await page.selectOption('#filter-helix', 'company');
    await page.locator('form.filters button').click();
    await page.waitForURL('**level=regional**');
    for (const again of [false, true]) {
      if (again) {
        await page.reload();
      }
      const { searchParams } = new URL(page.url());
      assert.equal(searchParams.get('helix'), 'company');
      assert.equal(await page.locator('#filter-level').inputValue(), 'regional');
      const labels = await page.locator('#gap-matrix .cell').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
      assert.equal(labels.length, 4);
      assert.ok(labels.every((label) => /^Companies about .*, regional:/.test(label)), labels.join('\n'));
    }
    await noOverflow(page);
    const { text } = await downloaded(page, page.locator('.downloads a').first());
    assert.equal(text.trim().split(/\r?\n/).length, 1 + 4);
    await page.locator('.languages a[hreflang="lv"]').click();
    await page.waitForURL('**/lv/study/**level=regional**');
    assert.equal(await page.locator('#filter-helix').inputValue(), 'company');
  });
}

analysing('a wave that nobody answered says so', {}, async (page) => {
  await open(page, `${CASE}?wave=try-out`);
  assert.equal(await page.locator('figure').count(), 0);
  assert.ok(await page.locator('main .notice').last().isVisible());
  await audit(page);
});

for (const script of [true, false]) {
  analysing(`two and four cases stand side by side, five are too many, script ${script}`, { script }, async (page) => {
    for (const count of [2, 4, 5]) {
      await open(page, STUDY);
      const boxes = page.locator('.cards input');
      for (let place = 0; place < count; place += 1) {
        await boxes.nth(place).check();
      }
      await page.locator('main .actions button').click();
      await page.waitForURL('**/comparison?**');
      assert.equal(await page.locator('figure').count(), Math.min(count, 4));
      assert.equal(await page.locator('main > .scroll thead th').count(), 1 + Math.min(count, 4));
      assert.equal(await page.locator('main .notice', { hasText: 'four' }).count(), count > 4 ? 1 : 0);
    }
    await open(page, `${STUDY}/comparison`);
    assert.equal(await page.locator('figure').count(), 0);
    await audit(page, 'comparison of nothing');
  });
}

for (const script of [true, false]) {
  analysing(`personal links are made, shown once and work, script ${script}`, { script, width: 360 }, async (page) => {
    const links = await invite(page, site, 2);
    assert.equal(new Set(links).size, 2);
    await noOverflow(page);
    await audit(page, 'new links');
    const respondent = await visitor(browser);
    await begin(respondent, links[0]);
    assert.equal(stepOf(respondent), 'background');
    assert.deepEqual(await respondent.context().cookies(), [], 'a respondent got a cookie');
    quiet(respondent);
    await respondent.context().close();
    await open(page, `${STUDY}/invitation`);
    assert.equal(await page.locator('.links').count(), 0, 'links are shown again');
    const board = await page.locator('main > .scroll tbody').innerText();
    assert.match(board, /Begun/);
    assert.match(board, /Not begun/);
  });
}

analysing('with the keyboard alone from the studies to a file', {}, async (page) => {
  const enter = async (link, address) => {
    await tabTo(page, link, { most: 400 });
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
  };
  await open(page, '/study');
  await enter(page.locator('.cards a').first(), `**${STUDY}`);
  await enter(page.locator('.cards a', { hasText: 'Hamburg' }), '**/case/hamburg');
  await tabTo(page, page.locator('#filter-level'));
  await page.keyboard.press('ArrowDown');
  await enter(page.locator('form.filters button'), '**level=regional**');
  const file = page.locator('.downloads a').first();
  await tabTo(page, file, { most: 400 });
  const { name } = await downloaded(page, file, () => page.keyboard.press('Enter'));
  assert.match(name, /^simulated-lars-hamburg-gaps\.csv$/);
});
