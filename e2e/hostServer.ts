/** Pages of another site, each written by the test that needs it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type HostPage = {
  readonly body: string;
  /** Of the head; an empty page has a language and a title. */
  readonly head?: string;
  readonly policy?: string;
  /** Of the element html. */
  readonly attributes?: string;
};

export type HostServer = {
  readonly origin: string;
  /** Puts a page at /name and returns its address. */
  readonly put: (name: string, page: HostPage) => string;
  readonly stop: () => Promise<void>;
};

export async function startHostServer(): Promise<HostServer> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => answer(pages, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://localhost:${address.port}`;
  return {
    origin,
    put: (name, page) => {
      pages.set(`/${name}`, page);
      return `${origin}/${name}`;
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function answer(
  pages: ReadonlyMap<string, HostPage>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  const page = pages.get(pathname);
  if (page !== undefined) {
    const policy = page.policy === undefined ? {} : { 'Content-Security-Policy': page.policy };
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy });
    response.end(documentOf(page));
    return;
  }
  response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
}

const documentOf = ({ body, head = '', attributes = 'lang="en"' }: HostPage) =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
