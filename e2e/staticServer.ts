/** A host as plain as any: files of a folder, below a path, on a port of this machine that is free. */
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export type StaticServer = {
  readonly origin: string;
  /** Cuts every connection; from then on there is nothing at this address. */
  readonly close: () => Promise<void>;
};

/** @param below the path of the folder, from / to /. What is not in the folder, or not below it, is a 404. */
export async function serveFolder(
  folder: string,
  below: string,
  headers: OutgoingHttpHeaders = {},
): Promise<StaticServer> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isBelow = pathname.startsWith(below);
    const name = pathname.slice(below.length).replace(/(^|\/)$/, '$1index.html');
    const file = path.join(root, decodeURIComponent(name));
    if (!isBelow || !file.startsWith(root + path.sep)) {
      response.writeHead(404).end();
      return;
    }
    void readFile(file).then(
      (contents) =>
        response
          .writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain', ...headers })
          .end(contents),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
