// Looks at the documentation in headless Chromium: the search finds functions, wide and narrow windows need no sideways
// scrolling, and pictures of some pages are kept.
// Usage: docs.mjs MODULES SITE CHROMIUM PICTURES
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from './open.mjs';

const [modules, site, executablePath, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const failures = [];
const expect = (what, right) => right || failures.push(what);

async function search(page, text, arrives) {
  await page.fill('#search', text);
  await page.press('#search', 'Enter');
  await page.waitForURL(`**/function/${arrives}.html`, { timeout: 10000 }).catch(() => {});
  expect(`a search for ${text} arrives at ${arrives}`, page.url().endsWith(`/function/${arrives}.html`));
  expect(`the page of ${arrives} is about it`, (await page.textContent('h1')) === arrives);
}

await withBrowser({ modules, site, executablePath }, async (context, address, problems) => {
  const page = await context.newPage();
  await page.goto(address);
  await search(page, 'readdir', 'readdir');
  await search(page, 'strftim', 'strftime');
  await search(page, 'pthread_create()', 'pthread_create');
  await page.fill('#search', 'no such function at all');
  expect('a search without a result shows none', await page.isHidden('#hits'));

  for (const [kind, width] of [['wide', 1300], ['narrow', 400]]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const path of ['index.html', 'function/readdir.html', 'reference/index.html', 'docs/posix.html', 'guide/porting.html']) {
        await page.goto(address + path);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(`${path} fits a ${kind} window`, wider <= 0);
        await page.screenshot({ path: join(pictures, `${path.replace(/\W/g, '_')}_${kind}_${colorScheme}.png`) });
      }
    }
  }
  problems.forEach((problem) => failures.push(problem));
});
failures.forEach((failure) => console.log(`failed: ${failure}`));
console.log(`docs: searches and windows, ${failures.length} failures; pictures are in ${pictures}`);
process.exitCode = failures.length ? 1 : 0;
