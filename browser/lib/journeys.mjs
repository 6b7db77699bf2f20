// The main journeys, each described once over a `Tab` of any engine: what a person does and what must be seen on the way.
//
// Chromium alone is tested far more closely in the other files; here is what must hold in every engine.

import assert from 'node:assert/strict';

const STUDY = '/en/study/lars';
export const CASE = `${STUDY}/case/ostrobothnia`;
export const PASSPHRASE = 'kolme siltaa ja hidas vene';

const next = (tab) => tab.turn(() => tab.click('.actions button[value="next"]'));

/** The ids of one choice for each question and of the rating of each row on what is shown, as people would choose them. */
function choices(where) {
  const within = document.querySelector(where);
  const ratings = [...within.querySelectorAll('.ratings .rating')].map((one, place) => one.querySelector(`input[value="${1 + (place % 10)}"]`).id);
  const fields = [...within.querySelectorAll('fieldset.field:not(.day)')].map((one) => one.querySelector('input:not([type=hidden])').id);
  return { ratings, fields };
}

/** Answers everything that is shown: choices by their labels, the first rating of each kind by a digit, the others by their labels. */
async function fill(tab, where, text) {
  const { ratings, fields } = await tab.evaluate(choices, where);
  for (const id of fields) await tab.choose(id);
  for (const id of ratings) await tab.choose(id);
  if (await tab.evaluate((one) => document.querySelector(`${one} textarea`) !== null, where)) await tab.type(`${where} textarea`, text);
}

/** From the personal link to the thanks. */
export async function respond(tab, link) {
  await tab.open(link);
  await tab.choose('consent-yes');
  await next(tab);
  const pages = [];
  for (let step; (step = await tab.evaluate(() => location.pathname.split('/').pop())) !== 'check'; pages.push(step)) {
    assert.ok(pages.length < 12, `no end: ${pages}`);
    await fill(tab, '#answers', 'Short ways.');
    if (step.startsWith('about-')) await byDigits(tab);
    await next(tab);
  }
  assert.ok(pages.length >= 6, `${pages}`);
  await tab.turn(() => tab.click('.actions button[value="finish"]'));
  assert.equal(await tab.evaluate(() => location.pathname.split('/').pop()), 'thanks');
}

/** Digits choose a rating: 1 to 9, and 0 for ten; what was chosen is saved. */
async function byDigits(tab) {
  const name = await tab.evaluate(() => {
    const chosen = document.querySelector('.ratings .rating input:checked');
    chosen.focus();
    return chosen.name;
  });
  const chosen = () => tab.evaluate((wanted) => document.querySelector(`[name="${wanted}"]:checked`).value, name);
  for (const [key, value] of [['7', '7'], ['0', '10'], ['3', '3']]) {
    await tab.press(key);
    assert.equal(await chosen(), value, `digit ${key}`);
  }
  assert.equal(await tab.evaluate(() => document.activeElement.value), '3', 'the focus goes with it');
}

/** Comes in with a one-time link. */
export async function signInByLink(tab, link) {
  await tab.open(link.trim());
  await tab.turn(() => tab.click('main form button'));
}

/** Signs in with address and password, and is led on to a page. */
export async function signIn(tab, base, { mail, password, next: path }) {
  await tab.open(`${base}/en/sign-in?next=${encodeURIComponent(path)}`);
  await tab.type('#address', mail);
  await tab.type('#password', password);
  await tab.turn(() => tab.press('Enter'));
}

/** The results of a case: the matrix is walked by arrow keys, and each cell says what it shows. */
export async function results(tab, base) {
  await tab.open(`${base}${CASE}`);
  await tab.shown('.cell');
  const said = () => tab.evaluate(() => {
    const focus = document.activeElement;
    return focus.classList.contains('cell') ? focus.getAttribute('aria-label') ?? focus.textContent : null;
  });
  await tab.evaluate(() => document.querySelector('.cell').focus());
  const first = await said();
  assert.match(first, /compan/i);
  await tab.press('ArrowRight');
  const second = await said();
  assert.ok(second && second !== first, 'an arrow key leads to the next cell');
  assert.equal(await tab.evaluate(() => document.querySelectorAll('.cell.is-pair').length), 1, 'the other direction is marked');
  await tab.press('ArrowDown');
  assert.notEqual(await said(), second);
  await tab.press('ArrowUp');
  await tab.press('ArrowLeft');
  assert.equal(await said(), first, 'and back');
  await tab.press('Tab');
  assert.equal(await said(), null, 'one press of Tab leaves the matrix');
  const widths = await tab.evaluate(() => [document.scrollingElement.scrollWidth, window.innerWidth]);
  assert.ok(widths[0] <= widths[1], `${widths}`);
}

