import {
  type Addition,
  addition,
  addSecurityEvent,
  addSession,
  asServiceRole,
  notFound,
  ProblemError,
  readInbox,
  type ShiftedClock,
  schedulePull,
  type Tx,
} from '@marketsafe/service/parts';
import { sql } from 'kysely';
import { demoRoutes } from './routes.ts';
import type { describeDemo } from './story-state.ts';

/** A running demonstration. */
export interface Demo {
  readonly clock: ShiftedClock;
  /** Called after the clock moved, so that a restart does not go back in time. */
  readonly keepOffset: (offset: number) => void;
  /** E-mail of the user behind each persona that signs in. */
  readonly emails: Readonly<Record<string, string>>;
  readonly describe: (tx: Tx, now: Date) => ReturnType<typeof describeDemo>;
  /** Registers the comeback of a banned operator on its marketplace; false when there is no such comeback. */
  readonly comeBack: (seller: string) => boolean;
  /** Differs after each start. */
  readonly run: string;
  readonly canBePutBack: () => boolean;
  /** Closes the demonstration and starts it as it was at first. */
  readonly putBack: () => void;
}

const dayMilliseconds = 86_400_000;

export const demoAddition = (demo: Demo): Addition =>
  addition(demoRoutes, ({ poller, entropy, programme }) => ({
    demoState: async ({ tx }) => {
      const now = demo.clock.now();
      return {
        now: now.toISOString(),
        run: demo.run,
        ahead: Math.round(demo.clock.offset / dayMilliseconds),
        canBePutBack: demo.canBePutBack(),
        ...(await demo.describe(asServiceRole(tx), now)),
      };
    },

    demoSignIn: async ({ tx, body }) => {
      const email = demo.emails[body.persona];
      const { rows } = await sql<{ id: string }>`select id from auth."user" where email = ${email ?? ''}`.execute(
        asServiceRole(tx),
      );
      const [user] = rows;
      if (!user) throw notFound('persona');
      const now = demo.clock.now();
      await addSecurityEvent(asServiceRole(tx), { kind: 'sign-in', person: user.id, detail: 'demonstration' }, now);
      return { token: await addSession(asServiceRole(tx), user.id, entropy), persona: body.persona };
    },

    demoClock: async ({ tx, body }) => {
      const { clock, keepOffset } = demo;
      clock.advance(
        'days' in body ? body.days * dayMilliseconds : await untilNextClock(asServiceRole(tx), body.past, clock),
      );
      keepOffset(clock.offset);
      poller.wake();
      return { now: clock.now().toISOString() };
    },

    demoComeback: async ({ tx, body }) => {
      if (!demo.comeBack(body.seller)) throw notFound('comeback');
      await schedulePull(asServiceRole(tx), body.seller.split('/')[0] ?? '', demo.clock.now());
      return { seller: body.seller };
    },

    demoPutBack: async () => {
      if (!demo.canBePutBack())
        throw new ProblemError(
          409,
          'no-first-state',
          'A demonstration on a database server cannot be put back. Start another one in an empty data directory.',
        );
      // After the answer: closing waits for it.
      setImmediate(demo.putBack);
      return { run: demo.run };
    },

    demoMail: async ({ tx, query }) => {
      const to = query.to ? { to: query.to } : {};
      const mails = await readInbox(asServiceRole(tx), { key: programme, entropy, limit: 100, ...to });
      return {
        items: mails.map(({ at, link, ...mail }) => ({
          ...mail,
          at: at.toISOString(),
          ...(link !== undefined && { link }),
        })),
      };
    },
  }));

/** The milliseconds until the next deadline of a case has passed. */
async function untilNextClock(tx: Tx, caseId: string, clock: ShiftedClock): Promise<number> {
  const row = await tx
    .selectFrom('deadline')
    .select((select) => select.fn.min('due_at').as('due'))
    .where('kind', '=', 'case')
    .where('aggregate', '=', caseId)
    .executeTakeFirst();
  if (!row?.due) throw new ProblemError(409, 'no-clock', 'No clock of this case is running.');
  return Math.max(0, new Date(row.due).getTime() - clock.now().getTime()) + 1000;
}
