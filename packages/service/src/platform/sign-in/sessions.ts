import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { notFound } from '../problem.ts';
import type { SecurityLog } from '../security-log.ts';
import type { SignedIn } from './second-factor.ts';

/** Where a person is signed in. */
interface SessionSeen {
  readonly id: string;
  readonly since: string;
  /** To the day: a session that is used is prolonged once a day. */
  readonly lastUsed: string;
  readonly address: string;
  /** What the browser or program calls itself. */
  readonly device: string;
  /** The session that asks. */
  readonly isThis: boolean;
}

interface SessionDependencies {
  readonly database: Database;
  readonly securityLog: SecurityLog;
  readonly accountOf: (email: string) => Promise<{ readonly person: string; readonly party: string } | undefined>;
  readonly read: <T>(schema: z.ZodType<T>, body: unknown) => T;
  readonly sessionIn: (
    request: FastifyRequest,
  ) => Promise<{ readonly user: SignedIn; readonly session: { readonly id: string } }>;
  readonly oldestBeginOf: (user: string) => Promise<Date>;
}

/** Absent: every session but the one that asks. */
const Ended = z.strictObject({ session: z.string().min(1).max(100).optional() });

/** A person's own sessions, and their end. */
export function sessionRoutes({
  database: { kysely },
  securityLog,
  accountOf,
  read,
  sessionIn,
  oldestBeginOf,
}: SessionDependencies) {
  return {
    list: async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { user, session } = await sessionIn(request);
      const { rows } = await sql<{
        id: string;
        createdAt: Date;
        updatedAt: Date;
        ipAddress: string | null;
        userAgent: string | null;
      }>`
        select id, "createdAt", "updatedAt", "ipAddress", "userAgent" from auth.session
        where "userId" = ${user.id} and "expiresAt" > ${new Date(Date.now())} and "createdAt" > ${await oldestBeginOf(user.id)}
        order by "updatedAt" desc, id`.execute(kysely);
      const items: SessionSeen[] = rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
        ...{ id, since: createdAt.toISOString(), lastUsed: updatedAt.toISOString() },
        ...{ address: ipAddress ?? '', device: userAgent ?? '', isThis: id === session.id },
      }));
      return reply.send({ items });
    },

    end: async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { session: wanted } = read(Ended, request.body);
      const { user, session } = await sessionIn(request);
      const { rows } = await sql<{ id: string }>`
        delete from auth.session where "userId" = ${user.id}
        and ${wanted === undefined ? sql`id <> ${session.id}` : sql`id = ${wanted}`} returning id`.execute(kysely);
      if (wanted !== undefined && rows.length === 0) throw notFound('session');
      const detail = `${rows.length} of their sessions`;
      await securityLog({ kind: 'sign-out', ...(await accountOf(user.email)), address: request.ip, detail });
      return reply.send({ ended: rows.length });
    },
  };
}
