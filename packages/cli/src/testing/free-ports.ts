import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** The first of `count` consecutive ports of 127.0.0.1 on which nothing listens. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = await listensOn(0);
    if (first === undefined || first + count > 65_535) continue;
    const others = Array.from({ length: count - 1 }, (_, index) => first + 1 + index);
    const found = await Promise.all(others.map(listensOn));
    if (found.every((port) => port !== undefined)) return first;
  }
}

/** Opens a port and closes it again; undefined when it is taken. */
async function listensOn(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    await once(server.listen({ host: '127.0.0.1', port }), 'listening');
  } catch {
    return undefined;
  }
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return address.port;
}
