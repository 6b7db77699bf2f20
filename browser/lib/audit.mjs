// Accessibility of a page: axe-core's rules for WCAG 2.2 AA, and the outline that screen readers walk.
//
// axe runs in a world of its own beside the page, so it needs no hole in the site's content security policy and works
// with script off; what people see in that state is what is looked at.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** With script off no timer ever rings, not even in our world: axe gets some that ring at once. */
const TIMERS = 'globalThis.setTimeout = (act, _, ...values) => { Promise.resolve().then(() => act(...values)); return 0; };';
const SOURCE = `${AXE}\n;undefined`;

/** Asserts that axe finds nothing wrong on the page as it is now. `ignore` lists rules with a reason beside the call. */
export async function audit(page, name = page.url(), { ignore = [] } = {}) {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'lars-audit',
    });
    const run = async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      assert.ok(!exceptionDetails, `axe failed on ${name}: ${exceptionDetails?.exception?.description}`);
      return result.value;
    };
    if (page.withoutScript) {
      await run(TIMERS);
    }
    await run(SOURCE);
    const rules = Object.fromEntries(ignore.map((rule) => [rule, { enabled: false }]));
    const options = { runOnly: { type: 'tag', values: TAGS }, rules, resultTypes: ['violations'], preload: false };
    const found = await run(
      `axe.run(document, ${JSON.stringify(options)}).then(({ violations, passes }) => ({ violations, rules: passes.length }))`,
    );
    assert.ok(found.rules > 0, `axe looked at nothing on ${name}`);
    if (found.violations.length > 0) {
      assert.fail(`${name} at ${width(page)}:\n${found.violations.map(told).join('\n')}`);
    }
  } finally {
    await session.detach();
  }
}

function width(page) {
  const size = page.viewportSize();
  return size ? `${size.width} px` : 'its width';
}

function told({ id, impact, help, nodes }) {
  const places = nodes.slice(0, 5).map(({ target, failureSummary, html }) => {
    const why = failureSummary.replace(/\s+/g, ' ');
    return `    ${target.join(' ')}\n      ${html.slice(0, 160)}\n      ${why}`;
  });
  const more = nodes.length > 5 ? [`    and ${nodes.length - 5} more`] : [];
  return [`  ${id} (${impact}): ${help}`, ...places, ...more].join('\n');
}

/** Asserts that the page names its language, has one `h1`, skips no level of heading, and has one `main`. */
export async function outline(page, lang, name = page.url()) {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    mains: document.querySelectorAll('main').length,
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1])),
  }));
  assert.equal(found.lang, lang, `language of ${name}`);
  assert.equal(found.mains, 1, `${name} has ${found.mains} main elements`);
  assert.equal(found.levels.filter((level) => level === 1).length, 1, `${name} has levels ${found.levels}`);
  found.levels.forEach((level, place) => {
    const before = found.levels[place - 1] ?? 0;
    assert.ok(level <= before + 1, `${name} skips a level of heading: ${found.levels}`);
  });
}
