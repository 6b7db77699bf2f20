// The respondent's journey: by personal link, on a phone and at a desk, without script, with the keyboard alone.
//
// Runs under the site's own content security policy. Which numbers come out is tested in Rust.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  RATINGS,
  STEPS,
  WIDTHS,
  answerAll,
  audit,
  comeIn,
  begin,
  chosen,
  fillPage,
  go,
  invite,
  languageOf,
  noOverflow,
  openBrowser,
  outline,
  quiet,
  requests,
  startSite,
  stepOf,
  tabTo,
  visitor,
} from '../lib/site.mjs';

const FIRST_VISIT = { requests: 6, bytes: 60_000 };

let site;
let browser;
let links;

before(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  const analyst = await visitor(browser);
  await comeIn(analyst, site.signIn);
  links = await invite(analyst, site, 24);
  await analyst.context().close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A test with a page and a personal link of its own. */
function answering(name, options, act) {
  test(name, async () => {
    const page = await visitor(browser, options);
    try {
      await act(page, links.pop());
      quiet(page);
    } finally {
      await page.context().close();
    }
  });
}

async function sound(page, name) {
  await audit(page, name);
  await outline(page, languageOf(page), name);
  await noOverflow(page, name);
}

for (const width of WIDTHS) {
  answering(`the whole journey at ${width} px, every page sound`, { width, height: 640 }, async (page, link) => {
    await page.goto(link);
    assert.deepEqual(await chosen(page), {}, 'something is preselected on the first page');
    await sound(page, 'start');
    await page.locator('#consent-yes').check();
    const walked = ['start'];
    await go(page, 'next');
    while (stepOf(page) !== 'check') {
      const step = stepOf(page);
      walked.push(step);
      assert.deepEqual(await chosen(page), {}, `something is preselected on ${step}`);
      if (step.startsWith('about-')) {
        assert.equal(await page.locator(RATINGS).count(), 6, `${step}: three levels, two ratings each`);
      }
      await fillPage(page);
      await sound(page, step);
      await go(page, 'next');
    }
    assert.deepEqual([...walked, 'check'], STEPS);
    await sound(page, 'check');
    assert.equal(await page.locator('.answers dd:has-text("not answered")').count(), 0);
    await go(page, 'finish');
    assert.equal(stepOf(page), 'thanks');
    assert.match(await page.locator('h1').innerText(), /Thank you/);
    await sound(page, 'thanks');
    const pairs = await page.locator('.answers dd').allInnerTexts();
    assert.equal(pairs.filter((pair) => pair.startsWith('Expectation 1, experience 2')).length, 4, pairs.join('\n'));
    assert.ok(pairs.includes('Short ways.'), 'the thank-you page lacks the text');
  });
}

answering('the first visit is small', { width: 360 }, async (page, link) => {
  const visit = await requests(page, () => page.goto(link));
  const told = visit.list.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
  assert.ok(visit.count <= FIRST_VISIT.requests, `${visit.count} requests:\n${told}`);
  assert.ok(visit.bytes <= FIRST_VISIT.bytes, `${visit.bytes} bytes:\n${told}`);
});

answering('a relation with both ratings fits a phone', { width: 360, height: 640 }, async (page, link) => {
  await begin(page, link);
  for (const language of ['en', 'fi', 'de', 'lv']) {
    await page.goto(`${link.replace('/en/', `/${language}/`)}/about-public-body`);
    const relations = await page.locator('fieldset.relation').all();
    assert.equal(relations.length, 3);
    for (const relation of relations) {
      const { height, width } = await relation.boundingBox();
      assert.ok(height <= 640 && width <= 360, `${language}: a relation is ${width} × ${height} px`);
    }
    await noOverflow(page);
  }
});

answering('without consent nothing begins and nothing is kept', {}, async (page, link) => {
  await page.goto(link);
  await go(page, 'next');
  assert.equal(stepOf(page), 'start');
  assert.ok(await page.locator('.problems').evaluate((box) => box === document.activeElement));
  await page.locator('.problems a').click();
  assert.equal(new URL(page.url()).hash, '#consent');
  await audit(page, 'start with a problem');
  await page.goto(`${link}/about-company`);
  assert.equal(stepOf(page), 'start', 'a page is open before consent');
});

answering('saves while answering', {}, async (page, link) => {
  await begin(page, link);
  await page.goto(`${link}/about-company`);
  for (const [name, value] of [
    ['e.company.regional.relation', '8'],
    ['x.company.regional.relation', 'no-contact'],
  ]) {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
    await page.locator('.saved', { hasText: /^Saved$/ }).waitFor();
    await page.reload();
    assert.equal((await chosen(page))[name], value, 'an answer was lost');
  }
  await page.goto(`${link}/open`);
  await page.locator('textarea').first().fill('Ęžuolas, Õun, Łódź');
  await page.locator('textarea').first().blur();
  await page.locator('.saved', { hasText: /^Saved$/ }).waitFor();
  await page.reload();
  assert.equal(await page.locator('textarea').first().inputValue(), 'Ęžuolas, Õun, Łódź');
});

answering('says so when saving fails, and keeps the answer on the page', {}, async (page, link) => {
  await begin(page, link);
  await page.goto(`${link}/about-research`);
  await page.route('**/about-research', (route) => route.abort());
  await page.locator('[name="e.research.national.relation"][value="3"]').check();
  await page.locator('.saved', { hasText: /Not saved yet/ }).waitFor();
  assert.equal((await chosen(page))['e.research.national.relation'], '3');
  await page.unroute('**/about-research');
  await page.locator('[name="x.research.national.relation"][value="4"]').check();
  await page.locator('.saved', { hasText: /^Saved$/ }).waitFor();
  await page.reload();
  assert.equal(Object.keys(await chosen(page)).length, 2);
});

answering('a change of language keeps every answer, the unsaved ones too', { width: 360 }, async (page, link) => {
  await begin(page, link);
  await fillPage(page);
  await go(page, 'next');
  await fillPage(page, { score: () => '7' });
  const before = await chosen(page);
  assert.equal(Object.keys(before).length, 6);
  for (const language of ['lv', 'fi', 'pl', 'en']) {
    await page.locator(`.languages [value="lang:${language}"]`).click();
    await page.waitForURL(`**/${language}/answer/**`);
    assert.equal(stepOf(page), 'about-company');
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    assert.deepEqual(await chosen(page), before);
  }
  await page.goto(`${link}/open`);
  await page.locator('textarea').first().fill('Not saved yet.');
  await page.locator('.languages [value="lang:et"]').click();
  await page.waitForURL('**/et/answer/**');
  assert.equal(await page.locator('textarea').first().inputValue(), 'Not saved yet.');
});

answering('going back keeps the answers of the page that is left', {}, async (page, link) => {
  await begin(page, link);
  await go(page, 'next');
  await page.locator('[name="e.company.regional.relation"][value="10"]').check();
  await go(page, 'back');
  assert.equal(stepOf(page), 'background');
  await go(page, 'next');
  assert.deepEqual(await chosen(page), { 'e.company.regional.relation': '10' });
});

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';
  answering(`an incomplete answer is refused with links to what is missing, ${how}`, { script }, async (page, link) => {
    await begin(page, link);
    await page.goto(`${link}/check`);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      go(page, 'finish'),
    ]);
    assert.equal(answer.status(), 422);
    assert.match(await page.title(), /Error/);
    const missing = page.locator('.problems a');
    const count = await missing.count();
    assert.ok(count >= 24, `only ${count} links`);
    if (script) {
      assert.ok(await page.locator('.problems').evaluate((box) => box === document.activeElement));
      await sound(page, 'check with problems');
    }
    for (const place of [count - 1, 7]) {
      await page.goto(`${link}/check`);
      await go(page, 'finish');
      const address = await missing.nth(place).getAttribute('href');
      await missing.nth(place).click();
      await page.waitForURL(`**${address}`);
      const there = await page.evaluate((id) => {
        const control = document.getElementById(id);
        const { top, bottom } = control.getBoundingClientRect();
        const seen = top < window.innerHeight && bottom > 0;
        return { seen, input: Boolean(control.closest('fieldset, .field')), focus: control.contains(document.activeElement) };
      }, decodeURIComponent(address.split('#')[1]));
      assert.deepEqual(there, { seen: true, input: true, focus: true }, address);
    }
    await page.goto(`${link}/thanks`);
    assert.equal(stepOf(page), 'start', 'an unfinished answer is thanked for');
  });
}

