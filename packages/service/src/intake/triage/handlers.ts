import { sql } from 'kysely';
import type { z } from 'zod';
import { participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import type { TriageRequest } from './contract.ts';
import { type Act as TriageAct, triage, undo } from './decide.ts';
import type { triageRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** Milliseconds. */
const day = 86_400_000;
/** After a longer time no one remembers the reason. */
const longestSnooze = 180 * day;

/** One act on the caller's findings. @throws a problem naming the invalid field of the act. */
export async function actOn(
  { clock, entropy }: Dependencies,
  tx: AnyTx,
  { participant, user }: ReturnType<typeof participantOf>,
  { findings, act: asked }: Pick<z.output<typeof TriageRequest>, 'findings' | 'act'>,
): ReturnType<typeof triage> {
  const now = clock.now();
  const act = dated(asked, now);
  await assertAct(tx, act, now);
  return triage(asServiceRole(tx), { participant, user, at: now.toISOString() }, { findings, act }, entropy.uuid());
}

/** With the end of a snooze as an instant. */
const dated = (act: z.output<typeof TriageRequest>['act'], now: Date): TriageAct =>
  act.kind === 'snooze'
    ? { kind: 'snooze', until: act.until ?? new Date(now.getTime() + (act.days ?? 0) * day).toISOString() }
    : act;

async function assertAct(tx: AnyTx, act: TriageAct, now: Date): Promise<void> {
  if (act.kind === 'snooze') assertSnooze(act.until, now);
  if (act.kind === 'assign' && act.to !== undefined && !(await colleagues(tx)).some(({ id }) => id === act.to))
    throw wrong(
      'body.act.to',
      'unknown-colleague',
      'No one in your organisation has this id; GET /findings/colleagues lists them.',
    );
}

export const triageHandlers = ({ clock, entropy }: Dependencies): Handlers<typeof triageRoutes> => ({
  triageFindings: ({ tx, caller, body }) => actOn({ clock, entropy }, tx, participantOf(caller), body),
  async undoTriage({ tx, caller, params: { batch } }) {
    const { participant, user } = participantOf(caller);
    const by = { participant, user, at: clock.now().toISOString() };
    const undone = isUuid(batch) ? await undo(asServiceRole(tx), by, batch) : undefined;
    if (!undone) throw notFound('batch');
    return undone;
  },
  async listColleagues({ tx, caller }) {
    participantOf(caller);
    return { items: await colleagues(tx) };
  },
});

/** The users of the reader's own organisation; other users are not found. */
async function colleagues(tx: AnyTx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from auth."user" u join account on account.user_id = u.id order by u.name, u.id`.execute(tx);
  return rows;
}

function assertSnooze(until: string, now: Date): void {
  const left = Date.parse(until) - now.getTime();
  if (left <= 0) throw wrong('body.act.until', 'not-in-future', 'Snooze until an instant that is still to come.');
  if (left > longestSnooze)
    throw wrong(
      'body.act.until',
      'too-long',
      'Snooze for at most 180 days; dismiss a finding that needs no other look.',
    );
}

const wrong = (field: string, code: string, detail: string): ProblemError =>
  new ProblemError(422, code, detail, { errors: [{ code, field, detail }] });
