import type { z } from 'zod';
import { rightOf } from '../../parties/rights/index.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { actOnCases, readCase } from '../../takedown/cases/index.ts';
import { casePicture, type PacketDependencies } from '../../takedown/packets/index.ts';
import type { Audit } from './contract.ts';
import type { auditRoutes } from './routes.ts';

export function auditHandlers(
  deps: PacketDependencies & { readonly begin: (tx: AnyTx) => UnitOfWork },
): Handlers<typeof auditRoutes> {
  return {
    getAudit: async ({ tx, params, caller }) => auditView(tx, await rowOf(tx, params.audit), caller),

    getAuditPicture: async ({ tx, params }) =>
      casePicture(deps, 'desk', (await rowOf(tx, params.audit)).case_id, 'desk'),

    readAudit: async ({ tx, params, body, caller }) => {
      const { case_id: id } = await rowOf(tx, params.audit);
      await actOnCases(deps, tx, caller, id, 'case', (work) => {
        // A person who decided in the case is barred. The answer must not name the bar, since that would reveal the case.
        const { deciders, audit } = work.filed(id);
        if (deciders.includes(userOf(caller) ?? '')) throw audit?.readings.some(by(caller)) ? readBefore() : notYours();
        return { type: 'read-audit', finding: body.finding, reasons: work.seal('case', body.reasons) };
      });
      return auditView(tx, await rowOf(tx, params.audit), caller);
    },
  };
}

const by =
  (caller: Caller) =>
  ({ decider }: { readonly decider: string }): boolean =>
    decider === userOf(caller);

const readBefore = (): ProblemError =>
  new ProblemError(409, 'audit-read-before', 'You have read this one. It is waiting for another person.');

const notYours = (): ProblemError =>
  new ProblemError(
    409,
    'decider-not-distinct',
    'You decided something in the case behind this audit, so a different person must read it.',
  );

async function rowOf(tx: AnyTx, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound('audit');
  const row = await tx.selectFrom('audit').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('audit');
  return row;
}

async function auditView(
  tx: AnyTx,
  row: Awaited<ReturnType<typeof rowOf>>,
  caller: Caller,
): Promise<z.input<typeof Audit>> {
  const { reason, chips, right: claimed, packet, title, image, price } = await readCase(tx, 'desk', row.case_id);
  const right = await rightOf(tx, 'desk', claimed.id);
  const { at: seenAt, description, sold, shipsTo } = packet;
  const isRead = row.readers.includes(userOf(caller) ?? '');
  return {
    id: row.id,
    drawnAt: row.drawn_at.toISOString(),
    due: row.due_at.toISOString(),
    state: row.finding !== null ? 'over' : isRead ? 'read' : 'to-read',
    reason,
    chips,
    right: {
      ...(right && { type: right.type }),
      ...{ office: claimed.office, number: claimed.number, mark: claimed.mark },
      classes: [...(right?.classes ?? [])],
      territories: [...(right?.territories ?? [])],
    },
    listing: { seenAt, title, description, image, price, sold, shipsTo },
  };
}
