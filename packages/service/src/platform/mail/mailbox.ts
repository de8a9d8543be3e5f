import { ImapFlow } from 'imapflow';
import { type Egress, overTls } from '../egress/index.ts';

/** A mailbox to which bounces and replies are delivered. */
export interface Mailbox {
  /** `imaps://host` (TLS from the start, port 993), without user and password. */
  readonly imap: string;
  readonly user: string;
  readonly password: string;
  /** PEM. The authority that issued the server's certificate, if it is not a public one. */
  readonly ca?: string;
}

/** Bytes. A larger message is left to a person, like one that belongs to no case. */
const mostBytes = 25 * 1024 * 1024;
/** Messages of one visit, so that a full mailbox holds no connection for long. */
const mostAtOnce = 20;
/** Milliseconds until the server must have greeted, and of silence that ends the visit. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Visits the inbox and hands over each message that is neither read nor flagged, the first one first. One that `take` has taken is
 * marked as read; one that is for a person is flagged and stays unread. What `take` throws ends the visit: that message comes again.
 * @returns how many it handed over
 * @throws Error in words, if the server cannot be reached or refuses
 */
export async function visitMailbox(
  { imap, user, password, ca }: Mailbox,
  egress: Egress,
  take: (raw: Buffer) => Promise<'taken' | 'for-a-person'>,
): Promise<number> {
  const { hostname, port } = new URL(imap);
  const host = hostname.replace(/^\[|\]$/g, '');
  const to = port === '' ? 993 : Number(port);
  const socket = await egress.socket({ name: 'mailbox', inside: [imap] })(host, to);
  const client = new ImapFlow({
    ...{ host, port: to, secure: true, auth: { user, pass: password }, logger: false, ...timeouts },
    transport: { connect: (_options, onSecure) => overTls(socket, { host, ca, onSecure }) },
  });
  // The failing command reports it as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await visit(client, take);
  } catch (error) {
    throw inWords(error, imap);
  } finally {
    client.close();
    socket.destroy();
  }
}

async function visit(client: ImapFlow, take: Parameters<typeof visitMailbox>[2]): Promise<number> {
  const lock = await client.getMailboxLock('INBOX');
  try {
    const found = await client.search({ seen: false, flagged: false }, { uid: true });
    const uids = (found || []).slice(0, mostAtOnce);
    for (const uid of uids) {
      const about = await client.fetchOne(String(uid), { size: true }, { uid: true });
      if (!about) continue;
      const isLarge = (about.size ?? 0) > mostBytes;
      const message = isLarge ? undefined : await client.fetchOne(String(uid), { source: true }, { uid: true });
      const source = message ? message.source : undefined;
      const taken = source ? await take(source) : 'for-a-person';
      await client.messageFlagsAdd(String(uid), [taken === 'taken' ? '\\Seen' : '\\Flagged'], { uid: true });
    }
    return uids.length;
  } finally {
    lock.release();
  }
}

function inWords(error: unknown, imap: string): Error {
  const { message, authenticationFailed, responseText, code } = error as Error & {
    readonly authenticationFailed?: boolean;
    readonly responseText?: string;
    readonly code?: string;
  };
  const { host } = new URL(imap);
  const what = authenticationFailed
    ? `refused the sign-in: ${responseText ?? message}. Check user and password of the mailbox.`
    : `cannot be read: ${responseText ?? message}${code === undefined ? '' : ` (${code})`}.`;
  return new Error(`mailbox: ${host} ${what}`, { cause: error });
}
