// Fieldwork in a real browser: the register, invitations by mail and open link, the board, an interview.
//
// What the pages do is tested in Rust; here, whether they are sound, and whether people get from one to the next.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerAll, audit, begin, comeIn, go, openBrowser, quiet, sound, startSite, visitor } from '../lib/site.mjs';

const STUDY = '/study/lars';
const LIST = `organisation,helix,case,contact,power,legitimacy,urgency,justification
SIA Zaļā Enerģija,company,latvia,Contact A,5,4,1,listed in the strategy
Zala energija,company,latvia,Contact B,,,,named by the cluster
Farmers' union,civil-society,latvia,Contact C,2,5,5,speaks for the farms
`;

let site;
let browser;
let signedIn;
let openLink;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const page = await visitor(browser);
  await comeIn(page, await site.lars('link', '--listen', new URL(site.base).host));
  signedIn = await page.context().storageState();
  await open(page, `${STUDY}/register/file`);
  await page.locator('#file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.getByRole('button', { name: 'Upload and preview' }).click();
  await page.getByLabel(/^Decision/).selectOption('add');
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByText('The file was imported.').waitFor();
  await open(page, `${STUDY}/mail`);
  await page.getByLabel('Addresses').fill('aino@region.example');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('No email server has been set up, so nothing is sent.').waitFor();
  await open(page, `${STUDY}/open-link`);
  await page.getByRole('button', { name: 'Make open link' }).click();
  openLink = await page.locator('.notice.good a').getAttribute('href');
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

const open = (page, path, language = 'en') => page.goto(`${site.base}/${language}${path}`);

const PAGES = {
  register: `${STUDY}/register`,
  'a new stakeholder': `${STUDY}/register/new`,
  'stakeholders from a file': `${STUDY}/register/file`,
  'perhaps the same': `${STUDY}/register/duplicate`,
  interviews: `${STUDY}/interview`,
  'open links': `${STUDY}/open-link`,
  'invitations by mail': `${STUDY}/mail`,
  mail: '/mail',
  board: `${STUDY}/board?wave=2018`,
  quotas: `${STUDY}/board/quota`,
  study: STUDY,
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: sound at both widths, light and dark, in ten languages`, () =>
    sound(browser, site, { name, path, storageState: signedIn }));
}

test('a forgotten password: sound, without being signed in', () =>
  sound(browser, site, { name: 'forgotten', path: '/sign-in-forgotten' }));

test('an open link leads through the questionnaire, and the board counts along by itself', async () => {
  const board = await visitor(browser, { storageState: signedIn });
  const person = await visitor(browser, { width: 360 });
  try {
    await open(board, `${STUDY}/board`);
    await board.getByText('This page refreshes automatically.').waitFor();
    const count = () => board.locator('table.data').first().locator('tbody tr').last().locator('td').nth(1).innerText();
    assert.equal(await count(), '0');
    await person.goto(openLink);
    await audit(person, 'an open link');
    await person.getByRole('button', { name: 'Begin' }).click();
    await begin(person, person.url());
    await answerAll(person);
    await go(person, 'finish');
    const deadline = Date.now() + 15_000;
    while ((await count()) !== '1') {
      assert.ok(Date.now() < deadline, 'the board did not follow');
      await board.waitForTimeout(200);
    }
    quiet(board);
    quiet(person);
  } finally {
    await board.context().close();
    await person.context().close();
  }
});

for (const script of [true, false]) {
  test(`two that are the same become one, ${script ? 'with' : 'without'} script`, async () => {
    const page = await visitor(browser, { storageState: signedIn, script });
    try {
      const name = `Twin ${script}`;
      for (const organisation of [name, `${name} SIA`]) {
        await open(page, `${STUDY}/register/new`);
        await page.getByLabel('Organisation', { exact: true }).fill(organisation);
        await page.getByLabel('Group', { exact: true }).selectOption({ label: 'Companies' });
        await page.getByLabel('Why it is in the register').fill('met at a seminar');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Saved.').waitFor();
      }
      await open(page, `${STUDY}/register/duplicate`);
      const pair = page.getByRole('region', { name: `${name}, ${name} SIA` });
      await pair.getByRole('button', { name: 'Keep A' }).click();
      await open(page, `${STUDY}/register`);
      assert.equal(await page.getByRole('link', { name }).count(), 1);
      quiet(page);
    } finally {
      await page.context().close();
    }
  });
}
