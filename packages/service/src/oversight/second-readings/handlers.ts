import type { z } from 'zod';
import type { Blobs } from '../../platform/blobs.ts';
import { userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesOfCase } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { type CaseView, readCase } from '../../takedown/cases/index.ts';
import { handOut } from '../../takedown/documents/index.ts';
import { agreementOf, readQuality } from './agreement.ts';
import type { SecondReading } from './contract.ts';
import { drawCase } from './draw.ts';
import type { secondReadingRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly blobs: Blobs;
}

/** One in so many has a known outcome, if there is one. */
const knownOneIn = 3;

export function secondReadingHandlers(deps: Dependencies): Handlers<typeof secondReadingRoutes> {
  const { clock, entropy, programme, blobs } = deps;
  const openOf = (tx: AnyTx, user: string) =>
    tx
      .selectFrom('second_reading')
      .select(['id', 'case_id', 'drawn_at'])
      .where('user_id', '=', user)
      .where('read_at', 'is', null)
      .executeTakeFirst();
  return {
    getSecondReadings: async ({ tx, caller }) => {
      const user = userOf(caller) ?? '';
      const open = await openOf(tx, user);
      const { read, ...agreement } = await agreementOf(tx, user);
      return { ...(open && { open: await viewOf(tx, programme, open) }), read, agreement };
    },

    drawSecondReading: async ({ tx, caller }) => {
      const user = userOf(caller) ?? '';
      const now = clock.now();
      const open = await openOf(tx, user);
      if (open) return viewOf(tx, programme, open);
      const known = entropy.integer(knownOneIn) === 0;
      const drawn = await drawCase(tx, { user, now, seed: entropy.uuid(), known });
      if (!drawn)
        throw new ProblemError(
          409,
          'nothing-to-read',
          'There is no ruling of another person that you have not read. Come back when there are more.',
        );
      const row = { id: entropy.uuid(), case_id: drawn.case_id, drawn_at: now };
      await asServiceRole(tx)
        .insertInto('second_reading')
        .values({
          ...{ tenant: 'desk', ...row, user_id: user },
          ...{ ruled: drawn.outcome, ruled_by: drawn.decider, known: drawn.known },
          ...{ outcome: null, checklist: null, agrees: null, read_at: null },
        })
        .execute();
      return viewOf(tx, programme, row);
    },

    giveSecondReading: async ({ tx, params, body, caller }) => {
      const row = await rowOf(tx, params.reading, userOf(caller) ?? '');
      if (row.read_at !== null) throw new ProblemError(409, 'read-before', 'You have read this one. Draw another.');
      const { checklist } = await viewOf(tx, programme, row);
      const open = checklist.filter(({ item }) => !(item in body.checklist)).map(({ item }) => item);
      if (open.length > 0 || Object.keys(body.checklist).length > checklist.length)
        throw new ProblemError(409, 'checklist-incomplete', 'Enter a finding for each item of the checklist.', {
          errors: open.map((item) => ({ code: 'checklist-incomplete', field: `checklist.${item}` })),
        });
      const agrees = body.outcome === row.ruled;
      await asServiceRole(tx)
        .updateTable('second_reading')
        .set({ outcome: body.outcome, checklist: JSON.stringify(body.checklist), agrees, read_at: clock.now() })
        .where('id', '=', row.id)
        .execute();
      return { agrees, outcome: row.ruled };
    },

    downloadReadingPaper: async ({ tx, params, query, caller }) => {
      const row = await rowOf(tx, params.reading, userOf(caller) ?? '');
      const paper = papersIn(await readCase(tx, 'desk', row.case_id)).find(({ id }) => id === params.paper);
      if (!paper) throw notFound('paper');
      return handOut(blobs, caller, query, { ...paper, name: 'document' });
    },

    getQuality: async ({ tx }) => ({ people: await readQuality(tx, { programme, now: clock.now() }) }),
  };
}

async function rowOf(tx: AnyTx, id: string, user: string) {
  if (!isUuid(id)) throw notFound('reading');
  const row = await tx
    .selectFrom('second_reading')
    .select(['id', 'case_id', 'drawn_at', 'ruled', 'read_at'])
    .where('id', '=', id)
    .where('user_id', '=', user)
    .executeTakeFirst();
  if (!row) throw notFound('reading');
  return row;
}

/** What both sides sent, as in a ruling. */
const papersIn = ({ answer, report, evidence }: CaseView) => [
  ...(answer?.exhibits ?? []),
  ...[...(report?.documents ?? []), ...(report?.reply?.exhibits ?? []), ...evidence].map((one) => ({
    ...one,
    item: undefined,
  })),
];

async function viewOf(
  tx: AnyTx,
  programme: Programme,
  row: { readonly id: string; readonly case_id: string; readonly drawn_at: Date },
): Promise<z.input<typeof SecondReading>> {
  const view = await readCase(tx, 'desk', row.case_id);
  const { answer, reason, title, packet, why, report } = view;
  if (!answer) throw notFound('reading');
  const rules = rulesOfCase(programme, view);
  const brand = why?.contest?.brand ?? (report ? 'backed' : 'bare');
  const text = (rules.contest?.brand[brand] ?? rules.contest?.brand.bare)?.texts;
  return {
    id: row.id,
    drawnAt: row.drawn_at.toISOString(),
    ...{ reason, answer: answer.kind },
    brand: { answer: brand, ...(text && { text }) },
    ...{ title, description: packet?.description, statement: answer.statement },
    checklist: rules.answers[answer.kind].checklist.map(({ item, texts, required }) => ({
      item,
      text: texts,
      required,
    })),
    papers: papersIn(view).map(({ id, item, pages }) => ({ id, pages, ...(item !== undefined && { item }) })),
  };
}
