// Opens pages of a site in headless Chromium and compares the text of each with a file.
// Usage: check.mjs FOLDER CHROMIUM [PAGE EXPECTED]…; the folder has the site in `site` and playwright-core in `node_modules`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from './open.mjs';

const [folder, executablePath, ...pairs] = process.argv.slice(2);
const seconds = 60;

// Whether the page shows what stands in the file.
async function check(context, address, expectedFile) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.getElementById('status').textContent !== 'loading', null, {
    timeout: seconds * 1000,
  });
  const shown = `${await page.textContent('#output')}${await page.textContent('#status')}\n`;
  const expected = readFileSync(expectedFile, 'utf8');
  if (shown === expected) {
    console.log(`${context.browser()?.version() ? `Chromium ${context.browser().version()}: ` : ''}the page shows what it should:`);
    console.log(shown.trimEnd());
  } else {
    console.log(`The page shows\n${shown}\ninstead of\n${expected}`);
  }
  return shown === expected;
}

const options = { modules: folder, site: join(folder, 'site'), executablePath, seconds };
const isRight = await withBrowser(options, async (context, address, problems) => {
  let areRight = true;
  for (let at = 0; at < pairs.length; at += 2) {
    areRight = (await check(context, new URL(pairs[at], address).href, pairs[at + 1])) && areRight;
  }
  problems.forEach((problem) => console.log(problem));
  return areRight;
});
process.exitCode = isRight ? 0 : 1;
