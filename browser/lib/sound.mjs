// What every page of the staff owes: axe finds nothing at both widths, light and dark, and all ten languages fit.

import { audit, outline } from './audit.mjs';
import { atWidths, noOverflow, quiet, visitor } from './browser.mjs';
import { LANGUAGES, worded } from './words.mjs';

/** Looks at a page, whose path begins behind the language, as somebody who is signed in (`storageState`). */
export async function sound(browser, site, { name, path, storageState }) {
  const page = await visitor(browser, { storageState });
  const open = (language) => page.goto(`${site.base}/${language}${path}`);
  try {
    await open('en');
    await atWidths(page, async (width) => {
      await noOverflow(page);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await audit(page, `${name} ${colorScheme} ${width}`);
      }
    });
    await page.setViewportSize({ width: 360, height: 800 });
    for (const language of LANGUAGES) {
      await open(language);
      await worded(page, language);
      await outline(page, language);
      await noOverflow(page);
    }
    quiet(page);
  } finally {
    await page.context().close();
  }
}
