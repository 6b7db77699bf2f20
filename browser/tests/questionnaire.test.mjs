// Writing a questionnaire in a real browser: from the library to a trial, with and without script, by two people.
//
// The rules of merging are tested in Rust; here, whether an author can reach everything and loses nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audit, comeIn, openBrowser, sound, startSite, visitor } from '../lib/site.mjs';

let site;
let browser;
let signedIn;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const page = await visitor(browser);
  await comeIn(page, await site.lars('link', '--listen', new URL(site.base).host));
  signedIn = await page.context().storageState();
  await open(page, '/study/new');
  await page.getByRole('button', { name: 'Advanced' }).click();
  await page.getByLabel('Title').fill('Wood in the east');
  await page.getByLabel('Short name, for addresses').fill('wood');
  await page.locator('[name="case.0.code"]').fill('east');
  await page.locator('[name="case.0.name"]').fill('East');
  await page.locator('[name="wave.0.code"]').fill('2026');
  await page.locator('[name="wave.0.name"]').fill('2026');
  await page.getByRole('button', { name: 'Create the study' }).click();
  await page.getByText('Saved.').waitFor();
  await open(page, '/study/wood/questionnaire');
  await page.getByLabel('Expectations and experience between four groups').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'Questionnaire', level: 1 }).waitFor();
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

const open = (page, path, language = 'en') => page.goto(`${site.base}/${language}${path}`);
const BUILDER = '/study/wood/questionnaire';

const PAGES = {
  'a new study': '/study/new',
  'settings of a study': '/study/wood/edit',
  'settings of the questionnaire': BUILDER,
  'a question': `${BUILDER}?at=question.size`,
  'the ratings': `${BUILDER}?at=section.relations`,
  versions: `${BUILDER}/version`,
  publishing: `${BUILDER}/edition`,
  translations: `${BUILDER}/translation?language=lv`,
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: sound at both widths, light and dark, in ten languages`, () =>
    sound(browser, site, { name, path, storageState: signedIn }));
}

for (const javaScriptEnabled of [true, false]) {
  test(`a conditional question is written and tried out ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const page = await visitor(browser, { storageState: signedIn, javaScriptEnabled });
    try {
      await open(page, `${BUILDER}?at=section.background`);
      await page.getByLabel('Kind of the new question').selectOption('number');
      await page.getByRole('button', { name: 'Add a question' }).click();
      const code = javaScriptEnabled ? 'staff' : 'people';
      await page.getByLabel('Question', { exact: true }).fill('How many work on innovation?');
      await page.locator('.builder-settings summary', { hasText: 'Advanced' }).last().click();
      await page.getByLabel('Code', { exact: true }).fill(code);
      await page.getByLabel('Depends on').selectOption('size');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.builder-settings').getByLabel('250 or more').check();
      await page.getByLabel('Asked if the answer').selectOption('is');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Only if the answer to “How many people work in your organisation?” is: 250 or more.').first().waitFor();
      await page.getByRole('button', { name: 'Try it out' }).click();
      await page.getByText('You are trying this questionnaire out').waitFor();
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Begin' }).click();
      const field = page.locator(`[id="q.${code}"]`);
      if (javaScriptEnabled) {
        assert.equal(await field.isVisible(), false, 'hidden while the answer does not ask for it');
        await page.getByLabel('10 to 49').check();
        assert.equal(await field.isVisible(), false);
        await page.getByLabel('250 or more').check();
      } else {
        await page.getByLabel('250 or more').check();
      }
      await field.waitFor({ state: 'visible' });
      await field.fill('twelve');
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.getByText('please enter a number in digits').first().waitFor();
      await field.fill('12');
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.getByRole('heading', { level: 1, name: 'Companies' }).waitFor();
    } finally {
      await page.context().close();
    }
  });
}

test('two people at work: what saves itself is merged, what both changed is shown', async () => {
  const [first, second] = await Promise.all([0, 1].map(() => visitor(browser, { storageState: signedIn })));
  try {
    for (const page of [first, second]) await open(page, `${BUILDER}?at=question.years`);
    const saved = (page) => page.locator('.builder-settings .saved').getByText('Saved as a new version').waitFor();
    await first.getByLabel('Help text').fill('Roughly.');
    await first.getByLabel('Help text').blur();
    await saved(first);
    await second.getByLabel('Question', { exact: true }).fill('Since when do you work together?');
    await second.getByLabel('Question', { exact: true }).blur();
    await saved(second);
    await first.getByLabel('Question', { exact: true }).fill('How many years?');
    await first.getByLabel('Question', { exact: true }).blur();
    await first.locator('.builder-settings .saved').getByText('Not saved.').waitFor();
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByText('Somebody else changed the same thing').waitFor();
    await audit(first, 'conflict');
    await first.getByRole('cell', { name: 'Since when do you work together?' }).waitFor();
    assert.equal(await first.getByLabel('Question', { exact: true }).inputValue(), 'How many years?');
    await first.getByRole('button', { name: 'Save' }).click();
    await open(second, `${BUILDER}?at=question.years`);
    assert.equal(await second.getByLabel('Question', { exact: true }).inputValue(), 'How many years?');
    assert.equal(await second.getByLabel('Help text').inputValue(), 'Roughly.');
  } finally {
    await first.context().close();
    await second.context().close();
  }
});
