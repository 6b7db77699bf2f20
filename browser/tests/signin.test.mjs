// The ways in with a real browser: passkeys with a virtual authenticator, single sign-on with a provider on this machine, and the end of a
// session with its warning. What is believed and what not is tested in Rust.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { reserveOidc } from '../lib/oidc.mjs';
import { startProvider } from '../lib/provider.mjs';
import { atWidths, audit, comeIn, noOverflow, openBrowser, quiet, startSite, visitor } from '../lib/site.mjs';

const PASSWORD = 'tuuli kääntyy pohjoiseen';

let browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser?.close());

/** Writes the file that describes a provider whose group makes leads, with more of the rule where it says more; gives its path. */
function described(folder, issuer, more = '') {
  const file = join(folder, 'oidc.toml');
  writeFileSync(file, `
issuer = "${issuer}"
client_id = "lars"
client_secret = "hush"
name = "Example University"
create = true
[[rule]]
group = "leads"
role = "lead"
${more}
`);
  return file;
}

/** Makes an account on a site and sets its password; gives the mail address. */
async function account(site, base, name) {
  const page = await visitor(browser);
  try {
    const link = (await site.lars('link', '--listen', new URL(site.base).host)).trim();
    await comeIn(page, link.replace(site.base, base));
    await page.goto(`${base}/en/person`);
    const address = `${name.toLowerCase()}@example.fi`;
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Email address').fill(address);
    // The first account has every role, and then there is nothing to choose.
    const role = page.locator('[id="role.admin"]');
    if (await role.count()) {
      await role.check();
    }
    await page.getByRole('button', { name: /Create (account|the owner)/ }).click();
    const set = new URL(await page.locator('.notice a').getAttribute('href'));
    await page.context().clearCookies();
    await page.goto(base + set.pathname);
    await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('New password, once more').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByRole('status').waitFor();
    return address;
  } finally {
    await page.context().close();
  }
}

async function signIn(page, address) {
  await page.getByLabel('Email address').fill(address);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in') || url.pathname.endsWith('/sign-in-held'));
}

