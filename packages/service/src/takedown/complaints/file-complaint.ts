import {
  type AggregateRef,
  type CountedToo,
  continues,
  countingToo,
  type FileComplaint,
  parentOf,
  type RightState,
  rulingWait,
  type SameTriple,
  sameTriple,
  type Triple,
} from '@marketsafe/procedure';
import { assess, type BrandBook, compileBrandBook, featuresOf, isInnocentReading } from '@marketsafe/screening';
import {
  Brand,
  type ExcludedGround,
  type Finding,
  type KnowledgeChip,
  type Listing,
  ReasonCode,
  type Signal,
  type Target,
  targetKey,
  variantOf,
  variantsOf,
  wholeOf,
} from '@marketsafe/terms';
import { sql } from 'kysely';
import { type PicturePair, pairsOfFinding } from '../../intake/photo-bank/index.ts';
import { type Relist, relistsOn } from '../../intake/relists/index.ts';
import { rulingQueue } from '../../oversight/statistics/index.ts';
import { participants } from '../../parties/participants/index.ts';
import { sameMark } from '../../parties/rights/index.ts';
import { sellerNames } from '../../parties/sellers/index.ts';
import { type FiledTerms, namedTerms, termsOfFilers } from '../../parties/terms/index.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { ProblemError } from '../../platform/problem.ts';
import { marketplaceOf, type ProgrammeMarketplace } from '../../platform/programme.ts';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Captured, keepCaptured } from '../captures/index.ts';
import { type CaseFile, caseFiles, casesOfTriples, type OldDecision } from '../case-file/index.ts';
import { explainFiling } from '../cases/index.ts';
import type { OwnDocument } from '../documents/index.ts';
import { assemblePacket } from '../packets/index.ts';
import { inShadow } from '../stages/index.ts';
import { hostOf } from './host.ts';
import type { ReadBefore } from './read-pages.ts';
import { type SeenShop, screenedShop } from './shop-screening.ts';
import { type SeenRight, seenRights } from './shown.ts';
import { signedInARow } from './signing.ts';
import {
  lookAt,
  type ReadTarget,
  type Rows,
  readTargets,
  rowsOf,
  type SeenTarget,
  sellersOf,
  type Unreadable,
} from './targets.ts';

export interface Filing extends ReadBefore {
  readonly participant: string;
  readonly user: string;
  readonly right: string;
  readonly reason: ReasonCode | ExcludedGround;
  readonly targets: readonly ({ url: string } | Target)[];
  readonly chips: readonly KnowledgeChip[];
  readonly declaration: boolean;
  readonly evidence: readonly OwnDocument[];
  /** Milliseconds for which each target's card was in view, in the order of the targets. */
  readonly seenMs?: readonly number[] | undefined;
  /** A program files, with an API key. */
  readonly byKey?: true | undefined;
  /** What its filer calls it. */
  readonly filing: string;
}

/** A filing before its packet is sealed. */
type Said = Omit<FileComplaint, 'packet' | 'packetOfFiler' | 'packetAt'>;

export interface Filed {
  readonly seen: SeenTarget;
  readonly bundle: string;
  readonly case: string;
}

/** The holder whose claim a filing makes, and the word of the right. */
interface Claim {
  readonly holder: string;
  /** A right that the filer has nothing to do with does not exist for them; the filer is then treated as its holder. */
  readonly sees: boolean;
  readonly holderName: string;
  readonly mark: string | undefined;
  /** What the review team looked at when it verified the right, and who vouched. */
  readonly verifiedAgainst: string | undefined;
  /** The mark alone, which screening compares a listing with. */
  readonly book: BrandBook | undefined;
}

/** A filing as it was read before it is decided. */
export interface ReadFiling {
  readonly targets: readonly ReadTarget[];
  readonly unreadable: readonly Unreadable[];
  readonly rows: Rows;
  readonly claim: Claim;
  /** By target: the filer's upheld cases that removed the same goods, as far as screening knows. */
  readonly relists: ReadonlyMap<string, Relist>;
  /** Marketplaces to which nothing of the rights holder is sent, and since when. */
  readonly shadow: ReadonlyMap<string, string>;
}

