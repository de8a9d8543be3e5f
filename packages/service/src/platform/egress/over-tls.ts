import { isIP, type Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';

/** Starts TLS on an open connection. `ca`: PEM of an authority of the operator's own. Faults of the handshake are errors of the socket. */
export function overTls(
  socket: Socket,
  { host, ca, onSecure }: { readonly host: string; readonly ca?: string | undefined; readonly onSecure: () => void },
): TLSSocket {
  const name = isIP(host) === 0 ? { servername: host } : {};
  return connect({ socket, host, ...name, ...(ca !== undefined && { ca }) }, onSecure);
}
