// Letters that come back: a mail server takes one and reports later that it did not arrive; a person mends the address.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { audit, comeIn, noOverflow, openBrowser, quiet, startSite, visitor } from '../lib/site.mjs';
import { startPost } from '../lib/post.mjs';

let site;
let browser;
let post;

before(async () => {
  post = await startPost();
  const args = ['--smtp', post.url, '--mail-from', 'S3 team <s3@region.example>', '--origin', 'http://lars.example'];
  [site, browser] = await Promise.all([startSite({ args }), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
  await post?.stop();
});

/** What a mail server writes back about a letter, as Postfix does. */
function report(id) {
  return [
    'From: MAILER-DAEMON@region.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The letter could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; region.example',
    '',
    'Final-Recipient: rfc822; aino@firm.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 <aino@firm.example>: no such person',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${id}`,
    '--b--',
    '',
  ].join('\r\n');
}

test('a letter that the mail server reports back ends reminders until a person says that the address works', async () => {
  const page = await visitor(browser);
  const link = (await site.lars('link', '--listen', new URL(site.base).host)).trim();
  await comeIn(page, link.replace('http://lars.example', site.base));
  await page.goto(`${site.base}/en/study/lars/mail`);
  const wave = await page.locator('#wave option:checked').innerText();
  await page.getByLabel('Addresses').fill('aino@firm.example');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('1 email is being sent.').waitFor();
  const [, id] = /^Message-ID: (<\S+>)/im.exec(await post.letter());
  const file = join(site.data, 'report.eml');
  writeFileSync(file, report(id));
  const said = await site.lars('import', 'bounces', file);
  assert.equal(said.trim(), `${file}: a letter came back: 550 5.1.1 … no such person`);
  await page.goto(`${site.base}/en/study/lars/mail`);
  const row = page.getByRole('row', { name: /aino@firm\.example/ });
  await row.getByText('Not delivered').waitFor();
  const remind = page.getByRole('button', { name: new RegExp(`^Remind now.*${wave}`) });
  await remind.click();
  await page.getByText('Nobody needs a reminder').waitFor();
  await audit(page);
  await row.getByRole('button', { name: 'The address works' }).click();
  await page.getByText('Emails go there again').waitFor();
  await row.getByText('Not submitted').waitFor();
  await remind.click();
  await page.getByText('1 reminder is on its way').waitFor();
  await row.getByRole('button', { name: 'Mark as bounced' }).click();
  await page.getByText('Nothing more is sent there').waitFor();
  await page.setViewportSize({ width: 360, height: 800 });
  await noOverflow(page);
  quiet(page);
  await page.goto(`${site.base}/en/mail`);
  await page.getByText('refused by the email server').waitFor();
});
