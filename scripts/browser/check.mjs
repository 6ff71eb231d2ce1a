// Opens a site in headless Chromium and compares the text of the page with a file.
// Usage: check.mjs FOLDER CHROMIUM EXPECTED; the folder has the site in `site` and playwright-core in `node_modules`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from './open.mjs';

const [folder, executablePath, expectedFile] = process.argv.slice(2);
const seconds = 60;

const right = await withBrowser({ modules: folder, site: join(folder, 'site'), executablePath, seconds }, async (context, address, problems) => {
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
  problems.forEach((problem) => console.log(problem));
  return shown === expected;
});
process.exitCode = right ? 0 : 1;
