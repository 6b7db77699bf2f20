// What everybody may read, in ten languages: start page, project page, pages that say what went wrong.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atWidths, audit, noOverflow, openBrowser, outline, quiet, startSite, visitor } from '../lib/site.mjs';

const LANGUAGES = ['en', 'lv', 'lt', 'et', 'fi', 'sv', 'nb', 'pl', 'de', 'fr'];
const options = { timeout: 120_000 };
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

for (const language of LANGUAGES) {
  test(`start and project page in ${language}`, options, async () => {
    const page = await visitor(browser, { colorScheme: language === 'fi' ? 'dark' : 'light' });
    for (const path of [`/${language}/`, `/${language}/project/lars`]) {
      await page.goto(`${site.base}${path}`);
      await outline(page, language, path);
      const text = await page.locator('body').innerText();
      assert.doesNotMatch(text, /⟦|\{ ?\$/, `${path} has an unfinished message`);
      await atWidths(page, async () => {
        await audit(page, path);
        await noOverflow(page, path);
      });
    }
    quiet(page);
    await page.context().close();
  });
}

test('each language says it in its own words', options, async () => {
  const page = await visitor(browser);
  const leads = new Set();
  for (const language of LANGUAGES) {
    await page.goto(`${site.base}/${language}/project/lars`);
    leads.add(await page.locator('p.lead').innerText());
  }
  assert.equal(leads.size, LANGUAGES.length);
  await page.context().close();
});

test('a visitor can go from the start page to the project and to another language', options, async () => {
  const page = await visitor(browser, { script: false });
  await page.goto(`${site.base}/en/`);
  await page.locator('main a[href$="/project/lars"]').click();
  assert.ok((await page.locator('table tbody tr').count()) > 8, 'partners and amounts are listed');
  assert.equal(await page.locator('figure svg').count(), 1);
  await page.locator('.languages a[hreflang="lv"]').click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'lv');
  await page.context().close();
});

test('pages that say what went wrong have a way out', options, async () => {
  const page = await visitor(browser);
  for (const [path, status] of [['/fi/no-such-page', 404], ['/de/answer/unknown', 404], ['/nowhere', 404]]) {
    const answer = await page.goto(`${site.base}${path}`);
    assert.equal(answer.status(), status);
    await audit(page, path);
    assert.ok((await page.locator('main a').count()) > 0);
  }
  await page.context().close();
});

test('forced colours leave the page readable', options, async () => {
  const page = await visitor(browser, { forcedColors: 'active' });
  await page.goto(`${site.base}/en/project/lars`);
  await audit(page, 'forced colours');
  quiet(page);
  await page.context().close();
});
