import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** The authority that issued the certificate of the test's mail server, for `mail.example`, `localhost` and 127.0.0.1. Valid until 2126. */
export const testAuthority = `-----BEGIN CERTIFICATE-----
MIIBiDCCAS+gAwIBAgIUcCt+S6ibg51CQ0rUkU5TuBgWVv0wCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdGVzdCBhdXRob3JpdHkwIBcNMjYxMTI5MDkyMjA2WhgPMjEy
NjExMDUwOTIyMDZaMBkxFzAVBgNVBAMMDnRlc3QgYXV0aG9yaXR5MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE2bMkjm1jhGIw/VEl5AmYQ50fTxbrM8g01fIbjGJq
o4jf+kChTeSsAx/nezkRtgiW9FYvLK6epQ6T0coIBzBaQqNTMFEwHQYDVR0OBBYE
FImQbAoAP9ZSnmy6+AbZb7+PCQoIMB8GA1UdIwQYMBaAFImQbAoAP9ZSnmy6+AbZ
b7+PCQoIMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgDph5nXxz
1COnhXZSF/SSehMHiVOGzWfzccV8j0Km1moCIGh3puwbQx0x65dkZIdtNf9ql/hE
CBy/Xrp/nAQXXpcD
-----END CERTIFICATE-----`;
/** For tests only; it protects nothing. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzUu+Ak7P/DdeUONw
Q2zZH0o2fK6LLMuIfy9UjBzPEhqhRANCAAQaHGM36aYabfY0Xz7tdhoRnv/7uvAB
dOpJSFLwlj/BWAZpfYT/4E9WxnqyV7j3RY+Wrn3HXrh0lz+77hwE8EOQ
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBqjCCAVGgAwIBAgIUaGvyeOmn+O4B3x1/pChVmFePbRgwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdGVzdCBhdXRob3JpdHkwIBcNMjYxMTI5MDkyMjA2WhgPMjEy
NjExMDUwOTIyMDZaMBcxFTATBgNVBAMMDG1haWwuZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABBocYzfpphpt9jRfPu12GhGe//u68AF06klIUvCWP8FY
Bml9hP/gT1bGerJXuPdFj5aufcdeuHSXP7vuHATwQ5CjdzB1MCgGA1UdEQQhMB+C
CWxvY2FsaG9zdIIMbWFpbC5leGFtcGxlhwR/AAABMAkGA1UdEwQCMAAwHQYDVR0O
BBYEFIUvt+eH7/BkY1Km9UqgLMB5cpUpMB8GA1UdIwQYMBaAFImQbAoAP9ZSnmy6
+AbZb7+PCQoIMAoGCCqGSM49BAMCA0cAMEQCIDj0afT3mEGKDGtIDrle+rQ5Fzx6
xze43auhJ1DwPx5lAiB5FvQ1O0Xl9qFugJ45LxRLLGGLFWakO5kO5TVd6QILRA==
-----END CERTIFICATE-----`;

export const testCertificate = { key, cert };

/** A message as the server received it. */
interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly isEncrypted: boolean;
  readonly user: string | undefined;
  /** The message itself, with its headers. */
  readonly source: string;
}

export interface TestMailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** The text of the newest message to an address; undefined while there is none. */
  textTo(address: string): Promise<string | undefined>;
  /** Number of sign-ins, also refused ones. */
  readonly signIns: () => number;
  close(): Promise<void>;
}

export interface TestMailOptions {
  readonly port?: number;
  /** `none`: plain text only. `start`: STARTTLS. `whole`: TLS from the start. */
  readonly tls?: 'none' | 'start' | 'whole';
  /** The only user, who then has to sign in. */
  readonly user?: { readonly name: string; readonly password: string };
  /** Replies to RCPT instead of accepting the recipient. */
  readonly refuses?: (recipient: string) => { readonly code: number; readonly text: string } | undefined;
  /** Whether it takes a message and then loses the connection before it says so. */
  readonly losesReply?: () => boolean;
}

/** A mail server on this machine that keeps what it receives. */
export async function openMailServer({
  port = 0,
  tls = 'start',
  user,
  refuses = () => undefined,
  losesReply = () => false,
}: TestMailOptions = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Map<number, Socket>();
  let signIns = 0;
  const server = new SMTPServer({
    ...{ key, cert, logger: false, secure: tls === 'whole', authOptional: user === undefined, closeTimeout: 50 },
    disabledCommands: tls === 'none' ? ['STARTTLS'] : [],
    ...(tls === 'none' && { allowInsecureAuth: true }),
    onAuth({ username, password }, _session, done) {
      signIns += 1;
      if (username === user?.name && password === user?.password) done(null, { user: username });
      else done(new Error('bad user or password'));
    },
    onRcptTo({ address }, _session, done) {
      const refused = refuses(address);
      done(refused && Object.assign(new Error(refused.text), { responseCode: refused.code }));
    },
    onData(stream, { envelope: { mailFrom, rcptTo }, secure, user: signedIn, remotePort }, done) {
      text(stream).then((source) => {
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        received.push({ from, to, isEncrypted: secure, user: signedIn as string | undefined, source });
        if (!losesReply()) return done(null);
        sockets.get(remotePort)?.destroy();
      }, done);
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    textTo: async (address) => {
      const newest = received.findLast(({ to }) => to.includes(address));
      return newest && (await simpleParser(newest.source)).text;
    },
    signIns: () => signIns,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
