import { once } from 'node:events';
import { createServer } from 'node:net';
import { WrongUse } from './wrong-use.ts';

/** Makes sure that nothing listens on these ports of 127.0.0.1 yet. @throws WrongUse that names the first one taken. */
export async function assertFreePorts(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const server = createServer();
    try {
      await once(server.listen({ host: '127.0.0.1', port }), 'listening');
    } catch (error) {
      throw new WrongUse(takenPort(port, error as NodeJS.ErrnoException));
    }
    server.close();
    await once(server, 'close');
  }
}

function takenPort(port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what listens there, or choose others with --port. Nothing was touched.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with --port.`;
  return `Port ${port} cannot be used: ${message}. Choose another with --port.`;
}
