import { ProblemError } from '../../platform/problem.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { lockOwnRight } from './own-right.ts';

interface Mandate {
  readonly right: string;
  readonly agent: string;
  readonly holder: string;
  readonly user: string;
}

export async function grantMandate(work: UnitOfWork, mandate: Mandate & { until: string }): Promise<void> {
  await lockOwnRight(work, mandate.right, mandate.holder);
  const agent = await work.tx
    .selectFrom('participant')
    .select('id')
    .where('id', '=', mandate.agent)
    .where('id', '<>', mandate.holder)
    .executeTakeFirst();
  if (!agent) {
    throw new ProblemError(
      422,
      'unknown-agent',
      'No other participant has this id. An agent enrols first; its id stands on its portal.',
      { errors: [{ code: 'unknown-agent', field: 'body.agent' }] },
    );
  }
  work.execute(
    { kind: 'right', id: mandate.right },
    { type: 'grant-mandate', agent: mandate.agent, until: mandate.until },
    { kind: 'participant', participant: mandate.holder, user: mandate.user },
  );
}

export async function endMandate(work: UnitOfWork, mandate: Mandate): Promise<void> {
  await lockOwnRight(work, mandate.right, mandate.holder);
  work.execute(
    { kind: 'right', id: mandate.right },
    { type: 'end-mandate', agent: mandate.agent },
    { kind: 'participant', participant: mandate.holder, user: mandate.user },
  );
}
