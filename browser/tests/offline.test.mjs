// Interviews without a network, on a real device: network cut, server gone, browser killed, clock wrong, storage full.
//
// What the server takes and refuses is tested in Rust; here, that nothing is lost on the way and nothing plain lies about.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { answerAll, audit, begin as consent, comeIn, device, filesWith, go, noOverflow, openBrowser, outline, quiet, sound, startSite, stored, visitor, worded } from '../lib/site.mjs';

const STUDY = '/study/lars';
const APP = `${STUDY}/interview/offline`;
const PASSPHRASE = 'kolme siltaa ja hidas vene';
const PASSWORD = 'tuuli kääntyy pohjoiseen';
const WORDS = 'Metsänreunan mylly ja joki';
const NAMES = ['SIA Zaļā Enerģija', 'Farma Ūdensroze', 'Biedrība Kadiķis', 'AS Dzintarkrasts', 'SIA Pilnais Plaukts', 'SIA Jaunais Laiks', 'Biedrība Kārkls'];

let site;
let browser;
let admin;
let signedIn;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  admin = await visitor(browser);
  await comeIn(admin, await site.lars('link', '--listen', new URL(site.base).host));
  signedIn = await admin.context().storageState();
  // The first account is the owner's.
  await open(admin, '/person');
  await admin.getByLabel('Name').fill('Owner');
  await admin.getByLabel('Email address').fill('owner@example.lv');
  await admin.getByRole('button', { name: 'Create the owner' }).click();
  await admin.locator('.notice a').waitFor();
  await open(admin, '/person');
  await admin.getByLabel('Name').fill('Inge');
  await admin.getByLabel('Email address').fill('inge@example.lv');
  await admin.locator('[id="role.interviewer"]').check();
  await admin.getByRole('button', { name: 'Create account' }).click();
  const link = await admin.locator('.notice a').getAttribute('href');
  const person = await visitor(browser);
  await person.goto(link);
  await person.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await person.getByLabel('New password, once more').fill(PASSWORD);
  await person.getByRole('button', { name: 'Set password' }).click();
  await person.context().close();
  for (const name of NAMES) {
    await open(admin, `${STUDY}/register/new`);
    await admin.getByLabel('Organisation', { exact: true }).fill(name);
    await admin.getByLabel('Group', { exact: true }).selectOption({ label: 'Companies' });
    await admin.getByLabel('Why it is in the register').fill('listed in the strategy');
    await admin.getByLabel('Interviewer').selectOption({ label: 'Inge' });
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.getByText('Saved.').waitFor();
  }
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

const open = (page, path, language = 'en') => page.goto(`${site.base}/${language}${path}`);
/** What shows: the words that the script says stand on the page too, hidden. */
const seen = (page, text) => page.getByText(text).filter({ visible: true });
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function signIn(page) {
  await open(page, '/sign-in');
  await page.getByLabel('Email address').fill('inge@example.lv');
  await page.getByLabel('Password').fill(PASSWORD);
  await button(page, 'Sign in').click();
  await page.waitForURL('**/en/study');
}

async function unlock(page, passphrase = PASSPHRASE) {
  await page.locator('#unlock-pass').fill(passphrase);
  await button(page, 'Unlock').click();
}

/** A device with a passphrase on which these interviews were taken along. */
async function prepared(names, { quota } = {}) {
  const own = await device();
  await signIn(own.page);
  if (quota) {
    // Before anything is stored: a browser remembers for half a minute how much room there was.
    own.session = await own.context.newCDPSession(own.page);
    await own.session.send('Storage.overrideQuotaForOrigin', { origin: site.base, quotaSize: quota });
  }
  await open(own.page, APP);
  await seen(own.page, 'From now on this page opens without network.').waitFor();
  await own.page.locator('#new-pass').fill(PASSPHRASE);
  await own.page.locator('#new-again').fill(PASSPHRASE);
  await button(own.page, 'Set passphrase').click();
  await takeAlong(own.page, names);
  return own;
}

async function takeAlong(page, names) {
  await button(page, 'Show my interviews').click();
  for (const name of names) await page.locator('#take-list').getByLabel(name).check();
  await page.locator('#take-languages').getByLabel('suomi').check();
  await button(page, 'Take along').click();
  await seen(page, 'Taken along.').waitFor();
}

