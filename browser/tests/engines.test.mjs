// The main journeys in three browser engines: Chromium, Firefox ESR and WebKitGTK.
//
// What is particular about one journey is tested closely in Chromium, in the other files; here the same description runs in each engine.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENGINES } from '../lib/engine.mjs';
import { board, interview, respond, results, signInByLink, warned } from '../lib/journeys.mjs';
import { begin, answerAll, comeIn, go, invite, openBrowser, startSite, visitor } from '../lib/site.mjs';

const STUDY = '/en/study/lars';
const PASSWORD = 'tuuli kääntyy pohjoiseen';
const NAMES = Object.keys(ENGINES);
const organisation = (engine) => `SIA ${engine}`;

let site;
let short;
let browser;
let admin;
let links;
let inge;
const engines = {};

before(async () => {
  [site, short, browser] = await Promise.all([startSite(), startSite({ args: ['--idle', '24s'] }), openBrowser()]);
  for (const name of NAMES) engines[name] = await ENGINES[name]();
  admin = await visitor(browser);
  await comeIn(admin, site.signIn);
  links = await invite(admin, site, 2 * NAMES.length);
  // The first account is the owner's.
  await account(admin, site, 'Owner', 'Create the owner');
  inge = await account(admin, site, 'Inge', 'Create account');
  for (const name of NAMES) {
    await admin.goto(`${site.base}${STUDY}/register/new`);
    await admin.getByLabel('Organisation', { exact: true }).fill(organisation(name));
    await admin.getByLabel('Group', { exact: true }).selectOption({ label: 'Companies' });
    await admin.getByLabel('Why it is in the register').fill('listed in the strategy');
    await admin.getByLabel('Interviewer').selectOption({ label: 'Inge' });
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.getByText('Saved.').waitFor();
  }
});

after(async () => {
  await Promise.all(Object.values(engines).map((engine) => engine.close()));
  await browser?.close();
  await Promise.all([site?.stop(), short?.stop()]);
});

/** Makes an account with a password: `{ mail, password }`. */
async function account(page, where, name, button) {
  await page.goto(`${where.base}/en/person`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Mail address').fill(`${name.toLowerCase()}@example.lv`);
  const interviewer = page.locator('[id="role.interviewer"]');
  if (await interviewer.count()) await interviewer.check();
  await page.getByRole('button', { name: button }).click();
  const link = await page.locator('.notice a').first().getAttribute('href');
  const person = await visitor(browser);
  await person.goto(new URL(link, where.base).href);
  await person.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await person.getByLabel('New password, once more').fill(PASSWORD);
  await person.getByRole('button', { name: 'Set password' }).click();
  await person.context().close();
  return { mail: `${name.toLowerCase()}@example.lv`, password: PASSWORD };
}

/** Gives a tab of an engine to a test, and closes it. */
async function within(name, act) {
  const tab = await engines[name].tab();
  try {
    await act(tab);
  } finally {
    await tab.close();
  }
}

const oneTime = () => site.lars('link', '--listen', new URL(site.base).host);

for (const name of NAMES) {
  test(`${name}: a respondent answers the whole questionnaire, with digits too, and submits`, () =>
    within(name, (tab) => respond(tab, links.pop())));

  test(`${name}: the matrix of a case is walked by keyboard`, () =>
    within(name, async (tab) => {
      await signInByLink(tab, await oneTime());
      await results(tab, site.base);
    }));

  test(`${name}: the board counts along by itself`, () =>
    within(name, async (tab) => {
      await signInByLink(tab, await oneTime());
      await board(tab, site.base, async () => {
        const person = await visitor(browser);
        await begin(person, links.pop());
        await answerAll(person);
        await go(person, 'finish');
        await person.context().close();
      });
    }));
}

test('before a session ends each engine warns; one Escape stays signed in and sends nothing', async () => {
  const page = await visitor(browser);
  await comeIn(page, short.signIn);
  const person = await account(page, short, 'Aino', 'Create the owner');
  await page.context().close();
  // Side by side: most of the time is waiting.
  const ends = await Promise.allSettled(NAMES.map((name) => within(name, (tab) => warned(tab, short.base, person))));
  const faults = ends.map((end, place) => end.reason && `${NAMES[place]}: ${end.reason.stack}`).filter(Boolean);
  assert.deepEqual(faults, []);
});

// Last: the server comes and goes.
for (const name of NAMES) {
  test(`${name}: an interview is taken along, filled in while the server is gone, and sent`, (context) =>
    within(name, async (tab) => {
      await tab.open(`${site.base}/en/sign-in`);
      const reopens = await tab.evaluate(() => Boolean(navigator.serviceWorker));
      if (!reopens) console.log(`skipped: ${name} has no service worker, so the page is not opened anew without a server`);
      const { host } = new URL(site.base);
      const server = {
        isGone: false,
        stop: async () => {
          await site.kill();
          server.isGone = true;
        },
        start: async () => {
          site = await startSite({ data: site.data, listen: host });
          server.isGone = false;
        },
      };
      context.after(() => server.isGone && server.start());
      await interview(tab, site.base, { person: inge, name: organisation(name), server, text: `Said in ${name}`, reopens });
    }));
}