answering('the link opens again, and an answer can be changed until closing', {}, async (page, link) => {
  await begin(page, link);
  await answerAll(page, { score: () => '5' });
  await go(page, 'finish');
  await page.goto(link);
  assert.equal(stepOf(page), 'thanks', 'a finished answer opens on its own page');
  await page.locator('a.button', { hasText: 'Change my answers' }).click();
  await page.waitForURL('**/check');
  await page.locator('a[href$="/about-research"]').click();
  await page.waitForURL('**/about-research');
  assert.equal(new Set(Object.values(await chosen(page))).size, 1);
  await page.locator('[name="e.research.national.relation"][value="9"]').check();
  while (stepOf(page) !== 'check') {
    await go(page, 'next');
  }
  await go(page, 'finish');
  assert.equal(stepOf(page), 'thanks');
  assert.equal(await page.locator('.answers dd', { hasText: 'Expectation 9, experience 5' }).count(), 1);
});

answering('one can delete one’s answers', {}, async (page, link) => {
  await begin(page, link);
  await answerAll(page);
  await go(page, 'finish');
  await page.locator('main details summary').click();
  await page.locator('.danger').click();
  await page.waitForLoadState();
  await sound(page, 'deleted');
  await page.goto(link);
  assert.equal(stepOf(page), 'start');
  assert.equal(await page.locator('#consent-yes').isChecked(), false);
});