/** Reads the targets of a filing and whose claim it makes. */
export async function readFiling(work: UnitOfWork, filing: Filing): Promise<ReadFiling> {
  const { targets, unreadable } = readTargets(work.programme, filing.targets, filing.links);
  const [rows, claim, relists] = await Promise.all([
    rowsOf(work.tx, targets),
    claimOf(work, filing),
    relistsOn(
      work.tx,
      filing.participant,
      targets.map(({ target }) => target),
    ),
  ]);
  const marketplaces = new Set(targets.map(({ target }) => target.marketplace));
  return {
    targets,
    unreadable,
    rows,
    claim,
    relists,
    shadow: await inShadow(work.tx, claim.holder, [...marketplaces]),
  };
}

/** Everything that the decision about these targets reads beside their cases. */
const refsOf = (
  { participant, right }: Filing,
  { claim, rows, targets, relists }: Pick<ReadFiling, 'claim' | 'rows' | 'targets' | 'relists'>,
): AggregateRef[] => [
  { kind: 'complainant', id: participant },
  { kind: 'complainant', id: claim.holder },
  ...(claim.sees ? [{ kind: 'right', id: right } as const] : []),
  ...sellersOf(targets, rows).map((id) => ({ kind: 'seller', id }) as const),
  ...[...relists.values()].map(({ seller }) => ({ kind: 'seller', id: seller }) as const),
];

/** Locks for all targets of a filing at once: two decisions about parts of it would lock in two orders. */
export const lockFiling = (work: UnitOfWork, filing: Filing, read: ReadFiling): Promise<void> =>
  work.lock(refsOf(filing, read));

/**
 * Decides a filing target by target, in the caller's unit of work. Each target becomes an accepted case, or a refused one that
 * names everything missing; a refusal is recorded and can be appealed. `counted`: the counts of earlier parts of the same check;
 * such a filing is never written.
 */
export async function decideFiling(
  work: UnitOfWork,
  filing: Filing,
  { targets, rows, claim, relists }: Pick<ReadFiling, 'targets' | 'rows' | 'claim' | 'relists'>,
  counted?: CountedToo,
): Promise<Filed[]> {
  const { reason } = reasonOf(filing);
  const sellers = sellersOf(targets, rows);
  const triples = targets.map(({ target }, index) => ({
    right: filing.right,
    target,
    reason,
    seller: sellers[index] ?? '',
  }));
  const cases = targets.map(() => work.entropy.uuid());
  work.begin(cases.map((id) => ({ kind: 'case', id })));
  // Queries sent after the lock run under it.
  const [seen, findings, , alike, queue, quickSignatures] = await Promise.all([
    lookAt(work.tx, targets, rows),
    findingsOn(
      work.tx,
      claim.holder,
      targets.map(({ target }) => target),
    ),
    work.lock(refsOf(filing, { claim, rows, targets, relists })),
    claim.sees ? casesOfTriples(work.tx, triples) : [],
    rulingQueue(work.tx, work.now),
    signedInARow(work.tx, filing),
  ]);
  if (counted) {
    for (const id of new Set([filing.participant, claim.holder]))
      work.assume('complainant', id, countingToo(work.state('complainant', id), counted));
  }
  for (const { seller, sellerName } of seen)
    if (sellerName !== undefined) work.memo(sellerNames).set(seller, sellerName);
  const filed = bundled(work, seen, cases);
  // The results of others' complaints under a right are only for parties that may act under it now.
  const mayFile = mayAct(work, filing, claim);
  const same = mayFile ? triples.map((triple) => sameTriple(alike, triple)) : [];
  // For goods offered again: locks the case that the new one continues, since it reacts, and what is put beside it.
  const old = mayFile ? [...relists.values()].map((relist) => relist.case) : [];
  await work.lock(
    [...same.flatMap(({ upheldSameTriple: id }) => id ?? []), ...old].map((id) => ({ kind: 'case', id }) as const),
  );
  const right = claim.sees ? work.state('right', filing.right) : undefined;
  const signals = new Map([...findings].map(([key, found]) => [key, found.flatMap((one) => one.signals)]));
  const pairs = await pairsOn(work.tx, targets, signals);
  const shown = await seenRights(work.tx, { ...claim, right: registered(right), signals }, seen, work.now);
  const shops = mayFile ? await shopsOf(work, filed, claim) : new Map<string, SeenShop>();
  for (const [index, one] of filed.entries()) {
    const triple = triples[index];
    const relist = mayFile ? relists.get(targetKey(wholeOf(one.seen.target))) : undefined;
    const before = triple === undefined ? {} : { ...same[index], ...namedBefore(work, triple, claim.holder, relist) };
    const about = {
      ...{ ...claim, right, findings, pairs, mayFile, shop: shops.get(one.case), shown: shown[index] },
      rulingWait: rulingWait(queue),
      quickSignatures,
    };
    decideOne(work, filing, one, about, { same: before, relist });
  }
  return filed;
}

