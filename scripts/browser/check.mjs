// Serves a site on this machine, opens it in headless Chromium, and compares the text of the page with a file.
// Usage: check.mjs FOLDER CHROMIUM EXPECTED; the folder has the site in `site` and playwright-core in `node_modules`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';

const [folder, executablePath, expectedFile] = process.argv.slice(2);
const { chromium } = createRequire(resolve(folder, 'package.json'))('playwright-core');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const seconds = 60;

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const file = join(folder, 'site', path.endsWith('/') ? `${path}index.html` : path);
  try {
    const content = readFileSync(file);
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));

const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
let context;
let right = false;
try {
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    timeout: seconds * 1000,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (mistake) => problems.push(`page: ${mistake}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => document.getElementById('status').textContent !== 'loading', null, {
    timeout: seconds * 1000,
  });
  const shown = `${await page.textContent('#output')}${await page.textContent('#status')}\n`;
  const expected = readFileSync(expectedFile, 'utf8');
  right = shown === expected;
  if (right) {
    console.log(`${context.browser()?.version() ? `Chromium ${context.browser().version()}: ` : ''}the page shows what it should:`);
    console.log(shown.trimEnd());
  } else {
    console.log(`The page shows\n${shown}\ninstead of\n${expected}`);
  }
  problems.forEach((problem) => console.log(problem));
} finally {
  await context?.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
process.exitCode = right ? 0 : 1;