const opener = (page, name) => page.getByRole('button', { name: new RegExp(`^Open.*${name}`) });
const start = (page, name) => opener(page, name).click();
const saved = (page) => page.locator('#status').getByText('Saved on this device').waitFor();
const next = (page) => button(page, 'Next').click();
const heading = (page) => page.locator('#step-title').innerText();

/** Turns to another step, and waits until it is there. */
async function turn(page, way) {
  const from = await heading(page);
  await page.locator(way).click();
  await page.locator('#step-title').filter({ hasNotText: from }).waitFor();
}

async function agree(page, name) {
  await start(page, name);
  await page.locator('#consent-yes').check();
  await next(page);
}

/** Answers everything on the step that is shown. */
async function fillStep(page, text = WORDS) {
  const names = await page.locator('#sheet .ratings .rating').evaluateAll((all) => all.map((one) => one.querySelector('input').name));
  for (const [place, name] of names.entries()) await page.locator(`[name="${name}"][value="${1 + (place % 10)}"]`).check();
  for (const field of await page.locator('#sheet fieldset.field').all()) await field.locator('input').first().check();
  for (const box of await page.locator('#sheet textarea').all()) await box.fill(text);
  await saved(page);
}

async function fillAll(page, text) {
  while ((await heading(page)) !== 'Check your answers') {
    await fillStep(page, text);
    await next(page);
  }
}

/** Fills the storage of the page's origin with something else, to the last byte that is given. */
function fillUp(page) {
  return page.evaluate(async () => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('filler', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = (size) => new Promise((resolve) => {
      const tx = db.transaction('bytes', 'readwrite', { durability: 'strict' });
      tx.oncomplete = () => resolve(true);
      tx.onabort = () => resolve(false);
      tx.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(size)));
    });
    for (const size of [65536, 8192, 1024, 64]) while (await put(size));
    db.close();
  });
}

const makeRoom = (page) => page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('filler').onsuccess = () => resolve(); }));

/** What the server has of the first respondent whose own words are these. */
async function onServer(text) {
  await open(admin, `${STUDY}/invitation`);
  const links = await admin.locator('a[href*="/data/"]').evaluateAll((all) => all.map((one) => one.href));
  for (const link of links.filter((link) => !link.includes('simulated') && !link.endsWith('.pdf'))) {
    const file = await (await admin.request.get(link)).json();
    if (file.answers.some(({ answer }) => answer === text)) return file;
  }
  return undefined;
}

test('the app and its decisions: sound at both widths, light and dark, in ten languages', async () => {
  await sound(browser, site, { name: 'the app', path: APP, storageState: signedIn });
  await sound(browser, site, { name: 'decisions', path: `${STUDY}/interview/copy`, storageState: signedIn });
});

test('a conflict keeps both, and a person decides', async () => {
  const name = NAMES[2];
  const own = await prepared([name]);
  const { page } = own;
  try {
    await own.context.setOffline(true);
    await agree(page, name);
    await fillAll(page, 'Said on the farm');
    const told = page.locator('#told');
    assert.match(await told.innerText(), /Said on the farm/, 'what was filled in stands on the last page');
    const ratings = await told.locator('dt').filter({ hasText: ': Experience' }).count();
    assert.ok(ratings >= 9, `each rating with its words: ${ratings}`);
    assert.equal(await told.locator('dd').filter({ hasText: /^(undefined|)$/ }).count(), 0);
    await button(page, 'Finished, ready to send').click();
    await open(admin, `${STUDY}/interview`);
    await admin.getByRole('button', { name: new RegExp(name) }).first().click();
    await consent(admin, admin.url());
    await answerAll(admin, { text: 'Said on the phone', score: () => '10' });
    await go(admin, 'finish');
    await own.context.setOffline(false);
    const sent = page.locator('#sent');
    await sent.getByText('kept beside answers').waitFor();
    assert.ok(await onServer('Said on the phone'), 'nothing is overwritten');
    const [decision] = await Promise.all([own.context.waitForEvent('page'), sent.getByRole('link').click()]);
    await decision.setViewportSize({ width: 360, height: 780 });
    await decision.getByText('Said on the farm').first().waitFor();
    assert.ok(await decision.getByText('Said on the phone').count());
    await audit(decision, 'a decision');
    await noOverflow(decision);
    await decision.getByLabel('Said on the farm').first().check();
    await button(decision, 'Keep what I chose').click();
    await decision.getByText('There is nothing to decide.').waitFor();
    const file = await onServer('Said on the farm');
    assert.deepEqual([file.ratings[0].expectation, file.ratings[0].experience], [10, 10], 'the rest is as it was');
    quiet(page);
  } finally {
    await own.forget();
  }
});

