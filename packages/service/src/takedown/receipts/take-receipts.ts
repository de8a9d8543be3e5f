import { type CaseCommand, type FiledCase, localDay } from '@marketsafe/procedure';
import type { z } from 'zod';
import type { ImportOutcome } from '../../parties/rights/index.ts';
import { actorOf } from '../../platform/actor.ts';
import type { Caller } from '../../platform/caller.ts';
import { ProblemError } from '../../platform/problem.ts';
import { marketplaceOf } from '../../platform/programme.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseRows, lockCases } from '../case-file/index.ts';
import type { TypedReceipt } from './contract.ts';

type Receipt = z.output<typeof TypedReceipt>;
type Outcome = z.output<typeof ImportOutcome>;

/** What is wrong with one field of a receipt. */
interface Fault {
  readonly field: keyof Receipt;
  readonly code: string;
  readonly detail: string;
}

interface Typist {
  readonly caller: Caller;
  /** Those of the cases that the caller may read. */
  readonly known: readonly string[];
}

/**
 * Mirrors into the cases what hosts without an interface answered, in the order of the receipts. No order, notice to a seller or
 * strike follows.
 * @returns the result for each
 * @throws ProblemError `receipts-faulty`, naming each fault; then none was taken
 */
export async function takeReceipts(
  work: UnitOfWork,
  receipts: readonly Receipt[],
  { caller, known }: Typist,
): Promise<Outcome[]> {
  const ids = new Set(known);
  await lockCases(work, await caseRows(work.tx, { ids: [...ids] }));
  const taken = receipts.map((receipt): Outcome | Fault => {
    if (!ids.has(receipt.case)) return unknownCase;
    const before = work.filed(receipt.case);
    const fault = faultIn(work, receipt, before) ?? record(work, receipt, caller);
    return fault ?? (work.filed(receipt.case) === before ? 'unchanged' : 'changed');
  });
  const errors = taken.flatMap((one, index) =>
    typeof one === 'string' ? [] : [{ ...one, field: `body.receipts.${index}.${one.field}` }],
  );
  if (errors.length > 0)
    throw new ProblemError(422, 'receipts-faulty', 'Some of these receipts cannot be taken. None was.', { errors });
  return taken.filter((one) => typeof one === 'string');
}

const unknownCase: Fault = { field: 'case', code: 'unknown-case', detail: 'you have no such case' };

function faultIn(
  { programme, now }: UnitOfWork,
  { date, reference }: Receipt,
  { target, filedAt, status, ...state }: FiledCase,
): Fault | undefined {
  const { host, name, zone } = marketplaceOf(programme, target.marketplace);
  if (host === undefined)
    return { field: 'case', code: 'not-by-hand', detail: `the programme itself asks ${name.en} about it` };
  const [first, last] = [localDay(filedAt, zone), localDay(now, zone)];
  if (date < first || date > last)
    return { field: 'date', code: 'no-such-day', detail: `is not between the filing (${first}) and today (${last})` };
  if (status !== 'submitting' && state.reference !== undefined && state.reference !== reference)
    return {
      ...{ field: 'reference', code: 'other-reference' },
      detail: `the complaint was handed in as "${state.reference}"`,
    };
  return undefined;
}

/** A first answer says, too, that the host has the complaint. */
function record(work: UnitOfWork, receipt: Receipt, caller: Caller): Fault | undefined {
  const { case: id, reference, state, date: on } = receipt;
  const typed = { byHand: true, on } as const;
  const commands: CaseCommand[] = [
    { type: 'record-submission', reference, ...typed },
    ...(state === 'submitted' ? [] : [{ type: 'record-there', state, ...typed } as const]),
  ];
  for (const command of commands) {
    const { status } = work.filed(id);
    const refusal = work.tryExecute({ kind: 'case', id }, command, actorOf(caller));
    if (refusal)
      return {
        ...{ field: 'state', code: refusal.refused },
        detail: `"${state}" does not follow on "${status}" (${refusal.refused})`,
      };
  }
  return undefined;
}
