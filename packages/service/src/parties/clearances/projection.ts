import type { Clearance, SellerState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { omitUndefined } from '../../platform/omit-undefined.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { Decided, UnitOfWork } from '../../platform/unit-of-work.ts';
import { copyName } from '../../takedown/documents/index.ts';
import type { ClearanceView } from './contract.ts';

/** A stored view; the reader's actions are added at reading. */
type StoredDocument = z.output<typeof ClearanceView>['documents'][number] & {
  /** SHA-256 of the cleaned copy. */
  readonly copy: string;
};
export type StoredClearance = Omit<z.output<typeof ClearanceView>, 'actions' | 'documents'> & {
  readonly documents: StoredDocument[];
  readonly confirmedBy?: Clearance['confirmedBy'];
};

/** Sellers with a decided change of a clearance. */
export const changedClearances = (decided: readonly Decided[]): readonly string[] => [
  ...new Set(decided.filter(({ event }) => event.type.startsWith('clearance-')).map(({ ref }) => ref.id)),
];

/** Rows of each clearance of these sellers: for the seller, for its one holder, and for the desk. */
export async function projectClearances(work: UnitOfWork, sellers: readonly string[]): Promise<void> {
  for (const key of sellers) await projectOf(work, key, work.state('seller', key));
}

async function projectOf(work: UnitOfWork, key: string, state: SellerState): Promise<void> {
  const clearances = state.clearances;
  const invited = Object.entries(state.invited ?? {});
  const holders = [...new Set([...clearances.map(({ holder }) => holder), ...invited.map(([holder]) => holder)])];
  if (holders.length === 0) return;
  work.allowTenantWrites(holders);
  const read = await readingsOf(work, key, clearances, holders);
  for (const one of clearances) addRows(work, storedOf(key, one, read), one.at ?? one.until, read);
  for (const [holder, { at, until }] of invited) {
    const id = `${key} ${holder}`;
    // A later clearance replaces the invitation.
    if (clearances.some((one) => one.holder === holder && (one.at ?? '') > at)) forgetInvitation(work, id);
    else addRows(work, { ...partiesOf(key, holder, read), id, status: 'invited', until, documents: [] }, at, read);
  }
}

function forgetInvitation(work: UnitOfWork, id: string): void {
  work.batch.also(sql`delete from clearance_view where id = ${id}`);
}

/** Facts that a view shows and events do not contain. */
interface Readings {
  readonly sellerName?: string | undefined;
  readonly holders: ReadonlyMap<string, string>;
  readonly rights: ReadonlyMap<string, { mark?: string; office: string; number: string }>;
  readonly documents: ReadonlyMap<string, Omit<StoredDocument, 'id' | 'item' | 'sha256'>>;
  readonly texts: ReadonlyMap<string, unknown>;
}

async function readingsOf(
  work: UnitOfWork,
  key: string,
  clearances: readonly Clearance[],
  holders: readonly string[],
): Promise<Readings> {
  const { tx } = work;
  const account = await tx.selectFrom('seller_account').select('name').where('key', '=', key).executeTakeFirst();
  const named = await tx.selectFrom('participant').select(['id', 'name']).where('id', 'in', holders).execute();
  const rightIds = clearances.flatMap(({ rights }) => rights ?? []);
  const documentIds = clearances.flatMap(({ documents }) => documents.map(({ id }) => id));
  const rights =
    rightIds.length === 0
      ? []
      : await tx
          .selectFrom('right_view')
          .select(['id', 'view'])
          .where('tenant', '=', 'desk')
          .where('id', 'in', rightIds)
          .execute();
  const documents =
    documentIds.length === 0
      ? []
      : await tx
          .selectFrom('exhibit')
          .select(['id', 'name', 'mime', 'size', 'pages', 'copy'])
          .where('id', 'in', documentIds)
          .execute();
  return {
    sellerName: account?.name,
    holders: new Map(named.map(({ id, name }) => [id, name])),
    rights: new Map(rights.map(({ id, view }) => [id, view as { mark?: string; office: string; number: string }])),
    documents: new Map(documents.map(({ id, ...rest }) => [id, rest])),
    texts: await work.unseal(
      clearances.flatMap(({ goods, words }) => [goods, words]).flatMap((ref) => ref?.sealed ?? []),
    ),
  };
}

const partiesOf = (key: string, holder: string, { sellerName, holders }: Readings) => ({
  seller: { key, ...(sellerName !== undefined && { name: sellerName }) },
  holder,
  holderName: holders.get(holder) ?? holder,
});

function storedOf(key: string, one: Clearance, read: Readings): StoredClearance {
  const { id, status, holder, rights, listings, until, at, answerUntil, by, confirmedBy, reason } = one;
  const text = (ref: { sealed: string } | undefined) => ref && (read.texts.get(ref.sealed) as string | undefined);
  const nameOf = (right: string) => {
    const { mark, office = '', number = right } = read.rights.get(right) ?? {};
    return { id: right, ...(mark !== undefined && { mark }), office, number };
  };
  return omitUndefined<StoredClearance>({
    ...partiesOf(key, holder, read),
    ...{ id, status, until, at, answerUntil, by, confirmedBy, reason },
    rights: rights?.map(nameOf),
    listings: listings && [...listings],
    goods: text(one.goods),
    words: text(one.words),
    documents: one.documents.flatMap(({ id: document, kind, sha256 }) => {
      const kept = read.documents.get(document);
      return kept ? [{ id: document, item: kind, sha256, ...kept }] : [];
    }),
  });
}

function addRows(work: UnitOfWork, view: StoredClearance, at: string, { holders }: Readings): void {
  const { id, status, holder, seller } = view;
  // A file name may reveal its owner's name, so only the desk and the owner see it.
  const documents = view.documents.map((one, index) => ({ ...one, name: copyName(one.item, one.mime, index + 1) }));
  const rows: [tenant: string, view: StoredClearance][] = [
    ['desk', view],
    [sellerTenant(seller.key), view],
    ...(holders.has(holder) ? [[holder, { ...view, documents }] satisfies [string, StoredClearance]] : []),
  ];
  for (const [tenant, row] of rows) {
    work.batch.add('clearance_view', { tenant, id, seller: seller.key, holder, status, at, view: row });
  }
}
