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
    await first.locator('.account-menu > summary').click();
    await first.locator('.account-menu button').click();
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
    assert.match(await page.locator('body').innerText(), name === 'links' ? /Personal links/ : /Simulated answers/);
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
  const matrix = page.locator('.mx');
  const says = () => page.locator(':focus').ariaSnapshot();
  await tabTo(page, matrix.locator('.cell').first());
  assert.equal(await matrix.locator('.cell:not([tabindex="-1"])').count(), 1, 'the matrix has more than one tab stop');
  const whole = /Companies about companies, regional: gap [+−]\d+\.\d, (clear: (unmet|exceeded|working|dormant)|likely: .+|cannot tell); 95 % interval .+ to .+; \d+ answers/;
  assert.match(await says(), whole);
  await page.keyboard.press('ArrowRight');
  assert.match(await says(), /Companies about research institutes and universities, regional: gap/);
  const pair = matrix.locator('.cell.is-pair');
  assert.equal(await pair.count(), 1, 'the other direction is not marked');
  assert.match(await pair.innerText(), /Research institutes and universities about companies, regional/);
  const ring = await page.evaluate(() => {
    const look = (element) => { const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(element); return { outlineStyle, outlineColor, backgroundColor }; };
    return { focus: look(document.activeElement), pair: look(document.querySelector('.cell.is-pair')), page: getComputedStyle(document.body).backgroundColor };
  });
  assert.ok(contrast(ring.focus.outlineColor, ring.page) >= 3, JSON.stringify(ring));
  assert.notEqual(ring.focus.outlineStyle, ring.pair.outlineStyle, 'a pair looks like the focus');
  await page.keyboard.press('ArrowDown');
  assert.match(await says(), /Research institutes and universities about research institutes and universities, regional/);
  await page.keyboard.press('ArrowLeft');
  assert.match(await says(), /Research institutes and universities about companies, regional/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.match(await says(), /Companies about companies, regional/, 'the focus left the matrix at its edge');
  for (let steps = 0; steps < 11; steps += 1) {
    await page.keyboard.press('ArrowRight');
  }
  assert.match(await says(), /Companies about civil society, international/);
  await page.keyboard.press('Tab');
  assert.equal(await matrix.locator(':focus').count(), 0, 'Tab does not leave the matrix');
});

/** The contrast of two colours as a browser names them. */
function contrast(a, b) {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  analysing(`sentences and the first rows of the matrix are in the first screen at ${width}`, { width }, async (page) => {
    await page.setViewportSize({ width, height });
    await open(page, CASE);
    assert.equal(await page.locator('.said li').count(), 3);
    // The frame above the title takes a fifth of the screen at most, or is to be mended there.
    const box = await page.locator('.mx .cell').first().boundingBox();
    const title = await page.locator('h1').boundingBox();
    assert.ok(box.y + box.height - title.y < 0.8 * height, JSON.stringify([title, box]));
    for (const view of ['matrix', 'sure', 'network', 'questions', 'numbers']) {
      await open(page, `${CASE}?view=${view}`);
      const tall = await page.evaluate(() => document.querySelector('#how').getBoundingClientRect().top - document.querySelector('h1').getBoundingClientRect().top);
      assert.ok(tall < 3 * height, `${view}: ${tall}`);
      await noOverflow(page);
      await audit(page, `${view} at ${width}`);
    }
  });
}

analysing('a cell leads to its relation, and back', {}, async (page) => {
  await open(page, CASE);
  await page.locator('.mx .cell').nth(1).click();
  await page.waitForURL('**/relation?**');
  assert.match(await page.locator('h1').innerText(), /Companies about research institutes and universities, regional/);
  assert.ok((await page.locator('table.rows').first().locator('tbody tr').count()) >= 1);
  await audit(page, 'relation');
  await noOverflow(page);
});

for (const script of [true, false]) {
  analysing(`filters stand in the address and survive loading again, script ${script}`, { script, width: 360 }, async (page) => {
    await open(page, CASE);
    await page.locator('details.filter summary').click();
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
      const labels = await page.locator('.mx .cell .for-ears').allTextContents();
      assert.equal(labels.length, 4);
      assert.ok(labels.every((label) => /^Companies about .*, regional:/.test(label)), labels.join('\n'));
    }
    await noOverflow(page);
    const { text } = await downloaded(page, page.locator('.downloads a').first());
    assert.equal(text.trim().split(/\r?\n/).length, 1 + 4);
    await page.locator('.burger > summary').click();
    await page.locator('.burger a[hreflang="lv"]').click();
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
      // A result that is being computed comes by itself.
      await page.locator('.mx').first().waitFor({ timeout: 60000 });
      assert.equal(await page.locator('.mx').count(), Math.min(count, 4));
      // The relation, each case, and how much they differ.
      assert.equal(await page.locator('main .scroll').first().locator('thead th').count(), 2 + Math.min(count, 4));
      assert.equal(await page.locator('main .notice', { hasText: 'four' }).count(), count > 4 ? 1 : 0);
    }
    await open(page, `${STUDY}/comparison`);
    assert.equal(await page.locator('.mx').count(), 0);
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
    const board = await page.locator('main .scroll tbody').first().innerText();
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
  await tabTo(page, page.locator('details.filter summary'), { most: 400 });
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('#filter-level'));
  await page.keyboard.press('ArrowDown');
  await enter(page.locator('form.filters button'), '**level=regional**');
  const file = page.locator('.downloads a').first();
  await tabTo(page, file, { most: 400 });
  const { name } = await downloaded(page, file, () => page.keyboard.press('Enter'));
  assert.match(name, /^simulated-lars-hamburg-gaps\.csv$/);
});
