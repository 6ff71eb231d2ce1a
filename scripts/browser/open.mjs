// Serves a folder on this machine and opens headless Chromium for it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';

// Pages with these may share memory between workers.
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

// `modules` has playwright-core in `node_modules`, `site` is what is served. `work` gets the browser's context, the
// address of the site and the list that the pages' errors go to.
export async function withBrowser({ modules, site, executablePath, seconds = 60 }, work) {
  const { chromium } = createRequire(resolve(modules, 'package.json'))('playwright-core');
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = readFileSync(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, ...isolation }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  let context;
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
    const problems = [];
    context.on('page', (page) => {
      page.on('pageerror', (mistake) => problems.push(`page: ${mistake}`));
      page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
    });
    return await work(context, `http://127.0.0.1:${server.address().port}/`, problems);
  } finally {
    await context?.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
