import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CapturedDelivery } from '@marketsafe/connectors';

/** What a marketplace tells the programme, and where. */
export interface Hook {
  readonly url: string;
  readonly secret: string;
}

/** That a marketplace of the tests signs its events with. */
export const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;

/** An endpoint that keeps the deliveries of a marketplace as they came. */
export async function openDoor() {
  const taken: CapturedDelivery[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
    taken.push({ headers: Object.fromEntries(headers), body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/hook`, taken, close };
}

/** A secret that comes before it while one is replaced by the other. */
export const NEXT_SECRET = `whsec_${Buffer.from('the next one, while it is turned').toString('base64')}`;
