import { caseProofFormat, caseProofText, disclose, inclusionRanges, readNote, tlogProofText } from '@marketsafe/ledger';
import type { CaseEvent } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { Party } from '../../takedown/cases/index.ts';
import { partyViews } from './party-view.ts';
import { rootsOver } from './tiles.ts';

/** A log entry as its row. */
interface EntryRow {
  readonly index: string;
  readonly id: string;
  readonly kind: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly payload: object;
  readonly actor: object;
  readonly at: Date;
  readonly salt: Buffer;
}

/**
 * The proof of cases for one party, under the checkpoint of `size` or the newest: its text. The caller has checked that the party
 * may see the cases.
 */
export async function composeProof(tx: AnyTx, cases: readonly string[], party: Party, size?: number): Promise<string> {
  const checkpoint = await checkpointAt(tx, size);
  const rows = checkpoint ? await entriesOf(tx, cases, checkpoint.size) : [];
  if (!checkpoint || rows.length === 0) {
    throw new ProblemError(
      409,
      'not-in-checkpoint',
      'No checkpoint covers this yet. The next one is signed within minutes; download the proof then.',
      { retryAfterSeconds: 60 },
    );
  }
  const views = viewsOf(party, rows);
  const ranges = rows.map(({ index }) => inclusionRanges(Number(index), Number(checkpoint.size)));
  const nodes = await rootsOver(tx, ranges.flat());
  const entries = rows.map((row, at) => {
    const { index, salt, at: instant, ...record } = row;
    const proof = nodes.splice(0, ranges[at]?.length ?? 0);
    return {
      entry: disclose(salt, { ...record, at: instant.toISOString() }, views.get(row)?.shows ?? (() => false)),
      proof: tlogProofText({ index: Number(index), proof, checkpoint: checkpoint.note }),
    };
  });
  const sealed = await openSeals(
    tx,
    [...views.values()].flatMap(({ opens }) => opens),
  );
  const key = await keyOf(tx, checkpoint.note);
  return caseProofText({ format: caseProofFormat, key, checkpoint: checkpoint.note, entries, sealed });
}

async function checkpointAt(tx: AnyTx, size: number | undefined) {
  const found = await tx
    .selectFrom('ledger_checkpoint')
    .select(['size', 'note'])
    .$if(size !== undefined, (query) => query.where('size', '=', String(size)))
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found && size !== undefined) throw notFound('checkpoint');
  return found;
}

async function entriesOf(tx: AnyTx, cases: readonly string[], size: string): Promise<readonly EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select l.index, e.id, e.kind, e.aggregate, e.version, e.type, e.payload, e.actor, e.at, e.salt
    from event e join ledger_leaf l on l.event = e.seq
    where e.kind = 'case' and e.aggregate = any(${[...cases]}::text[]) and l.index < ${size}
    order by l.index`.execute(tx);
  return rows;
}

function viewsOf(party: Party, rows: readonly EntryRow[]) {
  const views = [...Map.groupBy(rows, ({ aggregate }) => aggregate).values()].flatMap((own) => {
    const seen = partyViews(
      party,
      own.map(({ type, payload }) => ({ type, ...payload }) as CaseEvent),
    );
    return own.map((row, at) => [row, seen[at]] as const);
  });
  return new Map(views.flatMap(([row, view]) => (view ? [[row, view] as const] : [])));
}

/** An erased row cannot be opened; its hash remains in the entry. */
async function openSeals(tx: AnyTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('sealed')
    .select(['id', 'salt', 'body'])
    .where('id', 'in', [...new Set(ids)])
    .where('body', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id, salt, body }) => ({ id, salt: salt.toString('hex'), body }));
}

async function keyOf(tx: AnyTx, note: string): Promise<string> {
  const id = readNote(note)?.signatures[0]?.id ?? '';
  const { key } = await tx.selectFrom('ledger_key').select('key').where('id', '=', id).executeTakeFirstOrThrow();
  return key;
}
