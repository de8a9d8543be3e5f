import { once } from 'node:events';
import type { Egress } from '../egress/index.ts';
import { within } from '../time-limit.ts';

/**
 * Looks for malware before a file is opened. Returns the name of what it found, or undefined.
 * @throws Error if the scanner does not answer, or cannot scan the file
 */
export type Scan = (bytes: Buffer) => Promise<string | undefined>;

type Socket = Awaited<ReturnType<ReturnType<Egress['socket']>>>;

/** For one file; clamd itself gives up earlier. */
const mostMilliseconds = 60_000;
/** Each part that is sent has its length before it. */
const partBytes = 64 * 1024;

/** A scanner that is clamd of ClamAV, `tcp://host:port`. It gets the bytes themselves (INSTREAM), so it needs no access to our files. */
export function clamdScanner(address: string, egress: Egress): Scan {
  const { hostname, port } = new URL(address);
  const connect = egress.socket({ name: 'virus scanner', inside: [address] });
  return async (bytes) => {
    const socket = await connect(hostname.replace(/^\[|\]$/g, ''), Number(port));
    try {
      const late = (): never => {
        throw new Error(`the virus scanner ${address} did not answer within ${mostMilliseconds / 1000} s`);
      };
      return verdictOf(await within(ask(socket, bytes), mostMilliseconds, late), address);
    } finally {
      socket.destroy();
    }
  };
}

async function ask(socket: Socket, bytes: Buffer): Promise<string> {
  const answer = answerOf(socket);
  // It may answer and close before it has read everything, for example above its own limit of size.
  socket.on('error', () => undefined);
  socket.write('zINSTREAM\0');
  for (let start = 0; start < bytes.length && socket.writable; start += partBytes) {
    const part = bytes.subarray(start, start + partBytes);
    socket.write(lengthOf(part.length));
    if (!socket.write(part)) await Promise.race([once(socket, 'drain'), answer]);
  }
  if (socket.writable) socket.write(lengthOf(0));
  return answer;
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** The longest answer: `stream: NAME FOUND`. */
const mostAnswerBytes = 1024;

function answerOf(socket: Socket): Promise<string> {
  let said = '';
  return new Promise((resolve) => {
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\0') || said.length > mostAnswerBytes) resolve(said.replace(/\0.*$/s, ''));
    });
    socket.on('close', () => resolve(said));
  });
}

function verdictOf(said: string, address: string): string | undefined {
  if (/^stream: OK$/.test(said)) return undefined;
  const [, found] = /^stream: (.{1,200}) FOUND$/.exec(said) ?? [];
  if (found !== undefined) return found;
  throw new Error(`the virus scanner ${address} answers "${said.slice(0, 200)}"`);
}
