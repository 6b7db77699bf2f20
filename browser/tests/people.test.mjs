// Accounts in a real browser: made by the administrator, opened by password and a second factor, kept and ended by their owner.
//
// Who may do what is tested in Rust; here, whether people can reach it: at both widths, without script, in ten languages.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { audit, comeIn, noOverflow, openBrowser, quiet, sound, startSite, visitor } from '../lib/site.mjs';

const PAGES = { people: '/person', roles: '/role', log: '/audit' };
const PASSWORD = 'tuuli kääntyy pohjoiseen';

let site;
let browser;
let signedIn;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const page = await visitor(browser);
  await comeIn(page, await site.lars('link', '--listen', new URL(site.base).host));
  signedIn = await page.context().storageState();
  // The first account is the owner's.
  await open(page, '/person');
  await page.getByLabel('Name').fill('Owner');
  await page.getByLabel('Email address').fill('owner@example.lv');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  await page.locator('.notice a').waitFor();
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

const open = (page, path, language = 'en') => page.goto(`${site.base}/${language}${path}`);

/** The code that an authenticator app shows (RFC 6238). */
function code(secret, step) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const message = Buffer.alloc(8);
  message.writeBigInt64BE(BigInt(step));
  const sum = createHmac('sha1', key).update(message).digest();
  const number = sum.readUInt32BE(sum[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: sound at both widths, light and dark, in ten languages`, () =>
    sound(browser, site, { name, path, storageState: signedIn }));
}

for (const script of [true, false]) {
  test(`an account from its making to its closing, ${script ? 'with' : 'without'} script`, async () => {
    const admin = await visitor(browser, { storageState: signedIn, script });
    const person = await visitor(browser, { script, width: 360 });
    const name = script ? 'Aino Virtanen' : 'Berta Kalniņa';
    const address = script ? 'aino@example.fi' : 'berta@example.lv';
    try {
      await open(admin, '/person');
      await admin.getByLabel('Name').fill(name);
      await admin.getByLabel('Email address').fill(address);
      await admin.locator('[id="role.analyst"]').check();
      await admin.getByRole('button', { name: 'Create account' }).click();
      const link = await admin.locator('.notice a').getAttribute('href');
      await audit(admin, 'people with a new account');

      await person.goto(link);
      await audit(person, 'set a password');
      await person.getByLabel('New password', { exact: true }).fill('passwordpassword');
      await person.getByLabel('New password, once more').fill('passwordpassword');
      await person.getByRole('button', { name: 'Set password' }).click();
      assert.match(await person.getByRole('alert').innerText(), /easy to guess/);
      await person.getByLabel('New password', { exact: true }).fill(PASSWORD);
      await person.getByLabel('New password, once more').fill(PASSWORD);
      await person.getByRole('button', { name: 'Set password' }).click();
      assert.match(await person.getByRole('status').innerText(), /The password is set/);
      await person.getByLabel('Password').fill('not this one at all');
      await person.getByRole('button', { name: 'Sign in' }).click();
      assert.match(await person.getByRole('alert').innerText(), /is incorrect/);
      await audit(person, 'sign in, refused');
      assert.equal(await person.getByLabel('Email address').inputValue(), address, 'what was typed is kept');
      await person.getByLabel('Password').fill(PASSWORD);
      await person.keyboard.press('Enter');
      await person.waitForURL('**/en/study');

      await person.locator('.burger > summary').click();
      await person.locator('.burger').getByRole('link', { name }).click();
      await person.getByRole('button', { name: 'Set up a second factor' }).click();
      const secret = await person.getByRole('textbox', { name: 'Key' }).inputValue();
      await audit(person, 'second factor');
      await person.getByRole('textbox', { name: 'Code' }).fill(code(secret, Math.floor(Date.now() / 30_000)));
      await person.getByRole('button', { name: 'Turn on' }).click();
      assert.equal(await person.locator('.codes li').count(), 10);
      const recovery = await person.locator('.codes code').first().innerText();
      await audit(person, 'account with a second factor');
      await noOverflow(person);
      await person.locator('.burger > summary').click();
      await person.locator('.burger').getByRole('button').click();
      await person.waitForURL('**/en/');
      await person.locator('main').getByRole('link', { name: 'Sign in' }).click();
      await person.getByLabel('Email address').fill(address);
      await person.getByLabel('Password').fill(PASSWORD);
      await person.getByRole('button', { name: 'Sign in' }).click();
      await audit(person, 'second step');
      await person.getByRole('textbox', { name: 'Code' }).fill(recovery.toLowerCase());
      await person.getByRole('button', { name: 'Sign in' }).click();
      await person.waitForURL('**/en/study');
      assert.equal((await open(person, '/person')).status(), 403, 'an analyst does not manage people');
      await audit(person, 'not allowed');

      await open(admin, '/person');
      const card = admin.locator('.cards > li', { hasText: name });
      await card.locator('summary', { hasText: 'Close account' }).click();
      await card.getByRole('button', { name: 'Close account' }).click();
      assert.equal((await open(person, '/study')).status(), 401, 'a closed account is out at once');
      await open(admin, '/audit');
      assert.match(await admin.locator('table').innerText(), /closed an account/);
      quiet(admin);
    } finally {
      await admin.context().close();
      await person.context().close();
    }
  });
}