/**
 * A shop has its own notice, answer and ruling, even if the filing names some of its listings too. The same holds for variants of a
 * listing.
 */
function bundled(work: UnitOfWork, seen: readonly SeenTarget[], cases: readonly string[]): Filed[] {
  const bundles = new Map<string, string>();
  return seen.map((target, index) => {
    const isVariant = variantOf(target.target) !== undefined;
    const key = `${isVariant ? targetKey(wholeOf(target.target)) : target.target.kind} ${target.seller}`;
    const bundle = bundles.get(key) ?? work.entropy.uuid();
    bundles.set(key, bundle);
    return { seen: target, bundle, case: cases[index] ?? '' };
  });
}

/**
 * The upheld case about the same goods under another listing: continued if the same operator offers them again, else named beside the
 * complaint. Under the same listing `sameTriple` says so.
 */
function namedBefore(
  work: UnitOfWork,
  triple: Triple,
  holder: string,
  relist: Relist | undefined,
): Pick<FileComplaint, 'parent' | 'earlier'> {
  const old = relist && work.state('case', relist.case);
  // An agent's other clients have cases of their own.
  if (relist === undefined || old?.status !== 'upheld' || old.holder !== holder) return {};
  const isOwn = old.seller === triple.seller && targetKey(wholeOf(old.target)) === targetKey(wholeOf(triple.target));
  if (isOwn) return {};
  const sellers = { seller: work.state('seller', triple.seller), former: work.state('seller', old.seller) };
  return continues(old, triple, sellers, relist.firstSeen) ? { parent: old.case } : { earlier: old.case };
}

/** What a case keeps of the decision that it names, and of the return. */
function oldDecision(work: UnitOfWork, said: Said, relist: Relist | undefined): OldDecision | undefined {
  const id = parentOf(said) ?? said.earlier;
  if (id === undefined) return undefined;
  const { removal, seller, target } = work.filed(id);
  if (relist?.case === id && said.upheldSameTriple !== id) {
    const { agree, removedAt, firstSeen: since } = relist;
    return { case: id, seller, target, agree, removedAt, since };
  }
  const observed = work.state('seller', seller).targets[targetKey(target)]?.observed;
  if (removal === undefined || observed === undefined || observed.down) return undefined;
  const again = { removedAt: removal.observedAt, since: observed.at };
  return { case: id, seller, target, agree: ['listing', 'seller'], ...again };
}

/** The screening results for each shop in the complaint, if the rules require them. */
async function shopsOf(work: UnitOfWork, filed: readonly Filed[], { holder, mark }: Claim) {
  const shops = new Map<string, SeenShop>();
  for (const { seen, case: id } of filed) {
    const { storefronts } = work.rulesOn(seen.target.marketplace);
    if (storefronts === undefined || seen.target.kind !== 'storefront' || !seen.exists) continue;
    const { band, days } = storefronts;
    shops.set(id, await screenedShop(work.tx, seen.target, { holder, mark, band, days, now: work.now }));
  }
  return shops;
}

/** A claim compared with one target. */
interface Held extends Claim {
  readonly right: RightState | undefined;
  readonly shown: SeenRight | undefined;
  readonly findings: ReadonlyMap<string, readonly FoundBefore[]>;
  readonly pairs: ReadonlyMap<string, readonly PicturePair[]>;
  readonly mayFile: boolean;
  readonly shop: SeenShop | undefined;
  readonly rulingWait: number;
  readonly quickSignatures: number;
}

