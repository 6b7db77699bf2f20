// The ten languages, and whether a page says everything in words: no message is missing, no message key shows.
//
// Knows which messages there are from the English files; whether a translation is good, no program can tell.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

export const LANGUAGES = ['en', 'lv', 'lt', 'et', 'fi', 'sv', 'nb', 'pl', 'de', 'fr'];

const FOLDER = new URL('../../lars-view/messages/en/', import.meta.url);
const KEYS = new Set(
  readdirSync(FOLDER).flatMap((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    return [...text.matchAll(/^([a-z][a-z0-9]*(?:-[a-z0-9]+)+) =/gm)].map(([, key]) => key);
  }),
);

/** Asserts that the page is in the language, has a title, and shows no key, placeholder or missing-message mark. */
export async function worded(page, language, name = page.url()) {
  const { lang, title, said } = await page.evaluate(() => {
    // Labels that only a screen reader says count too; code to type and addresses do not.
    const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'data-saved', 'data-failed'];
    const labels = [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.map((attribute) => element.getAttribute(attribute)).filter(Boolean),
    );
    const body = document.body.cloneNode(true);
    body.querySelectorAll('code, a[rel]').forEach((element) => element.remove());
    return { lang: document.documentElement.lang, title: document.title, said: [body.textContent, ...labels].join('\n') };
  });
  assert.equal(lang, language, `language of ${name}`);
  assert.match(title, /\S.* · LARS$/, `title of ${name}`);
  const text = `${title}\n${said}`;
  assert.doesNotMatch(text, /[⟦⟧]|\{\s*\$|\{\{|\bNaN\b|\bundefined\b/, `a message is missing on ${name}`);
  const keys = (text.match(/(?<![\p{L}\p{N}/.-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?![\p{L}\p{N}/-])/gu) ?? []).filter((word) => KEYS.has(word));
  assert.deepEqual(keys, [], `message keys show on ${name}`);
}
