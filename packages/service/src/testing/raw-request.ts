import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends bytes unchanged to a port of this machine and reads until the other side closes; no client corrects them. */
export async function rawRequest(port: number, request: string): Promise<{ status: number; text: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  const text = Buffer.concat(chunks).toString();
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text };
}

/** A GET with a request line that a client would not send. */
export const getLine = (port: number, target: string, host = `127.0.0.1:${port}`): ReturnType<typeof rawRequest> =>
  rawRequest(port, `GET ${target} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
