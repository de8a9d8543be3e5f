import type { AggregateRef, FileComplaint, RightState, SameTriple } from '@marketsafe/procedure';
import { assess, type BrandBook, compileBrandBook, isInnocentReading } from '@marketsafe/screening';
import {
  Brand,
  type ExcludedGround,
  type KnowledgeChip,
  type Listing,
  ReasonCode,
  type Signal,
  type Target,
} from '@marketsafe/terms';
import { sql } from 'kysely';
import type { CaseFile } from '../cases/case-file.ts';
import { sameTriples } from '../cases/same-triple.ts';
import { ProblemError } from '../platform/problem.ts';
import { marketplaceOf } from '../platform/programme.ts';
import type { Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import { lookAt, readTargets, type SeenTarget } from './targets.ts';

export interface Filing {
  readonly participant: string;
  readonly user: string;
  readonly right: string;
  readonly reason: ReasonCode | ExcludedGround;
  readonly targets: readonly ({ url: string } | Target)[];
  readonly chips: readonly KnowledgeChip[];
  readonly declaration: boolean;
}

export interface Filed {
  readonly seen: SeenTarget;
  readonly bundle: string;
  readonly case: string;
}

/** Whose claim a filing makes, and the word it is about. */
interface Claim {
  readonly holder: string;
  readonly holderName: string;
  readonly mark: string | undefined;
  /** What screening compares a listing with: the mark alone. */
  readonly book: BrandBook | undefined;
}

/**
 * Decides a filing target by target, in the caller's unit of work. Each target becomes a case, accepted or refused with
 * every missing thing named; a refused one is on record and can be appealed.
 */
export async function decideFiling(
  work: UnitOfWork,
  filing: Filing,
): Promise<{ filed: Filed[]; unreadable: ReturnType<typeof readTargets>['unreadable'] }> {
  const { targets, unreadable } = readTargets(work.programme, filing.targets);
  const seen = await lookAt(work.tx, targets);
  const claim = await claimOf(work.tx, filing);
  const bundles = new Map<string, string>();
  const filed = seen.map((target): Filed => {
    const bundle = bundles.get(target.seller) ?? work.entropy.uuid();
    bundles.set(target.seller, bundle);
    return { seen: target, bundle, case: work.entropy.uuid() };
  });
  await work.lock([
    { kind: 'complainant', id: filing.participant },
    { kind: 'complainant', id: claim.holder },
    { kind: 'right', id: filing.right },
    ...[...bundles.keys()].map((id): AggregateRef => ({ kind: 'seller', id })),
    ...filed.map(({ case: id }): AggregateRef => ({ kind: 'case', id })),
  ]);
  const { reason } = reasonOf(filing);
  const triples = seen.map(({ target, seller }) => ({ right: filing.right, target, reason, seller }));
  const same = await sameTriples(work.tx, triples);
  // Goods that came back: the case that they continue is read, and told of it.
  await work.lock(same.flatMap(({ upheldSameTriple: id }): AggregateRef[] => (id ? [{ kind: 'case', id }] : [])));
  for (const [index, one] of filed.entries()) decideOne(work, filing, one, claim, same[index] ?? {});
  return { filed, unreadable };
}

function decideOne(work: UnitOfWork, filing: Filing, one: Filed, claim: Claim, same: SameTriple): void {
  const { seen } = one;
  const { holder } = claim;
  const right = work.state('right', filing.right);
  const signals = seen.listing && claim.book ? signalsFor(seen.listing, claim.book) : [];
  const packetAt = seen.seenAt ?? work.now;
  const packet = { target: seen.target, listing: seen.listing ?? null, signals, seenAt: packetAt };
  const sealedPacket = work.seal('packet', packet);
  const isAgent = holder !== filing.participant && work.state('complainant', filing.participant).kind === 'agent';
  const command: FileComplaint = {
    type: 'file',
    case: one.case,
    bundle: one.bundle,
    forum: marketplaceOf(work.programme, seen.target.marketplace).forum,
    complainant: isAgent ? holder : filing.participant,
    holder,
    ...(isAgent && { agent: filing.participant }),
    right: filing.right,
    target: seen.target,
    seller: seen.seller,
    ...reasonOf(filing),
    declaration: filing.declaration,
    chips: filing.chips,
    packet: sealedPacket,
    packetAt,
    listing: {
      exists: seen.exists,
      shipsTo: seen.listing?.shipsTo ?? [],
      ...(seen.listing?.classes && { classes: seen.listing.classes }),
      innocentReading: signals.some(isInnocentReading),
    },
    ...same,
  };
  work.caseFiles.set(one.case, caseFileOf(command, seen, right, claim, { hash: sealedPacket.hash, signals }));
  work.execute({ kind: 'case', id: one.case }, command, {
    kind: 'participant',
    participant: filing.participant,
    user: filing.user,
  });
}

/** A ground that takedown is not for stands beside a reason code, and the decider refuses it by name. */
function reasonOf(filing: Filing): Pick<FileComplaint, 'reason' | 'ground'> {
  const reason = ReasonCode.safeParse(filing.reason);
  return reason.success ? { reason: reason.data } : { reason: 'trademark', ground: filing.reason as ExcludedGround };
}

/** What screening says for and against the listing under the very mark of the right: part of the packet. */
const signalsFor = (listing: Listing, book: BrandBook): readonly Signal[] => assess(listing, book)[0]?.signals ?? [];

const bookOf = (mark: string): BrandBook =>
  compileBrandBook([Brand.parse({ id: 'claim', name: mark, marks: [{ text: mark }] })]);

function caseFileOf(
  command: FileComplaint,
  seen: SeenTarget,
  right: RightState,
  claim: Claim,
  packet: { readonly hash: string; readonly signals: readonly Signal[] },
): CaseFile {
  const { listing } = seen;
  return {
    complainant: command.complainant,
    holder: command.holder,
    holderName: claim.holderName,
    ...(command.agent !== undefined && { agent: command.agent }),
    right:
      right.status === 'unregistered'
        ? { id: command.right, office: '?', number: '?' }
        : {
            id: command.right,
            type: right.rightType,
            office: right.office,
            number: right.number,
            ...(claim.mark !== undefined && { mark: claim.mark }),
          },
    ...(seen.sellerName !== undefined && { sellerName: seen.sellerName }),
    listing: {
      title: listing?.title ?? seen.sellerName ?? seen.given,
      ...(listing?.description !== undefined && { description: listing.description }),
      ...(listing?.images[0] !== undefined && { image: listing.images[0] }),
      ...(listing?.url !== undefined && { url: listing.url }),
      ...(listing?.price && { price: listing.price }),
      ...(listing?.sold !== undefined && { sold: listing.sold }),
      shipsTo: listing?.shipsTo ?? [],
    },
    packetHash: packet.hash,
    signals: packet.signals,
  };
}

/** An unknown right is refused by the decider, by name; the filer stands in as its holder. */
async function claimOf(tx: Tx, filing: Filing): Promise<Claim> {
  const { rows } = await sql<{ holder: string; name: string; mark: string | null }>`
    select p.id as holder, p.view ->> 'name' as name, r.view ->> 'mark' as mark
    from (select) one left join right_view r on r.tenant = 'desk' and r.id = ${filing.right}
    join participant_view p on p.tenant = 'desk' and p.id = coalesce(r.holder, ${filing.participant})`.execute(tx);
  const [claim] = rows;
  if (!claim) throw new ProblemError(403, 'complainant-not-active', 'Your enrolment is not complete.');
  const mark = claim.mark ?? undefined;
  return { holder: claim.holder, holderName: claim.name, mark, book: mark === undefined ? undefined : bookOf(mark) };
}
