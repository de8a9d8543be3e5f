import type { CaseCommand } from '@marketsafe/procedure';
import type { z } from 'zod';
import { assertNoConflictOfInterest } from '../../platform/conflict-of-interest.ts';
import { ProblemError } from '../../platform/problem.ts';
import { keepsSellers } from '../../platform/programme.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { keepReasons } from '../written-reasons/index.ts';
import type { DeliveryRequest } from './contract.ts';

/**
 * Records that the desk told a seller by telephone why their goods are down: who, when, with whom. The seller's time starts with
 * the entry, so that a late entry does not shorten it.
 */
export async function noteCall(
  work: UnitOfWork,
  id: string,
  user: string,
  { calledAt, spokeWith, reasons }: z.output<typeof DeliveryRequest>,
): Promise<CaseCommand> {
  const { complainant, agent, removal, target } = work.filed(id);
  if (keepsSellers(work.programme, target.marketplace)) {
    throw new ProblemError(
      409,
      'marketplace-keeps-contacts',
      'The marketplace keeps its sellers’ contacts and delivers the notices: only its receipt, or the seller, shows that one arrived. Ask the marketplace.',
    );
  }
  await assertNoConflictOfInterest(work.tx, [complainant, ...(agent === undefined ? [] : [agent])], user);
  const since = removal?.observedAt;
  if (since === undefined || Date.parse(calledAt) < Date.parse(since) || Date.parse(calledAt) > Date.parse(work.now)) {
    throw new ProblemError(
      409,
      'bad-period',
      'The call must lie between the removal and now: before the goods were down there was nothing to tell.',
    );
  }
  keepReasons(work, { subject: id, about: 'delivery', by: user, text: `${calledAt}, ${spokeWith}: ${reasons}` });
  const call = work.seal('case', { calledAt, spokeWith, words: reasons });
  return { type: 'confirm-delivery', outcome: 'delivered', at: work.now, by: 'desk', call };
}