/** The board counts along by itself while `act` brings an answer in. */
export async function board(tab, base, act) {
  await tab.open(`${base}${STUDY}/board`);
  await tab.says('This page refreshes automatically.');
  const count = () => tab.evaluate(() => document.querySelector('table.data tbody tr:last-child')?.innerText);
  const before = await count();
  await act();
  await tab.wait('the board to follow', (old) => document.querySelector('table.data tbody tr:last-child')?.innerText !== old, before);
}

/** The warning before a session ends: one Escape stays signed in and gives the focus back; nothing is sent. Then it ends, and Escape keeps the words. */
export async function warned(tab, base, person) {
  tab.patience = 40_000;
  await signIn(tab, base, { ...person, next: '/person' });
  await tab.type('#name', 'Doris');
  const open = () => document.getElementById('session').open;
  const left = () => tab.evaluate(() => fetch(document.getElementById('session').dataset.left, { cache: 'no-store' }).then((answer) => answer.text()).then(Number));
  await tab.evaluate(() => document.getElementById('name').focus());
  await tab.wait('the warning', open);
  assert.equal(await tab.evaluate(() => document.activeElement.hasAttribute('data-stay')), true, 'the button has the focus');
  await tab.press('Escape');
  await tab.wait('the dialog to close', () => !document.getElementById('session').open);
  const after = await tab.evaluate(() => ({ focus: document.activeElement.id, typed: document.getElementById('name').value, path: location.pathname }));
  assert.deepEqual(after, { focus: 'name', typed: 'Doris', path: '/en/person' });
  assert.ok((await left()) > 10, 'the session goes on');
  await tab.wait('the second warning', open);
  await tab.wait('the end', () => !document.querySelector('[data-ended]').hidden);
  await tab.press('Escape');
  await tab.press('Escape');
  assert.equal(await tab.evaluate(open), true, 'what has ended stays said');
  assert.equal(await tab.evaluate(() => location.pathname), '/en/person', 'and nothing is sent');
}

/**
 * An interview without a server: taken along, the server gone, filled in, the server back, sent. `server` has `{ stop(), start() }`.
 *
 * With `reopens` the page is also loaded anew while the server is gone.
 */
export async function interview(tab, base, { person, name, server, text, reopens }) {
  await signIn(tab, base, { ...person, next: '/study' });
  await tab.open(`${base}${STUDY}/interview/offline`);
  if (reopens) await tab.says('From now on this page opens without network.');
  await tab.type('#new-pass', PASSPHRASE);
  await tab.type('#new-again', PASSPHRASE);
  await tab.button('Set passphrase');
  const storage = await tab.wait('words about storage', () => document.getElementById('storage').textContent);
  assert.ok(!/\b0 MB \/ 0 MB/.test(storage), storage);
  await tab.button('Show my interviews');
  const box = await tab.wait(name, (wanted) => [...document.querySelectorAll('#take-list label')].find((label) => label.textContent.includes(wanted))?.htmlFor, name);
  await tab.choose(box);
  await tab.button('Take along');
  await tab.says('Taken along.');
  await server.stop();
  if (reopens) {
    await tab.open(`${base}${STUDY}/interview/offline`);
    await tab.says('The server cannot be reached.', '#network');
    await tab.type('#unlock-pass', PASSPHRASE);
    await tab.button('Unlock');
  }
  await tab.wait('the interview', (wanted) => {
    const button = [...document.querySelectorAll('#interviews button')].find((one) => one.textContent.includes(wanted));
    button?.click();
    return button;
  }, name).catch(() => undefined);
  await tab.shown('#step-title');
  await tab.choose('consent-yes');
  await tab.click('#next');
  const heading = () => tab.text('#step-title');
  for (let at; (at = await heading()) !== 'Check your answers';) {
    await tab.wait('the step', () => document.querySelector('#sheet input, #sheet textarea, #sheet p') !== null);
    if (await tab.evaluate(() => document.getElementById('consent-yes') === null)) await fill(tab, '#sheet', text);
    await tab.click('#next');
    await tab.wait('the next step', (old) => document.getElementById('step-title').innerText !== old, at);
  }
  await tab.says('Nothing is missing.');
  await tab.button('Finished, ready to send');
  await tab.says('The server cannot be reached.', '#network');
  await server.start();
  await tab.click('#send');
  await tab.says('received.', '#sent');
}