for (const width of WIDTHS) {
  answering(`the whole journey without script at ${width} px`, { width, height: 640, script: false }, async (page, link) => {
    await begin(page, link);
    await answerAll(page, { score: (place) => ['dont-know', 'no-contact', '10'][place % 2 ? 0 : 2] });
    await audit(page, 'check without script');
    await page.locator('.languages [value="lang:lt"]').click();
    await page.waitForURL('**/lt/answer/**/check');
    await page.locator('.languages [value="lang:en"]').click();
    await page.waitForURL('**/en/answer/**/check');
    await go(page, 'finish');
    assert.equal(stepOf(page), 'thanks');
    await audit(page, 'thanks without script');
    assert.equal(await page.locator('.answers dd', { hasText: "Expectation 10, experience Don't know" }).count(), 12);
  });
}

answering('the whole journey with the keyboard alone', { height: 640 }, async (page, link) => {
  const press = (key) => page.keyboard.press(key);
  const entered = async (control) => {
    await tabTo(page, control);
    await Promise.all([page.waitForNavigation(), press('Enter')]);
    assert.equal(languageOf(page), 'en', 'Enter changed the language');
  };
  await page.goto(link);
  await press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
  await press('Enter');
  await tabTo(page, page.locator('#consent-yes'));
  await press('Space');
  await entered(page.locator('#consent-yes'));
  assert.equal(stepOf(page), 'background');
  for (const question of await page.locator('fieldset.field').all()) {
    await tabTo(page, question.locator('input').first());
    await press('Space');
    await press('ArrowDown');
  }
  // Enter on a radio button: what the browser calls the default button must not be a language.
  await entered(page.locator('fieldset.field input:checked').last());
  while (stepOf(page).startsWith('about-')) {
    const ratings = page.locator(RATINGS);
    for (let place = 0; place < (await ratings.count()); place += 1) {
      await tabTo(page, ratings.nth(place).locator('input').first());
      await press('Space');
      for (let steps = 0; steps < place; steps += 1) {
        await press('ArrowRight');
      }
    }
    assert.deepEqual(Object.values(await chosen(page)), ['1', '2', '3', '4', '5', '6']);
    await entered(page.locator('.actions button[value="next"]'));
  }
  assert.equal(stepOf(page), 'open');
  await tabTo(page, page.locator('textarea').first());
  await page.keyboard.type('By keyboard.');
  await press('Enter');
  await page.keyboard.type('Second line.');
  assert.equal(stepOf(page), 'open', 'Enter in a text sends it');
  await entered(page.locator('.actions button[value="next"]'));
  assert.equal(stepOf(page), 'check');
  await entered(page.locator('.actions button[value="finish"]'));
  assert.equal(stepOf(page), 'thanks');
  assert.equal(await page.locator('.answers dd', { hasText: 'Expectation 5, experience 6' }).count(), 4);
});

answering('the focus can be seen on every control', { width: 360, height: 640 }, async (page, link) => {
  await begin(page, link);
  await page.goto(`${link}/about-company`);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focus = document.activeElement;
      if (focus === document.body) {
        return undefined;
      }
      const shown = focus.matches('.points input, .others input') ? focus.nextElementSibling : focus;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const { top, bottom } = shown.getBoundingClientRect();
      return { outlineStyle, outlineWidth, seen: bottom > 0 && top < window.innerHeight, html: focus.outerHTML.slice(0, 90) };
    });
    if (!found) {
      break;
    }
    assert.ok(found.seen && found.outlineStyle !== 'none' && found.outlineWidth !== '0px', JSON.stringify(found));
  }
});

test('two people who answer at once keep their own answers', async () => {
  const people = await Promise.all([visitor(browser), visitor(browser)]);
  const own = [links.pop(), links.pop()];
  await Promise.all(
    people.map(async (page, place) => {
      await begin(page, own[place]);
      await answerAll(page, { score: () => String(place + 3), text: `person ${place}` });
      await go(page, 'finish');
      const said = await page.locator('.answers dd').allInnerTexts();
      const pair = `Expectation ${place + 3}, experience ${place + 3}`;
      assert.equal(said.filter((line) => line.startsWith(pair)).length, 12, said.join('\n'));
      assert.ok(said.includes(`person ${place}`));
      quiet(page);
      await page.context().close();
    }),
  );
});

test('what was confirmed survives a power cut', async () => {
  const first = await startSite();
  const page = await visitor(browser);
  let second;
  try {
    const path = new URL(first.answer).pathname;
    await begin(page, first.answer);
    await page.goto(`${first.answer}/about-company`);
    await page.locator('[name="e.company.national.relation"][value="6"]').check();
    await page.locator('.saved', { hasText: /^Saved$/ }).waitFor();
    await first.kill();
    second = await startSite({ data: first.data });
    await page.goto(`${second.base}${path}/about-company`);
    assert.deepEqual(await chosen(page), { 'e.company.national.relation': '6' });
  } finally {
    await page.context().close();
    await (second ?? first).stop();
  }
});
