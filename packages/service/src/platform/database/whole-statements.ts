import type { PGlite } from '@electric-sql/pglite';

/** Messages of the wire protocol after which the server answers: Query, Sync, Flush, Terminate. */
const askingAnAnswer: ReadonlySet<number | undefined> = new Set([...'QSHX'].map((letter) => letter.charCodeAt(0)));

/**
 * The embedded database as its adapter for `pg` takes it, which hands over each message of a statement by itself (parse,
 * bind, describe, execute, sync). Here they wait for the one that asks for an answer and go in together: a statement costs
 * half as much.
 */
export function inWholeStatements(lite: PGlite): PGlite {
  let waiting: Uint8Array[] = [];
  const own: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: lite.waitReady,
    async execProtocolStream(message, options) {
      waiting.push(message);
      if (!askingAnAnswer.has(message[0])) return [];
      const statement = waiting.length === 1 ? message : Buffer.concat(waiting);
      waiting = [];
      return lite.execProtocolStream(statement, options);
    },
  };
  return own as PGlite;
}
