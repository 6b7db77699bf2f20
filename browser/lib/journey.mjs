// Steps that several tests take: opening the analyst's side, making personal links, filling a page of the questionnaire.
//
// Says nothing about what is right; that is in the tests.

/** The pages of the demo study's questionnaire, in their order. */
export const STEPS = [
  'start',
  'background',
  'about-company',
  'about-research',
  'about-public-body',
  'about-civil-society',
  'open',
  'check',
];

/** The ratings that must be given on a page about a partner group. */
export const RATINGS = '.ratings .rating';

/** Makes personal links on the analyst's side, as the analyst does; the page must be signed in. */
export async function invite(page, site, count) {
  await page.goto(`${site.base}/en/study/lars/invitation`);
  await page.fill('#count', String(count));
  await page.click('form .button:has-text("Create links")');
  const links = await page.locator('.links a').evaluateAll((all) => all.map((link) => link.href));
  return links;
}

/** The name of the step in the page's address. */
export function stepOf(page) {
  return new URL(page.url()).pathname.split('/').pop();
}

/** The language in the page's address. */
export function languageOf(page) {
  return new URL(page.url()).pathname.split('/')[1];
}

/** Presses a button at the end of the page: `next`, `back` or `finish`. */
export async function go(page, where) {
  await page.locator(`.actions button[value="${where}"]`).click();
  await page.waitForLoadState();
}

/** Opens a personal link and agrees. The page is then the second one. */
export async function begin(page, link) {
  await page.goto(link);
  await page.locator('#consent-yes').check();
  await go(page, 'next');
}

/**
 * Answers everything on the page with the mouse. `score(place)` gives the value of each rating in turn, a string.
 *
 * Pages without ratings get the first choice of each question, and a text.
 */
export async function fillPage(page, { score = (place) => String(1 + (place % 10)), text = 'Short ways.' } = {}) {
  const names = await page
    .locator(RATINGS)
    .evaluateAll((ratings) => ratings.map((rating) => rating.querySelector('input').name));
  for (const [place, name] of names.entries()) {
    await page.locator(`[name="${name}"][value="${score(place)}"]`).check();
  }
  for (const question of await page.locator('form fieldset.field:not(.day)').all()) {
    await question.locator('input').first().check();
  }
  for (const box of await page.locator('form textarea').all()) {
    await box.fill(text);
  }
}

/** From the second page to the check page, everything answered. `seen(step)` is called on each page, filled. */
export async function answerAll(page, { seen = async () => {}, ...how } = {}) {
  while (stepOf(page) !== 'check') {
    await fillPage(page, how);
    await seen(stepOf(page));
    await go(page, 'next');
  }
  await seen('check');
}

/** What is chosen on the page: value by name, texts too. */
export function chosen(page) {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('form input:checked, form textarea')];
    return Object.fromEntries(controls.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  });
}
