import { changedValues, type Disclosed, type Rules } from '@marketsafe/procedure';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { PageQuery } from '../../platform/contract.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { notFound } from '../../platform/problem.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { changeOf } from '../published-rules/index.ts';
import type { RuleProposal, RuleProposalHead, SimulatedRules } from './contract.ts';
import { keptPack } from './kept-pack.ts';
import { endingWords, lineWords } from './words.ts';

type Row = Selectable<Schema['rule_proposal']>;
type Named = Row & { readonly by_name: string | null; readonly ended_by_name: string | null };

/** The newest first. */
export async function listProposals(tx: AnyTx, query: z.output<typeof PageQuery>) {
  const after = readCursor(query.cursor, ['instant', 'uuid']);
  let select = named(tx)
    .orderBy('p.at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(query.limit + 1);
  if (after) select = select.where(sql<boolean>`(p.at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(headOf),
    ...(rows.length > query.limit && last && { next: writeCursor([last.at.toISOString(), last.id]) }),
  };
}

/** `current`: the rules in force. */
export async function readProposal(tx: AnyTx, id: string, current: Rules): Promise<z.input<typeof RuleProposal>> {
  const row = isUuid(id) ? await named(tx).where('p.id', '=', id).executeTakeFirst() : undefined;
  if (row === undefined) throw notFound('proposal');
  const proposed = keptPack(row)?.rules;
  return {
    ...headOf(row),
    changes: proposed ? changedValues(current, proposed).map(changeOf) : [],
    warnings: row.warnings as { path: string; text: string }[],
    ...(row.result !== null && { result: inWords(row.result as Disclosed) }),
  };
}

const inWords = ({ lines, changed, ...rest }: Disclosed): z.input<typeof SimulatedRules> => ({
  ...rest,
  lines: lines.map((line) => ({ ...line, words: lineWords[line.what] })),
  changed: changed.map((one) => ({
    ...one,
    words: {
      en: `${endingWords[one.from].en} → ${endingWords[one.to].en}`,
      'zh-CN': `${endingWords[one.from]['zh-CN']} → ${endingWords[one.to]['zh-CN']}`,
    },
  })),
});

const named = (tx: AnyTx) =>
  tx
    .selectFrom('rule_proposal as p')
    .selectAll('p')
    .select([
      sql<string | null>`auth.name_at(p.by, p.at)`.as('by_name'),
      sql<string | null>`auth.name_at(p.ended_by, p.ended_at)`.as('ended_by_name'),
    ])
    .where('p.tenant', '=', 'desk');

const headOf = (row: Named): z.input<typeof RuleProposalHead> => ({
  id: row.id,
  version: {
    ...{ pack: row.pack, title: row.title, hash: row.hash, from: row.from_day },
    ...(row.until_day !== null && { until: row.until_day }),
  },
  file: row.file,
  state: row.state,
  proposedBy: { id: row.by, name: row.by_name ?? row.by },
  proposedAt: row.at.toISOString(),
  simulation: simulationOf(row),
  ...(row.ended_by !== null &&
    row.ended_at !== null && {
      ended: {
        by: { id: row.ended_by, name: row.ended_by_name ?? row.ended_by },
        at: row.ended_at.toISOString(),
        ...(row.reasons !== null && { reasons: row.reasons }),
      },
    }),
});

function simulationOf(row: Row): z.input<typeof RuleProposalHead>['simulation'] {
  const begun = row.of !== null && row.of > 0;
  return {
    state:
      row.simulation === 'due' ? (row.record_at === null ? 'waiting' : begun ? 'running' : 'reading') : row.simulation,
    askedAt: row.asked_at.toISOString(),
    ...(row.simulation === 'due' && begun && { progress: row.done / (row.of ?? 1) }),
    ...(row.record_at !== null && { recordUntil: row.record_at.toISOString() }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at.toISOString() }),
    ...(row.simulation === 'failed' && row.last_error !== null && { error: row.last_error }),
  };
}
