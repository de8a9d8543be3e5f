import type { z } from 'zod';
import { AskedEnrolment, approveEnrolment, refuseEnrolment } from '../../parties/participants/index.ts';
import { readEntry } from '../../parties/rights/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { inEachLanguage } from '../../platform/fields.ts';
import { notFound } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import type { EnrolmentDecision, EnrolmentForDesk } from './contract.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
}

/** The desk's view of an enrolment, in a work transaction. */
export async function readEnrolment(tx: AnyTx, id: string): Promise<z.input<typeof EnrolmentForDesk>> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound('enrolment');
  const row = await tx.selectFrom('enrolment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('enrolment');
  const { name, kind, email, right } = AskedEnrolment.parse(row.request);
  const entry = right && (await readEntry(tx, right.office, right.number));
  return {
    ...{ id, name, kind, email, status: row.status, askedAt: row.asked_at.toISOString() },
    ...(right && { right }),
    ...(entry && { entry }),
  };
}

export async function decideEnrolment(
  deps: Dependencies,
  tx: Tx,
  id: string,
  user: string,
  decision: z.output<typeof EnrolmentDecision>,
): Promise<z.input<typeof EnrolmentForDesk>> {
  await readEnrolment(tx, id);
  const deciding = { programme: deps.programme, entropy: deps.entropy, now: deps.clock.now() };
  const { approve, verification } = decision;
  if (approve) await approveEnrolment(tx, deciding, { enrolment: id, user, verification });
  else await refuseEnrolment(tx, deciding, { enrolment: id, reasons: inEachLanguage(decision.reasons) });
  return readEnrolment(tx, id);
}
