import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { readSiteSettings } from '../src/catalog/site-settings.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const { BASE_PATH } = readSiteSettings();
const port = Number(process.env['PORT'] || 4321);

const missing = await readFile(`${values.out}/404.html`).catch(() => {
  console.error(`There is no built site in ${values.out}/. Run npm run build first.`);
  process.exit(1);
});
// dev: files are looked up at each request, so that a new build is served without a restart.
const serveFile = sirv(values.out, { dev: true, etag: true });

const server = createServer((request, response) => {
  const answerMissing = () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
  };
  const path = request.url ?? '/';
  if (path.startsWith(BASE_PATH)) {
    request.url = `/${path.slice(BASE_PATH.length)}`;
    serveFile(request, response, answerMissing);
  } else if (`${path}/` === BASE_PATH) response.writeHead(308, { location: BASE_PATH }).end();
  else answerMissing();
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Set PORT to another.` : error.message);
  process.exit(1);
});
server.listen(port, 'localhost', () => {
  console.log(`Toolrisk is at http://localhost:${port}${BASE_PATH}`);
});