function saidOf(
  work: UnitOfWork,
  filing: Filing,
  { seen, bundle, case: id }: Filed,
  { holder, shown = { shown: 'not-looked' }, shop, rulingWait, quickSignatures, findings }: Held,
  signals: readonly Signal[],
): Said {
  const isAgent = holder !== filing.participant && work.state('complainant', filing.participant).kind === 'agent';
  const host = hostOf(work.programme, seen.target.marketplace);
  const terms = termsOfFilers(work, [...new Set([isAgent ? holder : filing.participant, filing.participant])]);
  return {
    ...{ type: 'file', case: id, bundle, forum: host.forum },
    complainant: isAgent ? holder : filing.participant,
    holder,
    ...(isAgent && { agent: filing.participant }),
    right: filing.right,
    target: seen.target,
    seller: seen.seller,
    ...reasonOf(filing),
    declaration: filing.declaration,
    chips: filing.chips,
    ...(filing.evidence.length > 0 && {
      evidence: filing.evidence.map(({ id, kind, sha256 }) => ({ kind, id, sha256 })),
    }),
    listing: {
      exists: seen.exists,
      shipsTo: seen.listing?.shipsTo ?? [],
      ...(seen.listing?.classes && { classes: seen.listing.classes }),
      ...(seen.listing?.category !== undefined && { category: seen.listing.category }),
      innocentReading: signals.some(isInnocentReading),
      ...shown,
      ...(shown.shown !== 'text' && isPhotoOnly(findings.get(targetKey(wholeOf(seen.target)))) && { photoOnly: true }),
      ...(isWalled(capturedOf(filing, seen)) && { walled: true }),
      ...hasVariant(seen, host),
    },
    ...(holdsProceeds(host) && { holdsProceeds: true }),
    ...(host.connector.capabilities().variants && { separatesVariants: true }),
    ...(shop && { shop: { ...numbersOf(shop), closable: closesShops(host) } }),
    ...(terms.length > 0 && { terms }),
    rulingWait,
    ...(quickSignatures > 0 && { quickSignatures }),
  };
}

/** What was decided before about the same target or goods. */
interface Before {
  readonly same: SameTriple & Pick<FileComplaint, 'parent' | 'earlier'>;
  readonly relist: Relist | undefined;
}

function decideOne(work: UnitOfWork, filing: Filing, one: Filed, claim: Held, { same, relist }: Before): void {
  const { seen } = one;
  const { holder, right, shop } = claim;
  const signals = seen.listing && claim.book ? signalsFor(seen.listing, claim.book) : [];
  const before = claim.findings.get(targetKey(wholeOf(seen.target))) ?? [];
  const [finding] = before;
  const found = finding !== undefined || (shop?.infringing ?? 0) > 0;
  const said: Said = { ...saidOf(work, filing, one, claim, signals), ...same };
  const old = oldDecision(work, said, relist);
  const terms = namedTerms(work.programme, said.terms ?? []);
  const { packet, filer } = assemblePacket({
    ...{ command: said, now: work.now, pack: work.rulesOn(seen.target.marketplace).pack.hash, signals },
    pictures: picturesFor(before, filing.right, claim.mark),
    pairs: claim.pairs.get(targetKey(wholeOf(seen.target))) ?? [],
    ...{ listing: seen.listing, variant: seen.variant, seenAt: seen.seenAt, sellerName: seen.sellerName },
    capture: capturedOf(filing, seen)?.capture,
    ...{ holderName: claim.holderName, mark: claim.mark, verifiedAgainst: claim.verifiedAgainst, terms },
    right: claim.mayFile ? right : undefined,
    found,
    // A former holder may still file, and is refused. An agent sees no findings.
    finding: filing.participant === holder ? finding : undefined,
    shop,
  });
  const command: FileComplaint = {
    ...said,
    packet: work.seal('packet', packet),
    packetOfFiler: work.seal('packet', filer),
    packetAt: seen.seenAt ?? work.now,
  };
  const { id: marketplace, signsIn } = marketplaceOf(work.programme, seen.target.marketplace);
  work.memo(caseFiles).set(one.case, {
    ...caseFileOf(command, seen, right, claim, {
      ...{ hash: command.packet.hash, signals, found, shop, evidence: filing.evidence, terms },
      filing: filing.filing,
    }),
    ...(old && { old }),
    ...(signsIn && { marketplace: marketplaceTenant(marketplace) }),
  });
  // The signals of the finding, else of the packet. Models are trained on them once the outcome is known.
  const features = featuresOf(finding?.signals ?? signals);
  if (Object.keys(features).length > 0)
    work.batch.add('screening_example', { tenant: 'desk', case_id: one.case, features, at: work.now });
  // The records before this complaint is counted.
  const records = [...new Set([said.complainant, filing.participant])].map((id) => work.state('complainant', id));
  work.execute({ kind: 'case', id: one.case }, command, {
    kind: 'participant',
    participant: filing.participant,
    user: filing.user,
  });
  const file = work.memo(caseFiles).get(one.case);
  const rules = work.rulesOn(seen.target.marketplace);
  const review = explainFiling(
    work.filed(one.case),
    { records, signals, right },
    { rules, now: work.now, rulingWait: claim.rulingWait },
  );
  if (file && review.length > 0) work.memo(caseFiles).set(one.case, { ...file, review });
}