test('a clock that is days off, and is changed meanwhile, does no harm; the page locks by itself', async () => {
  const name = NAMES[3];
  const own = await prepared([name]);
  const { page } = own;
  try {
    const days = (count) => new Date(Date.now() + count * 86_400_000);
    await page.clock.install({ time: days(5) });
    await page.reload();
    await unlock(page);
    await agree(page, name);
    await fillStep(page);
    await page.clock.fastForward('20:00');
    await seen(page, 'Locked, because nobody used the page').waitFor();
    assert.equal(await seen(page, name).count(), 0, 'nothing shows');
    await page.clock.setSystemTime(days(-4));
    await unlock(page);
    await start(page, name);
    await next(page);
    await fillAll(page, 'By another clock');
    await button(page, 'Finished, ready to send').click();
    await page.locator('#sent').getByText('received.').waitFor();
    const file = await onServer('By another clock');
    const given = new Date(file.consent.given).getTime();
    assert.ok(Math.abs(Date.now() - given) < 600_000, `the agreement counts from ${file.consent.given}`);
    quiet(page);
  } finally {
    await own.forget();
  }
});

test('a full device says so, keeps the entries in the window, and gives them out as an encrypted file', async () => {
  const name = NAMES[4];
  const own = await prepared([name], { quota: 6_000_000 });
  const { page } = own;
  try {
    await agree(page, name);
    await fillStep(page);
    await fillUp(page);
    await page.locator('#sheet input[type=radio]').last().check();
    const alert = page.getByRole('alert');
    await alert.getByText('the storage of this device is full').waitFor();
    await audit(page, 'full');
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as an encrypted file').click()]);
    const path = await download.path();
    assert.deepEqual([name, WORDS].filter((secret) => filesWith(path.replace(/[^/]+$/, ''), secret).length > 0), []);
    const last = await page.locator('#sheet input[type=radio]').last().isChecked();
    assert.ok(last, 'the entry is still on the page');
    await makeRoom(page);
    await page.locator('#sheet input[type=radio]').nth(1).check();
    await saved(page);
    await page.reload();
    await seen(page, 'Passphrase forgotten?').click();
    await page.locator('#erase-sure').check();
    await button(page, 'Erase everything on this device').click();
    await page.locator('#new-pass').fill('another one with many words');
    await page.locator('#new-again').fill('another one with many words');
    await button(page, 'Set passphrase').click();
    await takeAlong(page, [NAMES[5]]);
    await seen(page, 'This device: storage, passphrase, files').click();
    await page.locator('#file').setInputFiles(path);
    await page.locator('#file-pass').fill('wrong');
    await button(page, 'Import').click();
    await alert.getByText('The file cannot be opened').waitFor();
    await page.locator('#file-pass').fill(PASSPHRASE);
    await button(page, 'Import').click();
    await seen(page, 'The file was imported.').waitFor();
    await start(page, name);
    await next(page);
    await fillAll(page, 'Out of a file');
    await button(page, 'Finished, ready to send').click();
    await page.locator('#sent').getByText('received.').waitFor();
    assert.ok((await onServer('Out of a file')).finished);
    quiet(page);
  } finally {
    await own.forget();
  }
});

