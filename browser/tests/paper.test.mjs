// On paper, in a real browser: printing, typing in twice by keyboard, settling what differs, a code from a letter.
//
// What the pages do is tested in Rust; here, whether they are sound, and whether people get from one to the next.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { answerAll, begin, comeIn, go, openBrowser, quiet, sound, startSite, tabTo, visitor } from '../lib/site.mjs';

const STUDY = '/study/lars';

let site;
let browser;
let signedIn;
/** A questionnaire with two typings that differ. */
let compare;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const page = await visitor(browser);
  await comeIn(page, await site.lars('link', '--listen', new URL(site.base).host));
  signedIn = await page.context().storageState();
  const paper = await inHand(page);
  await typeIn(page, paper, '4');
  await typeIn(page, paper, '7');
  compare = new URL(page.url()).pathname.slice('/en'.length);
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

const open = (page, path, language = 'en') => page.goto(`${site.base}/${language}${path}`);

/** Takes a new questionnaire in hand and gives the address of its form. */
async function inHand(page) {
  await open(page, `${STUDY}/typing`);
  await page.locator('#wave').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Type in', exact: true }).click();
  await page.locator('form.typing').waitFor();
  return page.url();
}

/** Types a questionnaire in with the keyboard alone; the first experience is `score`. */
async function typeIn(page, address, score) {
  await page.goto(address);
  await tabTo(page, page.locator('#consent-yes'));
  await page.keyboard.press('Space');
  for (const [part, value] of Object.entries({ day: '15', month: '1', year: '2026' })) await page.locator(`[id="day.${part}"]`).fill(value);
  for (const group of await page.locator('form.typing fieldset.field:not(#consent)').all()) {
    await group.locator('input').first().check();
  }
  const cells = page.locator('table.scores input');
  await cells.first().focus();
  for (let place = 0; place < (await cells.count()); place += 1) {
    // Each Tab leads to the next field; importance stays empty.
    const id = await page.evaluate(() => document.activeElement.id);
    if (id.startsWith('x.') || id.startsWith('e.')) {
      await page.keyboard.type(place === 1 ? score : id.startsWith('x.') ? '-' : '8');
    }
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForLoadState();
}

/** What a click downloads, as bytes. */
async function download(page, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return readFileSync(await file.path());
}

function isPdf(bytes) {
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  assert.ok(bytes.includes('<pdfuaid:part>1</pdfuaid:part>'), 'the file says that it is accessible');
}

const PAGES = {
  'on paper': () => `${STUDY}/paper`,
  'questionnaires in hand': () => `${STUDY}/typing`,
  'two typings': () => compare,
  'the own code': () => '/code',
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: sound at both widths, light and dark, in ten languages`, () =>
    sound(browser, site, { name, path: path(), storageState: signedIn }));
}

test('the long form: sound at both widths, in ten languages', async () => {
  const page = await visitor(browser, { storageState: signedIn });
  const form = await inHand(page);
  await page.context().close();
  await sound(browser, site, { name: 'typing', path: new URL(form).pathname.slice('/en'.length), storageState: signedIn });
});

for (const script of [true, false]) {
  test(`typed in twice and settled, ${script ? 'with' : 'without'} script`, async () => {
    const page = await visitor(browser, { storageState: signedIn, script: true });
    const plain = script ? page : await visitor(browser, { storageState: signedIn, script: false });
    try {
      const paper = await inHand(page);
      await typeIn(page, paper, '3');
      await page.getByText('Stored. Now somebody types it in a second time.').waitFor();
      await typeIn(page, paper, '9');
      await plain.goto(page.url());
      await plain.getByText('The two typings differ in 1 place.').waitFor();
      await plain.getByRole('button', { name: 'Save the answers' }).click();
      await plain.getByRole('link', { name: /please choose/ }).click();
      await plain.getByLabel(/^9/).check();
      await plain.getByRole('button', { name: 'Save the answers' }).click();
      await plain.getByText('The answers are saved.').waitFor();
      quiet(plain);
    } finally {
      await page.context().close();
    }
  });
}

test('letters come with new links, and the code in them leads to the answers and to a PDF of them', async () => {
  const page = await visitor(browser, { storageState: signedIn });
  const person = await visitor(browser, { width: 360 });
  try {
    isPdf(await download(page, async () => {
      await open(page, `${STUDY}/paper`);
      await page.getByRole('button', { name: 'Open the PDF' }).click();
    }));
    await open(page, `${STUDY}/invitation`);
    await page.locator('#wave').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Create links' }).click();
    const code = await page.locator('.links code').first().innerText();
    for (const what of ['Letters, one page each', 'Slips, eight on a page', 'Questionnaires with code']) {
      isPdf(await download(page, () => page.getByRole('button', { name: what }).click()));
    }
    await open(person, '/code', 'lv');
    await person.locator('#code').fill(code.toLowerCase().slice(0, -1));
    await person.keyboard.press('Enter');
    await person.getByText('Kodā ir pārrakstīšanās kļūda').waitFor();
    await person.locator('#code').fill(code.toLowerCase());
    await person.keyboard.press('Enter');
    await person.waitForURL(/\/lv\/answer\/.*\/start/);
    await begin(person, person.url());
    await answerAll(person);
    await go(person, 'finish');
    isPdf(await download(person, () => person.getByRole('link', { name: 'Manas atbildes PDF formātā' }).click()));
    quiet(page);
    quiet(person);
  } finally {
    await page.context().close();
    await person.context().close();
  }
});
