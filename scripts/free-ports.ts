import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below the range of ports for outgoing connections (Linux: from 32768), in which a free port may be in
 * use by the time a process listens on it. Above 10080, which browsers refuse to open.
 */
const lowest = 10_100;
const highest = 32_000;

/**
 * Parallel processes begin in different places, and none tries the same port twice in a row. What they start takes a while to listen: by
 * the golden section even neighbours are hundreds of ports apart, so that none comes to where the other is.
 */
let next = lowest + ((process.pid * 13_535) % (highest - lowest));

/** The first of `count` neighbouring ports of 127.0.0.1 without a listener. Until this process ends, no other is given them. */
export async function freePorts(count = 1): Promise<number> {
  for (;;) {
    const first = next + count > highest ? lowest : next;
    next = first + count;
    const free = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
}

async function isFree(port: number): Promise<boolean> {
  if (!(await isReserved(port))) return false;
  const server = createServer();
  try {
    await once(server.listen({ host: '127.0.0.1', port }), 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/**
 * Reserves a port among parallel processes, since a demonstration listens a minute after it got its own: the UDP port of the same number,
 * which no one else uses and which is free again when this process ends.
 */
async function isReserved(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  try {
    socket.bind({ address: '127.0.0.1', port, exclusive: true });
    await once(socket, 'listening');
  } catch {
    socket.close();
    return false;
  }
  socket.unref();
  return true;
}
