// The analyst's journey: from the one-time link to charts, files and personal links.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { audit, noOverflow, openBrowser, outline, quiet, startSite, tabTo, visitor } from '../lib/site.mjs';

const options = { timeout: 120_000 };
const CASE = '/en/study/lars/case/lithuania-biogas';
let site;
let browser;

before(async () => {
  site = await startSite();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A visitor who is signed in. */
async function analyst(settings) {
  const page = await visitor(browser, settings);
  const printed = await site.lars('link', '--listen', new URL(site.base).host);
  await page.goto(printed.trim());
  assert.match(page.url(), /\/en\/study$/);
  return page;
}

test('the one-time link opens once', options, async () => {
  const page = await visitor(browser);
  await page.goto(site.signIn);
  await page.locator('main a', { hasText: 'LARS' }).click();
  await page.locator('main a', { hasText: 'Ostrobothnia' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gaps: Ostrobothnia' }).waitFor();
  const stranger = await visitor(browser);
  const answer = await stranger.goto(site.signIn);
  assert.equal(answer.status(), 410);
  await audit(stranger, 'used link');
  assert.equal((await stranger.goto(`${site.base}/en/study`)).status(), 401);
  await audit(stranger, 'sign in');
});

for (const [width, script, colorScheme] of [[360, true, 'light'], [1280, true, 'dark'], [1280, false, 'light']]) {
  test(`every page at ${width} px, script ${script ? 'on' : 'off'}, ${colorScheme}`, options, async () => {
    const page = await analyst({ width, script, colorScheme });
    const pages = ['/en/study', '/en/study/lars', CASE, '/en/study/lars/invitation'];
    pages.push('/en/study/lars/comparison?case=latvia&case=hamburg&case=innlandet&case=panevezys');
    for (const path of pages) {
      await page.goto(`${site.base}${path}`);
      await audit(page, path);
      if (script) {
        await outline(page, 'en', path);
        await noOverflow(page, path);
      }
      if (path !== '/en/study') {
        assert.match(await page.locator('main').innerText(), /simulated/i, `${path} says simulated`);
      }
    }
    quiet(page);
    await page.context().close();
  });
}

test('charts have a name, a description and a table twin, and say simulated', options, async () => {
  const page = await analyst();
  await page.goto(`${site.base}${CASE}`);
  const figures = await page.locator('figure').all();
  assert.equal(figures.length, 3);
  for (const figure of figures) {
    assert.ok((await figure.locator('svg > title').textContent()).length > 5);
    assert.ok((await figure.locator('svg > desc').textContent()).length > 20);
    assert.ok((await figure.locator('details table tbody tr').count()) > 3);
    assert.match(await figure.innerText(), /simulated/i);
  }
  await page.context().close();
});

test('arrow keys move through the matrix and both directions light up', options, async () => {
  const page = await analyst();
  await page.goto(`${site.base}${CASE}`);
  const cells = page.locator('svg.chart[role="group"] .cell');
  await tabTo(page, cells.first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  assert.match(label, /^Research institutes and universities about research institutes and universities, regional: /);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.locator('.cell.is-pair').count(), 1);
  await page.context().close();
});

test('filters stand in the address and select, not recompute', options, async () => {
  const page = await analyst();
  await page.goto(`${site.base}${CASE}`);
  const number = (locator) => locator.first().getAttribute('aria-label');
  const label = '[aria-label^="Civil society about public bodies, national"]';
  const whole = await number(page.locator(label));
  await page.locator('#filter-helix').selectOption('civil-society');
  await page.locator('#filter-level').selectOption('national');
  await page.locator('form.filters button').click();
  assert.match(page.url(), /helix=civil-society&level=national/);
  assert.equal(await number(page.locator(label)), whole);
  await page.reload();
  assert.equal(await page.locator('#filter-helix').inputValue(), 'civil-society');
  assert.equal(await page.locator('svg.chart[role="group"] .cell').count(), 4);
  await page.context().close();
});

test('cases are chosen on the study page and stand side by side', options, async () => {
  const page = await analyst();
  await page.goto(`${site.base}/en/study/lars`);
  await page.locator('input[name="case"][value="latvia"]').check();
  await page.locator('input[name="case"][value="hamburg"]').check();
  await page.locator('button', { hasText: 'Compare the chosen cases' }).click();
  assert.match(page.url(), /comparison\?case=/);
  assert.equal(await page.locator('figure').count(), 2);
  await page.getByRole('heading', { name: 'Can these cases be compared?' }).waitFor();
  await page.context().close();
});

test('numbers and charts can be downloaded, by keyboard too', options, async () => {
  const page = await analyst();
  await page.goto(`${site.base}${CASE}`);
  for (const file of ['gaps.csv', 'gaps.json', 'matrix.svg', 'dots.svg', 'network.svg']) {
    const link = page.locator(`main a[href*="/${file}"]`);
    const arriving = page.waitForEvent('download');
    if (file === 'gaps.csv') {
      await tabTo(page, link, { most: 400 });
      await page.keyboard.press('Enter');
    } else {
      await link.click();
    }
    const download = await arriving;
    assert.equal(download.suggestedFilename(), `simulated-lars-lithuania-biogas-${file}`);
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, /simulated/i);
    if (file === 'gaps.json') {
      const cells = JSON.parse(text).cells;
      assert.equal(cells.length, 48);
      assert.ok(cells.some(({ suppressed }) => suppressed));
    }
  }
  await page.context().close();
});

test('personal links can be made, work, and are shown once', options, async () => {
  const page = await analyst({ script: false });
  await page.goto(`${site.base}/en/study/lars/invitation`);
  await page.locator('#count').fill('2');
  await page.locator('button', { hasText: 'Make links' }).click();
  await audit(page, 'new links');
  const links = page.locator('table.links a');
  assert.equal(await links.count(), 2);
  const respondent = await visitor(browser);
  await respondent.goto(`${site.base}${await links.first().getAttribute('href')}`);
  assert.match(respondent.url(), /\/start$/);
  await page.goto(`${site.base}/en/study/lars/invitation`);
  assert.equal(await page.locator('table.links a').count(), 0);
  await page.locator('footer button').click();
  assert.equal((await page.goto(`${site.base}/en/study`)).status(), 401);
  await page.context().close();
});
