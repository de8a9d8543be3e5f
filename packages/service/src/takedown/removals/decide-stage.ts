import { type Compared, refuseStage, type StageSide, type StageState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import { allowTenantWrites, marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { stageOf, stageWords, withStages } from '../stages/index.ts';
import { lockLimits } from './limits.ts';
import { comparedOf } from './read-stages.ts';
import type { StageRequest } from './stage-contract.ts';

interface Saying {
  readonly side: StageSide;
  readonly marketplace: string;
  readonly user: string;
  readonly now: Date;
  readonly programme: Programme;
}

/** Keeps one side's word about a stage. What is already held stays so until a person of the marketplace releases it. */
export async function sayStage(
  tx: Tx,
  { holder = '', stage, reasons }: z.output<typeof StageRequest>,
  { side, marketplace, user, now, programme }: Saying,
): Promise<void> {
  if (!withStages(programme).includes(marketplace))
    throw new ProblemError(
      409,
      'no-stages-there',
      'This marketplace has no people with accounts, or decides complaints itself. It has no stages.',
    );
  const tenant = marketplaceTenant(marketplace);
  await allowTenantWrites(tx, [tenant]);
  await mustBeHolder(tx, holder);
  // Of two words at once, the second sees the first.
  await lockLimits(tx, [{ scope: 'marketplace', key: marketplace }]);
  const state = stageOf(await stageWords(tx, marketplace), holder);
  const asked = [{ holder, stage: state.stage, since: state.since }];
  const seen = (await comparedOf(tx, { tenant: 'desk', marketplace, asked }))(holder);
  const refusal = refuseStage(state, { stage, side }, seen, rulesInForce(programme, now, marketplace).stages);
  if (refusal) throw refused(refusal, state, seen);
  await tx
    .insertInto('stage_word')
    .values({ tenant, holder, stage, side, by: user, reason: reasons, at: now })
    .execute();
}

async function mustBeHolder(tx: Tx, holder: string): Promise<void> {
  if (holder === '') return;
  const { rows } = await sql`select from participant_view where tenant = 'desk' and id = ${holder}`.execute(tx);
  if (rows.length === 0) throw new ProblemError(404, 'not-found', 'There is no such rights holder.');
}

function refused(
  code: NonNullable<ReturnType<typeof refuseStage>>,
  { stage }: StageState,
  { compared, agreed }: Compared,
): ProblemError {
  const isShadow = stage === 'shadow';
  const numbers = isShadow
    ? `the marketplace agreed with ${agreed} of ${compared} shadow orders since the stage began.`
    : `${agreed} of ${compared} removals were released since the stage began.`;
  const why = {
    'too-few-compared': `Too few ${isShadow ? 'shadow orders' : 'removals'} were compared: ${numbers}`,
    'too-little-agreement': `The marketplace ${isShadow ? 'disagreed with too many shadow orders' : 'refused too many removals'}: ${numbers}`,
    'one-stage-at-a-time': 'A stage is raised one step at a time: from shadow to confirmed, from confirmed to direct.',
    'already-exists': 'This stage is in force, or your side asked for it before.',
  };
  return new ProblemError(409, code, why[code]);
}