/** A device with a sensor, built into the browser. */
async function device(page, options = {}) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...options,
    },
  });
  return {
    credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    present: (enabled) => session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    verified: (isUserVerified) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

/** Looks at a page in a window beside: what ends the look would take the device out of this one. */
async function looked(page, address, name) {
  const beside = await page.context().newPage();
  await beside.goto(address);
  await audit(beside, name);
  await atWidths(beside, () => noOverflow(beside));
  await beside.close();
}

test('a passkey: added, signed in with, refused without a finger, removed', async () => {
  const site = await startSite();
  const page = await visitor(browser);
  try {
    const base = site.base.replace('127.0.0.1', 'localhost');
    const address = await account(site, base, 'Aino');
    const key = await device(page);
    // Until a passkey is there, nobody answers the offer in the field for the address.
    await key.present(false);
    await page.goto(`${base}/en/sign-in?next=%2Faccount`);
    await signIn(page, address);
    assert.equal(new URL(page.url()).pathname, '/en/account');
    await key.present(true);
    assert.ok(await page.locator('[data-passkey-without]').isHidden(), 'the browser knows passkeys');
    await page.getByLabel('Name of the new passkey').fill('laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('status').filter({ hasText: 'The passkey was added' }).waitFor();
    const [kept] = await key.credentials();
    assert.equal(kept.rpId, 'localhost');
    assert.ok(kept.isResidentCredential, 'found without the address');
    await looked(page, `${base}/en/account`, 'account with a passkey');

    // The same device a second time: the browser says no, the page says that nothing happened.
    await page.getByLabel('Name of the new passkey').fill('laptop again');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.locator('[data-passkey-status]', { hasText: 'Nothing was done' }).waitFor();

    await key.present(false);
    await page.locator('.account-menu > summary').click();
    await page.locator('.account-menu button').click();
    await page.waitForURL('**/en/');
    await page.goto(`${base}/en/sign-in?next=%2Frole`);
    await looked(page, `${base}/en/sign-in`, 'sign in with a passkey');
    await key.present(true);
    await key.verified(false);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.locator('[data-passkey-status]', { hasText: 'Nothing was done' }).waitFor();
    await key.verified(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('**/en/role');

    await page.goto(`${base}/en/account`);
    await page.getByRole('button', { name: /Remove.*laptop/ }).click();
    await page.getByRole('status').filter({ hasText: 'The passkey was removed' }).waitFor();
    await key.present(false);
    await page.locator('.account-menu > summary').click();
    await page.locator('.account-menu button').click();
    await page.waitForURL('**/en/');
    await page.goto(`${base}/en/sign-in`);
    await key.present(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    assert.match(await page.getByRole('alert').filter({ hasText: 'not known here' }).innerText(), /any more/);
    quiet(page);
  } finally {
    await page.context().close();
    await site.stop();
  }
});

test('passkeys are refused under another name, and said in words without script', async () => {
  const site = await startSite({ args: ['--origin', 'https://lars.example.org'] });
  const page = await visitor(browser);
  const plain = await visitor(browser, { script: false });
  try {
    const base = site.base.replace('127.0.0.1', 'localhost');
    const address = await account(site, base, 'Aino');
    const key = await device(page);
    await page.goto(`${base}/en/sign-in`);
    // The cookie is marked Secure under a public https address; browsers keep that on localhost too.
    await signIn(page, address);
    await page.goto(`${base}/en/account`);
    await page.getByLabel('Name of the new passkey').fill('laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.locator('[data-passkey-status]', { hasText: 'Nothing was done' }).waitFor();
    assert.deepEqual(await key.credentials(), []);

    await plain.goto(`${base}/en/sign-in`);
    assert.ok(await plain.getByText('Passkeys need JavaScript').isVisible());
    assert.ok(await plain.getByRole('button', { name: 'Sign in with a passkey' }).isHidden());
    await audit(plain, 'sign in without script');
    await signIn(plain, address);
    await plain.goto(`${base}/en/account`);
    assert.ok(await plain.getByText('Passkeys need JavaScript').isVisible());
    assert.ok(await plain.getByRole('button', { name: 'Add a passkey' }).isHidden());
  } finally {
    await page.context().close();
    await plain.context().close();
    await site.stop();
  }
});

test('single sign-on: in by a group, with and without script, out when it is gone', async () => {
  const provider = await startProvider();
  const folder = mkdtempSync(join(tmpdir(), 'lars-oidc-'));
  const site = await startSite({ args: ['--oidc', described(folder, provider.issuer, 'study = "lars"')] });
  try {
    for (const script of [true, false]) {
      const page = await visitor(browser, { script, width: 360 });
      provider.says = { sub: '42', email: 'aino@example.fi', email_verified: true, name: 'Aino', groups: ['leads'] };
      await page.goto(`${site.base}/fi/audit`);
      await page.getByRole('link', { name: 'Kirjaudu sisään' }).click();
      await audit(page, 'sign in with single sign-on');
      await noOverflow(page);
      await page.getByRole('link', { name: 'Kirjaudu sisään: Example University' }).click();
      await page.getByRole('link', { name: 'It is me' }).click();
      await page.waitForURL('**/fi/audit');
      provider.says = { ...provider.says, groups: ['choir'] };
      await page.goto(`${site.base}/en/sign-in-single`);
      await page.getByRole('link', { name: 'It is me' }).click();
      await page.getByRole('alert').filter({ hasText: 'none of your groups' }).waitFor();
      assert.equal(await page.locator('main code').innerText(), 'choir');
      await audit(page, 'no role');
      await noOverflow(page);
      assert.equal((await page.goto(`${site.base}/en/audit`)).status(), 403, 'the role went with its group');
      quiet(page);
      await page.context().close();
    }
    assert.doesNotMatch(site.log(), /hush|code=|id_token/);
  } finally {
    await provider.stop();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('single sign-on by a provider that others wrote, as it comes and where it asks for more', async () => {
  const oidc = await reserveOidc();
  const folder = mkdtempSync(join(tmpdir(), 'lars-oidc-'));
  const site = await startSite({ args: ['--oidc', described(folder, oidc.issuer)] });
  const says = (sub) => ({ email: `${sub}@example.fi`, email_verified: true, name: sub, groups: ['leads'], updated_at: 1764500000 });
  try {
    const manners = [
      ['aino', {}],
      ['berta', { client: { require_pushed_authorization_requests: true } }],
      ['cilla', { client: { id_token_signed_response_alg: 'ES256', userinfo_signed_response_alg: 'ES256' } }],
    ];
    for (const [sub, more] of manners) {
      const keys = more.client?.id_token_signed_response_alg ? { jwks: { keys: [p256()] } } : {};
      oidc.open(`${site.base}/sign-in-single/back`, says, { ...more, ...keys });
      const page = await visitor(browser);
      await page.goto(`${site.base}/en/sign-in?next=%2Faccount`);
      await page.getByRole('link', { name: 'Sign in with Example University' }).click();
      await page.locator('input[name=login]').fill(sub);
      await page.locator('input[name=password]').fill('any');
      await page.locator('button[type=submit]').click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL('**/en/account');
      assert.match(await page.locator('main').innerText(), new RegExp(`${sub}@example.fi`));
      await page.context().close();
    }
    assert.doesNotMatch(site.log(), /hush|code=|id_token/);
  } finally {
    await oidc.stop();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A key for ES256, as a provider is given it. */
function p256() {
  return { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'own' };
}

test('before a session ends the page warns, and what was typed comes back', async () => {
  const site = await startSite({ args: ['--idle', '20s'] });
  const page = await visitor(browser);
  const plain = await visitor(browser, { script: false });
  try {
    const [aino, berta] = [await account(site, site.base, 'Aino'), await account(site, site.base, 'Berta')];
    // Without script: sent too late, kept, sent once more.
    await plain.goto(`${site.base}/en/sign-in?next=%2Fperson`);
    await signIn(plain, berta);
    await plain.getByLabel('Name').fill('Cilla');
    await plain.getByLabel('Email address').fill('cilla@example.fi');
    await plain.locator('[id="role.admin"]').check();

    await page.goto(`${site.base}/en/sign-in?next=%2Fperson`);
    await signIn(page, aino);
    await page.getByLabel('Name').fill('Doris');
    await page.getByLabel('Email address').fill('doris@example.fi');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor({ timeout: 40_000 });
    assert.match(await dialog.innerText(), /soon be signed out/);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Stay signed in');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await page.getByLabel('Name').inputValue(), 'Doris', 'nothing typed is lost');
    await dialog.waitFor({ timeout: 40_000 });
    await audit(page, 'warning');
    await page.getByText('You were signed out').waitFor({ timeout: 40_000 });
    await audit(page, 'signed out');
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await signIn(page, aino);
    assert.equal(new URL(page.url()).pathname, '/en/person');
    await page.getByText('something on this page was typed but not sent').waitFor();
    await audit(page, 'what was typed before');
    await page.getByRole('button', { name: 'Restore' }).click();
    assert.equal(await page.getByLabel('Name').inputValue(), 'Doris');
    assert.equal(await page.getByLabel('Email address').inputValue(), 'doris@example.fi');
    await page.locator('[id="role.admin"]').check();
    await page.getByRole('button', { name: /Create (account|the owner)/ }).click();
    await page.getByText('Link for Doris').waitFor();
    assert.ok(await page.getByText('something on this page was typed but not sent').isHidden());
    assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'nothing stays behind');

    await plain.getByRole('button', { name: 'Create account' }).click();
    assert.match(await plain.locator('main').innerText(), /what you sent is kept for one hour/);
    await audit(plain, 'sent too late');
    await plain.locator('main').getByRole('link', { name: 'Sign in' }).click();
    await signIn(plain, berta);
    await audit(plain, 'kept form');
    await plain.getByRole('button', { name: 'Send it now' }).click();
    await plain.getByText('Link for Cilla').waitFor();
  } finally {
    await page.context().close();
    await plain.context().close();
    await site.stop();
  }
});