/** All that screening has against the page is a photo of the brand's own. */
function isPhotoOnly(findings: readonly Finding[] = []): boolean {
  const against = findings.flatMap(({ signals }) => signals).filter(({ logOdds }) => logOdds > 0);
  return against.length > 0 && against.every(({ signal, bank }) => signal === 'same-picture' && bank === 'brand');
}

const capturedOf = ({ captures }: Filing, { target }: SeenTarget): Captured | undefined =>
  captures?.get(targetKey(target));

const isWalled = (captured: Captured | undefined): boolean =>
  captured?.capture.outcome === 'login' || captured?.capture.outcome === 'robot';

/** Keeps the files of the pages that the packets name. */
export function keepPages(work: UnitOfWork, blobs: Blobs, filing: Filing, filed: readonly Filed[]): Promise<void> {
  const bundles = Map.groupBy(filed, ({ bundle }) => bundle);
  return keepCaptured(
    work.tx,
    blobs,
    new Map([...bundles].map(([bundle, all]) => [bundle, all.flatMap(({ seen }) => capturedOf(filing, seen) ?? [])])),
    new Date(work.now),
  );
}

const registered = (right: RightState | undefined) =>
  right === undefined || right.status === 'unregistered'
    ? undefined
    : { id: right.right, type: right.rightType, classes: right.classes };

const numbersOf = ({ screened, infringing, band, since }: SeenShop) => ({ screened, infringing, band, since });

/** A marketplace that cannot release proceeds does not hold them. */
function holdsProceeds({ connector }: ProgrammeMarketplace): boolean {
  const { actions } = connector.capabilities();
  return actions['proceeds.hold'] !== undefined && actions['proceeds.release'] !== undefined;
}

/**
 * Whether the listing is sold in the variant. A marketplace that takes down single variants lists them all; for another, an empty
 * list proves nothing.
 */
function hasVariant({ target, listing, variant }: SeenTarget, { connector }: ProgrammeMarketplace) {
  if (variantOf(target) === undefined || listing === undefined) return {};
  const names = connector.capabilities().variants || variantsOf(listing).length > 0;
  return names ? { hasVariant: variant !== undefined } : {};
}

const closesShops = ({ connector }: ProgrammeMarketplace): boolean =>
  connector.capabilities().actions['seller.close'] !== undefined;

/** A ground that takedown excludes is stored next to a reason code, and the decider refuses it by name. */
function reasonOf(filing: Filing): Pick<FileComplaint, 'reason' | 'ground'> {
  const reason = ReasonCode.safeParse(filing.reason);
  return reason.success ? { reason: reason.data } : { reason: 'trademark', ground: filing.reason as ExcludedGround };
}

/** A finding before the complaint, and the words that its brand's entry lists. */
type FoundBefore = Finding & { readonly marks: readonly string[] };

