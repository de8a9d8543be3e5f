import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CapturedDelivery } from '@marketsafe/connectors';
import { bootVendure, type Shop } from './boot.ts';
import { openMarketplace } from './sellers.ts';
import type { Stage } from './world.ts';

/** That the marketplace signs its events with. */
export const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;

/** An endpoint that keeps the deliveries of a marketplace as they came. */
async function openDoor() {
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

/** A Vendure without sellers, whose events we take. */
export async function openStage(server: string): Promise<Stage & { close(): Promise<void> }> {
  const { url, taken, close } = await openDoor();
  let shop: Shop | undefined;
  try {
    shop = await bootVendure(server, { url, secret: SECRET });
    const open = shop;
    const zones = await openMarketplace(await open.admin());
    return {
      ...{ shop: open, zones, taken, secret: SECRET },
      close: async () => {
        await open.stop();
        close();
      },
    };
  } catch (error) {
    await shop?.stop();
    close();
    throw error;
  }
}