test('a new passphrase opens what the old one sealed; a second window is kept out', async () => {
  const name = NAMES[5];
  const own = await prepared([name]);
  const { page } = own;
  try {
    await seen(page, 'This device: storage, passphrase, files').click();
    await page.locator('#change-old').fill('not the one it is');
    for (const id of ['#change-new', '#change-again']) await page.locator(id).fill('vesi nousee illalla taas');
    await button(page, 'Change passphrase').click();
    await page.getByRole('alert').getByText('That is not the passphrase.').waitFor();
    await page.locator('#change-old').fill(PASSPHRASE);
    await button(page, 'Change passphrase').click();
    await seen(page, 'The passphrase was changed.').waitFor();
    const second = await own.context.newPage();
    await open(second, APP);
    await unlock(second, 'vesi nousee illalla taas');
    await seen(second, 'open in another window').waitFor();
    await button(page, 'Lock').click();
    await unlock(second, PASSPHRASE);
    await seen(second, 'That is not the passphrase.').waitFor();
    await unlock(second, 'vesi nousee illalla taas');
    await opener(second, name).waitFor();
    quiet(page);
  } finally {
    await own.forget();
  }
});

test('a new version waits until it is wanted, and what was begun is still there', async () => {
  const name = NAMES[5];
  const own = await prepared([name]);
  const { page } = own;
  try {
    await agree(page, name);
    await fillStep(page);
    const ticked = await page.locator('#sheet input:checked').count();
    await open(admin, `${STUDY}/edit`);
    await admin.locator('#title').fill('Another title');
    await button(admin, 'Save').click();
    await page.reload();
    assert.equal(await page.getByText('Another title').count(), 0, 'still the version that was there');
    await seen(page, 'A new version of this page is here.').waitFor();
    await unlock(page);
    await start(page, name);
    await Promise.all([page.waitForEvent('load'), button(page, 'Use it now').click()]);
    await page.getByText('Another title').waitFor();
    await unlock(page);
    await start(page, name);
    assert.equal(await page.locator('#sheet input:checked').count(), ticked);
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, 'the old version is gone');
    quiet(page);
  } finally {
    await own.forget();
  }
});

test('without network, an answer decides what later pages ask; what is not asked any more is not sent', async () => {
  const name = NAMES[6];
  const asked = JSON.parse(await site.lars('questionnaire', 'show', '--study', 'lars'));
  asked.sections.find(({ code }) => code === 'open').condition = { question: 'size', test: { is: ['micro'] } };
  const file = join(site.data, 'asked.json');
  writeFileSync(file, JSON.stringify(asked));
  await site.lars('questionnaire', 'publish', '--study', 'lars', file);
  const own = await prepared([name]);
  const { page } = own;
  const size = (code) => page.locator(`#sheet input[value="${code}"]`).check();
  try {
    await own.context.setOffline(true);
    await page.reload();
    await unlock(page);
    await agree(page, name);
    await fillStep(page);
    await size('micro');
    await turn(page, '#next');
    const passed = [];
    for (let at; (at = await heading(page)) !== 'Check your answers'; passed.push(at)) {
      await fillStep(page, 'what only the smallest are asked');
      await turn(page, '#next');
    }
    assert.equal(passed.pop(), 'In your own words');
    while ((await heading(page)) !== 'About you') await turn(page, '#back');
    await size('large');
    await saved(page);
    // What is not asked any more is passed over.
    for (const at of [...passed, 'Check your answers']) {
      await turn(page, '#next');
      assert.equal(await heading(page), at);
    }
    assert.equal(await seen(page, 'what only the smallest are asked').count(), 0);
    await button(page, 'Finished, ready to send').click();
    // What is finished goes by itself.
    await own.context.setOffline(false);
    await page.locator('#sent').getByText(`${name}, `).waitFor();
    assert.match(await page.locator('#sent').innerText(), /received\./);
    assert.equal(await onServer('what only the smallest are asked'), undefined);
    quiet(page);
  } finally {
    await own.forget();
  }
});

test('before interviews are taken along the page says whether the browser keeps what is stored', async () => {
  for (const [answer, keeps, storage] of [
    [true, 'The browser has promised to keep', 'MB'],
    [false, 'The browser may remove what is stored here', 'MB'],
    [undefined, 'This may be a private window', 'does not say how much storage'],
  ]) {
    const own = await device();
    const { page } = own;
    try {
      await own.context.addInitScript((said) => {
        StorageManager.prototype.persisted = async () => false;
        StorageManager.prototype.persist = async () => { if (said === null) throw new TypeError(); return said; };
        if (said === null) StorageManager.prototype.estimate = async () => ({});
      }, answer ?? null);
      await signIn(page);
      await open(page, APP);
      await page.locator('#network').getByText('With network.').waitFor();
      await page.locator('#new-pass').fill(PASSPHRASE);
      await page.locator('#new-again').fill(PASSPHRASE);
      await button(page, 'Set passphrase').click();
      await button(page, 'Show my interviews').click();
      await seen(page, keeps).waitFor();
      await page.locator('summary', { hasText: 'This device:' }).click();
      await page.locator('#storage').getByText(storage).waitFor();
      await audit(page, `storage: ${answer}`);
      quiet(page);
    } finally {
      await own.forget();
    }
  }
});

