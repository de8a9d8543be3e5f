import type { PGlite } from '@electric-sql/pglite';

/** Messages of the wire protocol after which the server answers: Query, Sync, Flush, Terminate. */
const askingAnAnswer: ReadonlySet<number | undefined> = new Set([...'QSHX'].map((letter) => letter.charCodeAt(0)));

/**
 * The embedded database for the `pg` adapter, which hands over each protocol message of a statement separately (parse, bind,
 * describe, execute, sync). This collects them until the one that asks for an answer: a statement costs half as much.
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
