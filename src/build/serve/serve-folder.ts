import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { ProblemError } from '../../catalog/problem-error.ts';
import { explainPort } from './read-port.ts';
import { readHeaders } from './read-headers.ts';

const METHODS = ['GET', 'HEAD'];

/**
 * Serves a built site on a port of localhost below `base`, a path with a slash at both ends, with the headers that the
 * site asks its host for, compressed. Gives its address. Throws a ProblemError where there is no site, or the port is not to be had.
 */
export async function serveFolder(folder: string, base: string, port: number): Promise<string> {
  const missing = await readFile(join(folder, '404.html')).catch(() => {
    throw new ProblemError([
      {
        code: 'no-site',
        level: 'error',
        file: folder,
        path: '',
        message: 'There is no built site here.',
        hint: 'Run npm run build first.',
      },
    ]);
  });
  const headersOf = await readHeaders(folder);
  // dev: files are looked up at each request, so that a new build is served without a restart.
  const serveFile = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      // Left to itself it would have clients unpack what is to be kept as it is.
      if (path.endsWith('.gz')) response.setHeader('content-encoding', 'identity');
      for (const [name, value] of headersOf(path)) response.setHeader(name, value);
    },
  });
  const compress = compression();
  const server = createServer((request, response) => {
    const answerMissing = () => {
      for (const [name, value] of headersOf('/404.html')) response.setHeader(name, value);
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    };
    const path = request.url ?? '/';
    if (!METHODS.includes(request.method ?? '')) response.writeHead(405, { allow: METHODS.join(', ') }).end();
    else if (path.startsWith(base)) {
      request.url = `/${path.slice(base.length)}`;
      // Its types are those of Express, of which it uses nothing that Node does not have.
      compress(request as never, response as never, () => {
        serveFile(request, response, answerMissing);
      });
    } else if (`${path}/` === base) response.writeHead(308, { location: base }).end();
    else answerMissing();
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => reject(explainPort(port, error)));
    server.listen(port, 'localhost', resolve);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}${base}`;
}