// The last one: it ends the server.
test('network cut, server gone, browser killed: nothing is lost, and it comes back whole', async () => {
  const [first, second] = [NAMES[0], NAMES[1]];
  let own = await prepared([first, second]);
  let { page } = own;
  try {
    await audit(page, 'interviews on the device');
    await noOverflow(page);
    await own.context.setOffline(true);
    await page.reload();
    await page.locator('#network').getByText('Without network.').waitFor();
    await unlock(page, 'not this one at all');
    await page.getByRole('alert').getByText('That is not the passphrase.').waitFor();
    await audit(page, 'locked');
    await unlock(page);
    await start(page, first);
    await next(page);
    await page.getByRole('alert').getByText('The respondent has to agree').waitFor();
    await page.locator('#language').selectOption('fi');
    await audit(page, 'consent');
    await page.locator('#consent-yes').check();
    await next(page);
    await fillStep(page);
    await next(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'step-title', 'a new step has the focus');
    await fillStep(page);
    await audit(page, 'ratings');
    await noOverflow(page);
    await outline(page, 'en');
    await worded(page, 'en');
    const title = await heading(page);
    const ticked = await page.locator('#sheet input:checked').count();
    assert.ok(ticked >= 6);
    quiet(page);

    const { host } = new URL(site.base);
    await site.kill();
    await own.kill();
    own = await device({ profile: own.profile });
    page = own.page;
    await open(page, APP);
    // There is a network; that there is no server is another matter.
    await page.locator('#network').getByText('The server cannot be reached.').waitFor();
    await unlock(page);
    await page.locator('#interviews').getByText('Begun', { exact: true }).waitFor();
    await start(page, first);
    assert.equal(await heading(page), title, 'where it was left');
    assert.equal(await page.locator('#sheet input:checked').count(), ticked, 'with everything that was said');
    await next(page);
    await fillAll(page);
    await seen(page, 'Nothing is missing.').waitFor();
    await audit(page, 'check');
    await button(page, 'Finished, ready to send').click();
    await seen(page, 'Finished, ready to send').first().waitFor();
    await agree(page, second);
    await fillStep(page);
    await next(page);
    await button(page, 'To the list').click();
    await button(page, 'Send now').click();
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();

    site = await startSite({ data: site.data, listen: host });
    await own.context.clearCookies();
    await button(page, 'Send now').click();
    await page.getByRole('alert').getByText('You are signed out.').waitFor();
    const other = await own.context.newPage();
    await signIn(other);
    await other.close();
    await button(page, 'Send now').click();
    await page.locator('#sent').getByText(`${first}, `).waitFor();
    assert.match(await page.locator('#sent').innerText(), /received\./);
    assert.equal(await page.locator('#interviews > li').count(), 1, 'what is neither finished nor laid aside stays');
    const file = await onServer(WORDS);
    assert.ok(file.finished, 'it is submitted');
    assert.equal(file.consent.language, 'fi');
    const company = file.ratings.filter(({ partner }) => partner.code === 'company');
    const said = Object.fromEntries(company.map(({ level, expectation, experience }) => [level.code, [expectation, experience]]));
    assert.deepEqual(said, { regional: [1, 2], national: [3, 4], international: [5, 6] });
    await start(page, second);
    await page.locator('#back').click();
    for (const secret of [first, second, 'Zaļā', 'Ūdensroze', WORDS, PASSPHRASE]) {
      assert.ok(!(await stored(page)).includes(secret), `${secret} lies in a storage of the page`);
    }
    await own.kill();
    for (const secret of [first, second, WORDS, PASSPHRASE]) {
      assert.deepEqual(filesWith(own.profile, secret), [], `${secret} lies on the disk of the device`);
    }
  } finally {
    await own.forget();
  }
});
