import { sql } from 'kysely';
import type { z } from 'zod';
import type { Blobs } from '../../platform/blobs.ts';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import type { MadeLater } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { copyName, type DocumentQuery, handOut, type OwnDocument } from '../../takedown/documents/index.ts';
import { RegisterEntry, type Registration, type RightReview, type Vouching } from './contract.ts';
import { rightOf } from './read-rights.ts';
import { canonical } from './register-entry.ts';

type View = z.input<typeof Registration>;

/** What the review team entered by hand, and from which document. */
export interface ByHand {
  readonly by: string;
  readonly at: string;
  readonly document: OwnDocument;
}

interface RequestRow {
  readonly tenant: string;
  readonly right_id: string;
  readonly office: string;
  readonly number: string;
  readonly words: string;
  readonly documents: unknown;
  readonly status: z.output<typeof RightReview>['status'];
  readonly reasons: unknown;
  readonly asked_at: Date;
}

const reviewOf = (row: RequestRow): z.input<typeof RightReview> => ({
  ...{ right: row.right_id, office: row.office, number: row.number, words: row.words, status: row.status },
  documents: (row.documents as OwnDocument[]).map(shown),
  ...(row.reasons !== null && { reasons: row.reasons as z.input<typeof RightReview>['reasons'] }),
  askedAt: row.asked_at.toISOString(),
});

/** A file name may reveal more than the document, so a number replaces it. */
const shown = ({ id, mime, size, pages, sha256 }: OwnDocument, index: number) => ({
  ...{ id, mime, size, pages, sha256 },
  name: copyName('certificate', mime, index + 1),
});

/** The participant's requests, the newest first. */
export async function reviewsOf(tx: AnyTx, tenant: string): Promise<z.input<typeof RightReview>[]> {
  const rows = await tx
    .selectFrom('right_request')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('asked_at', 'desc')
    .orderBy('right_id')
    .limit(100)
    .execute();
  return rows.map(reviewOf);
}

/** A registration as the review team sees it, read as the desk. */
export async function readRegistration(tx: AnyTx, id: string): Promise<View> {
  const right = await rightOf(tx, 'desk', id);
  const requests = await tx
    .selectFrom('right_request')
    .selectAll()
    .where('right_id', '=', id)
    .orderBy('asked_at')
    .execute();
  const named = right ?? requests[0];
  if (!named) throw notFound('registration');
  const { office, number } = named;
  const kept = await tx
    .selectFrom('register_entry')
    .select(['entry', 'by_hand'])
    .where('office', '=', canonical(office))
    .where('number', '=', canonical(number))
    .executeTakeFirst();
  const byHand = kept?.by_hand as ByHand | null | undefined;
  return {
    ...{ id, office, number },
    ...(kept && { entry: RegisterEntry.parse(kept.entry) }),
    ...(byHand && { byHand: { at: byHand.at, document: shown(byHand.document, 0) } }),
    ...(right && { right }),
    claims: await claimsOf(
      tx,
      id,
      right?.status === 'unverified' ? [right.holder] : [],
      requests.filter(({ status }) => status === 'open'),
    ),
  };
}

/** Those who claim the right: its unproven holder, others who added it, and those who ask the review team. */
async function claimsOf(
  tx: AnyTx,
  id: string,
  holders: readonly string[],
  requests: readonly RequestRow[],
): Promise<View['claims']> {
  const added = await tx.selectFrom('right_claim').select('participant').where('right_id', '=', id).execute();
  const ids = [
    ...new Set([...holders, ...added.map(({ participant }) => participant), ...requests.map(({ tenant }) => tenant)]),
  ];
  if (ids.length === 0) return [];
  const vouchings = await tx
    .selectFrom('right_vouching')
    .selectAll()
    .where('right_id', '=', id)
    .orderBy('at')
    .execute();
  const names = await namesOf(tx, [...ids, ...vouchings.map(({ tenant }) => tenant)]);
  return ids.map((participant) => {
    const request = requests.find(({ tenant }) => tenant === participant);
    return {
      participant,
      name: names.get(participant) ?? participant,
      ...(request && { request: reviewOf(request) }),
      vouchings: vouchings
        .filter((one) => one.participant === participant)
        .map((one) => vouchingOf(one, names.get(one.tenant) ?? one.tenant)),
    };
  });
}

export const vouchingOf = (
  {
    office,
    number,
    participant,
    words,
    at,
  }: Omit<z.output<typeof Vouching>, 'association' | 'at'> & { readonly at: Date },
  association: string,
): z.input<typeof Vouching> => ({ office, number, participant, association, words, at: at.toISOString() });

async function namesOf(tx: AnyTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('participant_view')
    .select(['id', sql<string>`view->>'name'`.as('name')])
    .where('tenant', '=', 'desk')
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface Wanted {
  readonly right: string;
  readonly document: string;
  readonly query: z.output<typeof DocumentQuery>;
}

/** A document of the participant's own request. */
export async function ownDocumentOf(
  tx: AnyTx,
  blobs: Blobs,
  caller: Caller,
  { right, document, query }: Wanted,
): Promise<MadeLater> {
  const request = await tx
    .selectFrom('right_request')
    .select('documents')
    .where('tenant', '=', tenantOf(caller))
    .where('right_id', '=', right)
    .executeTakeFirst();
  return handedOut(blobs, caller, query, { id: document, among: (request?.documents ?? []) as OwnDocument[] });
}

/** A document of a request, or the one from which an entry was made by hand. */
export async function documentOf(
  tx: AnyTx,
  blobs: Blobs,
  caller: Caller,
  { right, document, query }: Wanted,
): Promise<MadeLater> {
  const { office, number } = await readRegistration(tx, right);
  const requests = await tx.selectFrom('right_request').select('documents').where('right_id', '=', right).execute();
  const kept = await tx
    .selectFrom('register_entry')
    .select('by_hand')
    .where('office', '=', canonical(office))
    .where('number', '=', canonical(number))
    .executeTakeFirst();
  const byHand = kept?.by_hand as ByHand | null | undefined;
  const among = [...requests.flatMap((row) => row.documents as OwnDocument[]), ...(byHand ? [byHand.document] : [])];
  return handedOut(blobs, caller, query, { id: document, among });
}

function handedOut(
  blobs: Blobs,
  caller: Caller,
  query: Wanted['query'],
  { id, among }: { readonly id: string; readonly among: readonly OwnDocument[] },
): MadeLater {
  const document = among.find((one) => one.id === id);
  if (!document) throw notFound('document');
  return handOut(blobs, caller, query, { ...document, name: copyName('certificate', document.mime, 1) });
}
