import { once } from 'node:events';
import { createServer } from 'node:net';
import { WrongUse } from './wrong-use.ts';

/**
 * Checks that these ports of 127.0.0.1 are free and that browsers open them. `otherwise`: an alternative to stopping the other program. @throws
 * WrongUse for the first unsuitable port.
 */
export async function assertFreePorts(ports: readonly number[], otherwise: string): Promise<void> {
  for (const port of ports) {
    const server = createServer();
    try {
      await once(server.listen({ host: '127.0.0.1', port }), 'listening');
    } catch (error) {
      throw new WrongUse(takenPort(port, error as NodeJS.ErrnoException, otherwise));
    }
    server.close();
    await once(server, 'close');
    if (await isBlocked(port))
      throw new WrongUse(`Browsers refuse to open port ${port}. Choose another with --port. Nothing was touched.`);
  }
}

/** Whether fetch blocks the port (WHATWG Fetch, "port blocking"); nothing listens there. */
const isBlocked = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => false,
    ({ cause }: { cause?: Error }) => cause?.message === 'bad port',
  );

function takenPort(port: number, { code, message }: NodeJS.ErrnoException, otherwise: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what listens there, or ${otherwise}. Nothing was touched.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with --port.`;
  return `Port ${port} cannot be used: ${message}. Choose another with --port.`;
}