/** The findings for the holder about each target before the complaint, by the target's key; the highest score first. */
async function findingsOn(
  tx: Tx,
  holder: string,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, readonly FoundBefore[]>> {
  const { rows } = await sql<{ marketplace: string; listing: string; finding: Finding; marks: string[] | null }>`
    select f.marketplace, f.listing, f.finding, jsonb_path_query_array(b.brand, '$.marks[*].text') as marks
    from finding f left join brand b on b.tenant = f.tenant and b.id = f.brand
    where f.tenant = ${holder} and (f.marketplace, f.listing) in (
      select t.marketplace, t.id from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
        as t(kind text, marketplace text, id text) where t.kind = 'listing')
    order by f.marketplace, f.listing, f.score desc, f.brand`.execute(tx);
  const all = rows.map(({ marketplace, listing: id, finding, marks }) => ({
    key: targetKey({ kind: 'listing', marketplace, id }),
    found: { ...finding, marks: marks ?? [] },
  }));
  return new Map([...Map.groupBy(all, ({ key }) => key)].map(([key, of]) => [key, of.map(({ found }) => found)]));
}

/** The pictures that the findings compare with those of banks, and where each is from, by the target's key. */
async function pairsOn(
  tx: Tx,
  targets: readonly ReadTarget[],
  signals: ReadonlyMap<string, readonly Signal[]>,
): Promise<ReadonlyMap<string, readonly PicturePair[]>> {
  const pairs = new Map<string, readonly PicturePair[]>();
  for (const { target } of targets) {
    const { marketplace, id: listing } = wholeOf(target);
    const key = targetKey(wholeOf(target));
    const named = (signals.get(key) ?? []).filter((one) => one.with !== undefined);
    if (named.length > 0) pairs.set(key, (await pairsOfFinding(tx, { marketplace, listing }, named)).pairs);
  }
  return pairs;
}

/** What screening saw in pictures for the right: for a brand with its word, or with a picture that belongs to it. */
const picturesFor = (before: readonly FoundBefore[], right: string, mark: string | undefined): readonly Signal[] =>
  before.flatMap(({ signals, marks }) => {
    const isOfMark = mark !== undefined && marks.some((one) => sameMark(one, mark));
    return signals.filter((one) => one.image !== undefined && (isOfMark || one.right === right));
  });

/** Screening's signals for and against the listing, for the right's own mark: part of the packet. */
const signalsFor = (listing: Listing, book: BrandBook): readonly Signal[] => assess(listing, book)[0]?.signals ?? [];

/** A complainant files repeatedly under the same few marks. */
const books = new Map<string, BrandBook>();
const mostBooks = 200;

function bookOf(mark: string): BrandBook {
  const known = books.get(mark);
  if (known) return known;
  const book = compileBrandBook([Brand.parse({ id: 'claim', name: mark, marks: [{ text: mark }] })]);
  if (books.size >= mostBooks) books.clear();
  books.set(mark, book);
  return book;
}

function caseFileOf(
  command: FileComplaint,
  seen: SeenTarget,
  right: RightState | undefined,
  claim: Claim,
  packet: {
    readonly hash: string;
    readonly signals: readonly Signal[];
    readonly found: boolean;
    readonly shop: SeenShop | undefined;
    readonly evidence: readonly OwnDocument[];
    readonly terms: readonly FiledTerms[];
    readonly filing: string;
  },
): CaseFile {
  const { listing } = seen;
  return {
    complainant: command.complainant,
    holder: command.holder,
    holderName: claim.holderName,
    ...(command.agent !== undefined && { agent: command.agent }),
    right:
      right === undefined || right.status === 'unregistered'
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
      ...(seen.variant && { variant: seen.variant }),
    },
    packetHash: packet.hash,
    filing: packet.filing,
    ...(packet.shop && { shop: packet.shop }),
    ...(packet.evidence.length > 0 && { evidence: packet.evidence }),
    ...(packet.found && { foundByScreening: true }),
    ...(packet.terms.length > 0 && { terms: packet.terms }),
    signals: packet.signals,
  };
}

/**
 * A right is visible to its readers (its holder, former holders, agents with a mandate), and to an agent that filed under it during
 * its mandate.
 */
async function claimOf(work: UnitOfWork, { participant, right }: Filing): Promise<Claim> {
  const { rows } = await sql<{
    holder: string;
    named: NonNullable<(typeof participants)['of']>;
    mark: string | null;
    against: string | null;
    sees: boolean;
  }>`
    select p.id as holder, p.view as named, r.view ->> 'mark' as mark, r.id is not null as sees,
      nullif(concat_ws(': ', r.view #>> '{verification,association}', r.view #>> '{verification,reference}'), '') as against
    from (select case
      when exists (select from right_view where tenant = ${participant} and id = ${right}) then ${participant}
      when exists (select from case_view where tenant = ${participant}
        and view ->> 'agent' = ${participant} and view #>> '{right,id}' = ${right}) then 'desk' end as tenant) reader
    left join right_view r on r.tenant = reader.tenant and r.id = ${right}
    join participant_view p on p.tenant = 'desk' and p.id = coalesce(r.holder, ${participant})`.execute(work.tx);
  const [claim] = rows;
  if (!claim) throw new ProblemError(403, 'complainant-not-active', 'Your enrolment is not complete.');
  const { holder, named, sees } = claim;
  work.memo(participants).set(holder, named);
  const mark = claim.mark ?? undefined;
  const verifiedAgainst = claim.against ?? undefined;
  const book = mark === undefined ? undefined : bookOf(mark);
  return { holder, holderName: named.name, sees, mark, verifiedAgainst, book };
}

/** Call it under the lock of the right. */
function mayAct(work: UnitOfWork, { participant, right }: Filing, { sees }: Claim): boolean {
  if (!sees) return false;
  const state = work.state('right', right);
  if (state.status === 'unregistered') return false;
  return state.holder === participant || (state.mandates[participant] ?? '') > work.now;
}
