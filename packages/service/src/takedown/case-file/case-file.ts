import {
  type AggregateRef,
  type CaseState,
  isOpen,
  type ReviewExplained,
  type ShopScreening,
} from '@marketsafe/procedure';
import type { AlikeIn, Band, Money, Signal, Target, Variant } from '@marketsafe/terms';
import type { FiledTerms } from '../../parties/terms/index.ts';
import { notFound } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import { Memo, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { isUuid } from '../../platform/uuid.ts';
import type { OwnDocument } from '../documents/index.ts';

/** A listing that supports a complaint about a shop. */
export interface ShopListing {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** 0..1, and its band. */
  readonly score: number;
  readonly band: Band;
}

/** The upheld case that removed the same goods, as it was known when the complaint was filed. */
export interface OldDecision {
  readonly case: string;
  /** Whose page it removed: a seller key. */
  readonly seller: string;
  /** That page, or one variant on it. */
  readonly target: Target;
  readonly agree: readonly AlikeIn[];
  /** ISO 8601 UTC: when that page was seen gone, and since when the goods are offered again. */
  readonly removedAt: string;
  readonly since: string;
}

/** The facts that a case's views show and its events do not hold: the packet and the names at the filing. */
export interface CaseFile {
  readonly complainant: string;
  readonly holder: string;
  readonly holderName: string;
  readonly agent?: string;
  /** The tenant of its marketplace, whose people had accounts when it was filed. */
  readonly marketplace?: string;
  readonly right: {
    readonly id: string;
    readonly type?: string;
    readonly mark?: string;
    readonly office: string;
    readonly number: string;
  };
  readonly sellerName?: string;
  readonly listing: {
    readonly title?: string;
    readonly description?: string;
    readonly image?: string;
    readonly url?: string;
    readonly price?: Money;
    readonly sold?: number;
    readonly shipsTo: readonly string[];
    /** For a complaint about one variant: the variant as the listing described it. */
    readonly variant?: Variant;
  };
  readonly packetHash: string;
  /** What its filer calls the filing. */
  readonly filing?: string;
  /** The terms of participation that it was filed under; absent if the programme had none for its filers. */
  readonly terms?: readonly FiledTerms[];
  /** Documents of the complaint; usually none. */
  readonly evidence?: readonly OwnDocument[];
  /** For a shop: its screening results, with the supporting listings. */
  readonly shop?: ShopScreening & { readonly listings: readonly ShopListing[] };
  readonly old?: OldDecision;
  /** Screening had a finding about the listing at the filing. */
  readonly foundByScreening?: true;
  readonly signals: readonly Signal[];
  /** Reasons why a person looked first, for each reader. */
  readonly review?: readonly ReviewExplained[];
  /** When its retention ended and what came with it was erased. */
  readonly erasedAt?: string;
  /** How many events it had then: what has more was gone on with. */
  readonly erasedVersion?: number;
}

/** By case id. */
export const caseFiles = new Memo<CaseFile>();

export interface CaseRow {
  readonly id: string;
  readonly bundle: string;
  readonly right_id: string;
  readonly target: string;
  readonly reason: string;
  readonly seller: string;
  readonly file: CaseFile;
}

export async function caseRows(tx: Tx, which: { ids: readonly string[] } | { bundle: string }): Promise<CaseRow[]> {
  if ('ids' in which && !which.ids.some(isUuid)) return [];
  const query = tx.selectFrom('case_file').selectAll().orderBy('id');
  const rows =
    'bundle' in which
      ? await query.where('bundle', '=', which.bundle).execute()
      : await query.where('id', 'in', which.ids.filter(isUuid)).execute();
  return rows as unknown as CaseRow[];
}

/** A case with the complainant, agent, right and seller that its decisions read. */
export function refsOf(row: CaseRow): AggregateRef[] {
  return [
    { kind: 'complainant', id: row.file.complainant },
    { kind: 'complainant', id: row.file.holder },
    ...(row.file.agent === undefined ? [] : [{ kind: 'complainant', id: row.file.agent } as const]),
    { kind: 'right', id: row.right_id },
    { kind: 'seller', id: row.seller },
    // Whether one operator is behind both is asked again when a refusal is appealed.
    ...(row.file.old === undefined ? [] : [{ kind: 'seller', id: row.file.old.seller } as const]),
    { kind: 'case', id: row.id },
  ];
}

/** Locks cases with everything that their decisions read. The locks of right and seller keep the family of a case unchanged. */
export async function lockCases(work: UnitOfWork, rows: readonly CaseRow[]): Promise<void> {
  await work.lock(rows.flatMap(refsOf));
  for (const { id, file } of rows) work.memo(caseFiles).set(id, file);
  // Only an erasure changes a file. It takes the same locks, and takes ended cases only: it may have come before these locks.
  const ended = rows.map(({ id }) => id).filter((id) => !isOpen(work.state('case', id)));
  if (ended.length > 0)
    for (const { id, file } of await caseRows(work.tx, { ids: ended })) work.memo(caseFiles).set(id, file);
  await work.lock(rows.flatMap(({ id }) => familyOf(work.state('case', id))));
}

/** The case about the goods that were offered again, and the later cases that continue this one. */
function familyOf(state: CaseState): AggregateRef[] {
  if (state.status === 'new') return [];
  const ids = [...(state.parent === undefined ? [] : [state.parent]), ...(state.children ?? [])];
  return ids.map((id) => ({ kind: 'case', id }));
}

/** Locks one case, or its whole bundle, for the desk or a party that may see it. */
export async function lockScope(work: UnitOfWork, id: string, scope: 'case' | 'bundle'): Promise<CaseRow[]> {
  const [row] = await caseRows(work.tx, { ids: [id] });
  if (!row) throw notFound('case');
  const rows = scope === 'case' ? [row] : await caseRows(work.tx, { bundle: row.bundle });
  await lockCases(work, rows);
  return rows;
}

/** Locks an aggregate and everything that its clock's decision reads. */
export async function lockFor(work: UnitOfWork, ref: AggregateRef): Promise<void> {
  if (ref.kind === 'case') await lockCases(work, await caseRows(work.tx, { ids: [ref.id] }));
  await work.lock([ref]);
}
