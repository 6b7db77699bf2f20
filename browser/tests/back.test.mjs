// What respondents give beyond ticks, and what they get back: a file, and their own answers beside the group's.
//
// Which numbers may be shown and which files are taken is tested in Rust.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerAll, audit, begin, comeIn, go, noOverflow, openBrowser, quiet, sound, startSite, visitor } from '../lib/site.mjs';

let site;
let browser;
let signedIn;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const page = await visitor(browser);
  await comeIn(page, site.signIn);
  signedIn = await page.context().storageState();
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** Sets the day on which the demo's first wave closes; none opens it again. */
async function closeFirstWave(page, day) {
  await page.goto(`${site.base}/en/study/lars/edit`);
  const [year, month, date] = day ? day.split('-') : ['', '', ''];
  for (const [part, value] of Object.entries({ day: date, month, year })) await page.locator(`[name="wave.0.closes.${part}"]`).fill(value);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  // The pages of respondents see it after a second.
  await page.waitForTimeout(1100);
}

const file = (name, text) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

for (const script of [true, false]) {
  test(`a file is given ${script ? 'with' : 'without'} script, and what is wrong with it is said`, async () => {
    const slug = script ? 'scripted' : 'plain';
    const page = await visitor(browser, { storageState: signedIn, script });
    const open = (path) => page.goto(`${site.base}/en/study/${path}`);
    try {
      await open('new');
      await page.getByRole('button', { name: 'Advanced' }).click();
      await page.getByLabel('Title').fill(`Files ${slug}`);
      await page.getByLabel('Short name, for addresses').fill(slug);
      await page.getByRole('button', { name: 'Create the study' }).click();
      await open(`${slug}/questionnaire`);
      await page.getByLabel('Feedback on a seminar').check();
      await page.getByRole('button', { name: 'Begin' }).click();
      await open(`${slug}/questionnaire?at=section.seminar`);
      await page.getByLabel('Kind of the new question').selectOption('file');
      await page.getByRole('button', { name: 'Add a question' }).click();
      await page.getByLabel('Question', { exact: true }).fill('Your notes');
      await page.getByLabel('Largest file in kB').fill('2');
      await page.getByLabel('DOCX').uncheck();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('maximum 2 kB').waitFor();
      await page.getByRole('button', { name: 'Try it out' }).click();
      await page.getByRole('checkbox').check();
      await go(page, 'next');
      const notes = page.getByLabel('Your notes');
      await audit(page, `a file question, ${slug}`);
      await notes.setInputFiles(file('notes.pdf', `%PDF-1.7${' '.repeat(3000)}`));
      const large = page.getByText('this file is larger than is accepted').first();
      if (script) {
        await large.waitFor({ state: 'visible' });
        assert.equal(await notes.inputValue(), '', 'not even sent');
      } else {
        await go(page, 'next');
        await page.locator('.problems').getByText('this file is larger than is accepted').waitFor();
      }
      await notes.setInputFiles(file('notes.pdf', '<html>'));
      await go(page, 'next');
      await page.locator('.problems').getByText('not what its name says').waitFor();
      await notes.setInputFiles(file('notes.pdf', '%PDF-1.7'));
      await go(page, 'next');
      await page.getByText('notes.pdf (1 kB)').waitFor();
      await go(page, 'back');
      await page.getByText('Your file:').waitFor();
      await page.getByLabel('Remove this file').check();
      await go(page, 'next');
      await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
      assert.equal(await page.getByText('notes.pdf').count(), 0);
    } finally {
      await page.context().close();
    }
  });
}

test("one's own answers stand beside the group's once the wave has closed, and can be withdrawn then", async () => {
  const staff = await visitor(browser, { storageState: signedIn });
  const page = await visitor(browser);
  try {
    await closeFirstWave(staff, '');
    const place = ['--study', 'lars', '--case', 'ostrobothnia', '--wave', '2018', '--helix', 'research'];
    const link = `${site.base}${(await site.lars('invite', ...place)).split('\t')[1]}`;
    await begin(page, link);
    await answerAll(page);
    await go(page, 'finish');
    await page.getByText('Once answering has closed').waitFor();
    await closeFirstWave(staff, '2026-01-31');
    await page.reload();
    await page.getByRole('link', { name: "Your answers beside your group's result" }).click();
    await page.locator('.own-result svg').waitFor();
    await page.getByText('Show the numbers as a table').click();
    await page.getByRole('cell', { name: /^[+−]?\d\.\d$/ }).first().waitFor();
    await noOverflow(page);
    quiet(page);
    const path = new URL(page.url()).pathname.replace('/en/', '/');
    await sound(browser, site, { name: 'own answers beside the group', path });
    await page.getByRole('link', { name: 'Back to your answers' }).click();
    await page.getByText('Withdraw: delete my answers').click();
    await page.getByText('The survey has closed, so you cannot answer again.').waitFor();
    await page.getByRole('button', { name: 'Delete everything I answered' }).click();
    await page.getByText('None of your answers are stored any more.').waitFor();
  } finally {
    await staff.context().close();
    await page.context().close();
  }
});
