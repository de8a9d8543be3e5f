import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Connections with endless bodies: the head of an upload, then a byte each second. Resolves when all are open. */
export async function slowBodies(url: string, count: number): Promise<{ open(): number; end(): void }> {
  const { hostname, port } = new URL(url);
  const head =
    `POST /api/v1/enrolments HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\n` +
    'idempotency-key: slow-body\r\ncontent-length: 1000000\r\n\r\n{';
  const sockets: Socket[] = [];
  for (let made = 0; made < count; made += 1) {
    const socket = connect(Number(port), hostname);
    // The server cuts it off, as intended.
    socket.on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    socket.write(head);
  }
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write(' ');
  }, 1000);
  return {
    open: () => sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length,
    end: () => {
      clearInterval(dripping);
      for (const socket of sockets) socket.destroy();
    },
  };
}
