// What everybody may see: start page, project page and pages about errors, in ten languages, on every kind of screen.
//
// No sign-in here; what needs one is in analyst.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  LANGUAGES,
  WIDTHS,
  atWidths,
  audit,
  noOverflow,
  openBrowser,
  outline,
  quiet,
  requests,
  startSite,
  visitor,
  worded,
} from '../lib/site.mjs';

/** The narrowest page on which nothing may need scrolling sideways (WCAG 1.4.10). */
const NARROWEST = 320;
const PAGES = { start: '/', project: '/project/lars' };

let site;
let browser;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A test with a visitor who comes for the first time. */
function visiting(name, options, act) {
  test(name, async () => {
    const page = await visitor(browser, options);
    try {
      await act(page);
      quiet(page);
      assert.deepEqual(await page.context().cookies(), [], 'a public page set a cookie');
    } finally {
      await page.context().close();
    }
  });
}

for (const language of LANGUAGES) {
  for (const [name, path] of Object.entries(PAGES)) {
    visiting(`${name} page, ${language}: words, width, accessibility, light and dark`, {}, async (page) => {
      const answer = await page.goto(`${site.base}/${language}${path}`);
      assert.equal(answer.status(), 200);
      await worded(page, language);
      await outline(page, language);
      await atWidths(page, async (width) => {
        await noOverflow(page);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await audit(page, `${name} ${language} ${colorScheme} ${width}`);
        }
      });
      await atWidths(page, () => noOverflow(page), [NARROWEST]);
    });
  }
}

visiting('every language says it in its own words', {}, async (page) => {
  for (const path of Object.values(PAGES)) {
    const leads = [];
    for (const language of LANGUAGES) {
      await page.goto(`${site.base}/${language}${path}`);
      leads.push(await page.locator('.lead').first().innerText());
    }
    assert.equal(new Set(leads).size, LANGUAGES.length, leads.join('\n'));
  }
});

visiting('the switch leads to the same page in each language', {}, async (page) => {
  await page.goto(`${site.base}/en/project/lars`);
  for (const language of LANGUAGES.slice(1).concat('en')) {
    await page.locator('.languages-menu > summary').click();
    const link = page.locator(`.languages a[hreflang="${language}"]`);
    assert.ok((await link.innerText()).length > 1, 'the name of a language is not said');
    await link.click();
    await page.waitForURL(`**/${language}/project/lars`);
    const current = page.locator('.languages [aria-current]');
    assert.equal(await current.getAttribute('hreflang'), language);
  }
});

for (const [locale, language] of [['lv-LV', 'lv'], ['nn-NO', 'nb'], ['ja-JP', 'en']]) {
  visiting(`a browser that wants ${locale} gets ${language}`, { locale }, async (page) => {
    await page.goto(`${site.base}/`);
    assert.equal(new URL(page.url()).pathname, `/${language}/`);
  });
}

visiting('the project page tells what the project is', {}, async (page) => {
  await page.goto(`${site.base}/en/project/lars`);
  for (const id of ['partners', 'events', 'budget', 'sources']) {
    assert.equal(await page.locator(`#${id}`).count(), 1, id);
  }
  const map = page.locator('figure svg').first();
  assert.ok((await map.locator(':scope > title').textContent()).trim(), 'the map has no title');
  assert.ok((await page.locator('table').first().locator('tbody tr').count()) >= 8, 'partners are missing');
  for (const link of await page.locator('main a[href^="#"]').all()) {
    const id = (await link.getAttribute('href')).slice(1);
    assert.equal(await page.locator(`[id="${id}"]`).count(), 1, `no source ${id}`);
  }
});

visiting('a first visit loads little', {}, async (page) => {
  const visit = await requests(page, () => page.goto(`${site.base}/en/`));
  assert.ok(visit.count <= 6 && visit.bytes <= 60_000, JSON.stringify(visit));
});

for (const language of LANGUAGES) {
  visiting(`pages about errors, ${language}: words and a way out`, { width: 360 }, async (page) => {
    for (const [path, status] of [
      ['/nothing', 404],
      ['/project/nothing', 404],
      ['/answer/nothing', 404],
      ['/study', 401],
      ['/sign-in/nothing', 410],
    ]) {
      const answer = await page.goto(`${site.base}/${language}${path}`);
      assert.equal(answer.status(), status, path);
      await worded(page, language);
      await noOverflow(page);
      await outline(page, language);
    }
    await audit(page);
    await page.locator('main a').click();
    await page.waitForURL(`**/${language}/`);
  });
}

visiting('an address without a language gets a page too', { locale: 'fi-FI' }, async (page) => {
  const answer = await page.goto(`${site.base}/no/such/page`);
  assert.equal(answer.status(), 404);
  await worded(page, 'fi');
});

visiting('without script everything is there', { script: false, width: 360 }, async (page) => {
  for (const path of Object.values(PAGES)) {
    await page.goto(`${site.base}/en${path}`);
    await noOverflow(page);
    await audit(page, `${path} without script`);
  }
});

visiting('forced colours keep the page readable', { forcedColors: 'active' }, async (page) => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    for (const path of Object.values(PAGES)) {
      await page.goto(`${site.base}/en${path}`);
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      const { ink, ground } = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector('main p'));
        const body = getComputedStyle(document.body).backgroundColor;
        return { ink: color, ground: backgroundColor.endsWith(', 0)') ? body : backgroundColor };
      });
      assert.notEqual(ink, ground, 'text has the colour of its ground');
      await atWidths(page, () => noOverflow(page), WIDTHS);
    }
  }
});

visiting('the skip link leads to the main part', {}, async (page) => {
  await page.goto(`${site.base}/en/project/lars`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
});

visiting('letters twice as large still fit', { width: 640 }, async (page) => {
  for (const path of Object.values(PAGES)) {
    await page.goto(`${site.base}/fi${path}`);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await noOverflow(page);
  }
});
