/**
 * Who sees what of a case. Views, timelines, webhooks and the ledger's proofs ask these tables, and nothing else decides it.
 * A party sees only what a row names. A new event or field does not compile without a row, and stays unseen until it has one.
 */
import { type CaseEvent, type FindingOf, type FoundKind, type MatterKind, reviewFor } from '@marketsafe/procedure';
import { copyName } from '../documents/index.ts';
import type { AnswerInView, CaseView, DocumentInView, MatterInView, ReportInView } from './case-view.ts';

export type Party = 'desk' | 'complainant' | 'seller';

/** Who reads a view: the party and, since one case has a holder and an agent, the tenant. */
export interface Reader {
  /** `marketplace`: its own people, in the cases about what it offers. They are no party to any, and have no timeline or proof. */
  readonly party: Party | 'marketplace';
  readonly tenant: string;
}

type Who = readonly Reader['party'][];
const everybody: Who = ['desk', 'complainant', 'seller'];
/** Orders to a marketplace, and their state. */
const andMarketplace: Who = [...everybody, 'marketplace'];
const desk: Who = ['desk'];
/** What the record of a seller decided, which holds what others complained of, and what is its own. */
const notComplainant: Who = ['desk', 'seller'];
const notSeller: Who = ['desk', 'complainant'];
/** What a marketplace asks, and is answered. */
const asked: Who = ['desk', 'marketplace'];

/**
 * Who knows of a matter: that it was raised, and of what was found of it where that is otherwise; its documents; the desk's
 * reasons, which are its own where no row says so; and the matter itself, where that is not for all who hear of it.
 */
interface OfMatter {
  readonly who: Who;
  readonly found?: Partial<Readonly<Record<FindingOf<FoundKind>, Who>>>;
  readonly documents: Who;
  readonly reasons?: Who;
  readonly itself?: Who;
}
const matters: Readonly<Record<MatterKind, OfMatter>> = {
  proceedings: { who: everybody, documents: notSeller },
  delay: { who: everybody, documents: notSeller },
  // A complainant hears of no report of a demand for payment, only of what it answers for.
  demand: {
    ...{ who: notComplainant, found: { 'extortion-found': everybody }, documents: notComplainant, reasons: everybody },
    itself: notComplainant,
  },
  loss: { who: notComplainant, documents: notComplainant },
  malice: { who: notComplainant, found: { malicious: everybody }, documents: desk, reasons: everybody },
  award: { who: everybody, documents: desk },
  statement: { who: asked, documents: asked, reasons: asked },
  // It may hold what its writer never meant for the other side; that side learns why the deadline changed.
  message: {
    ...{ who: notComplainant, found: { 'is-answer': everybody, 'no-answer': everybody } },
    ...{ documents: notComplainant, itself: notComplainant },
  },
};
const hearsFound = ({ kind, finding }: { readonly kind: MatterKind; readonly finding?: FindingOf<FoundKind> }): Who =>
  (finding && matters[kind].found?.[finding]) ?? matters[kind].who;

/** Who learns that an event happened. Of how a decision came about inside the programme only the desk does. */
const events: { readonly [T in CaseEvent['type']]: Who | ((event: Extract<CaseEvent, { type: T }>) => Who) } = {
  'complaint-filed': everybody,
  'complaint-refused': everybody,
  'complaint-accepted': everybody,
  'review-passed': desk,
  'review-refused': everybody,
  'removal-confirmed': everybody,
  'proceeds-hold-asked': notComplainant,
  'proceeds-noted': notComplainant,
  'removal-unconfirmed': everybody,
  'notice-delivered': everybody,
  'notice-undeliverable': everybody,
  'arrival-reminded': everybody,
  'case-unanswered': everybody,
  'answer-returned': everybody,
  'answer-received': everybody,
  'late-proof-received': everybody,
  'answer-supplemented': everybody,
  'answer-recorded': everybody,
  'window-extended': everybody,
  'complainant-reminded': desk,
  'claim-stood-behind': everybody,
  'claim-backed': everybody,
  'reply-reminded': everybody,
  'report-answered': everybody,
  'reply-window-over': everybody,
  'silence-sent-to-ruling': everybody,
  'withdrawal-sent-to-ruling': everybody,
  'case-upheld': everybody,
  'case-overturned': everybody,
  'case-withdrawn': everybody,
  'case-discontinued': everybody,
  'given-back': notComplainant,
  'case-restored': everybody,
  'restoration-failed': everybody,
  'appeal-opened': everybody,
  'appeal-dismissed': everybody,
  'appeal-allowed': everybody,
  'case-held': everybody,
  'case-released': everybody,
  'case-referred': everybody,
  'case-resumed': everybody,
  'audit-drawn': desk,
  'audit-read': desk,
  'child-attached': everybody,
  'record-noted': desk,
  'parent-contested': everybody,
  'parent-settled': everybody,
  'parent-fell': everybody,
  'deadline-missed': desk,
  'restored-provisionally': everybody,
  'provisional-return-seen': notComplainant,
  'complaint-recalled': everybody,
  'recall-failed': everybody,
  'submission-recorded': everybody,
  'matter-raised': ({ kind }) => matters[kind].who,
  'matter-found': hearsFound,
  'there-recorded': everybody,
};

export function seesEvent(party: Party, event: { readonly type: string }): boolean {
  const who = (events as Readonly<Record<string, Who | ((event: object) => Who)>>)[event.type] ?? [];
  return (typeof who === 'function' ? who(event) : who).includes(party);
}

type Members<E> = E extends unknown ? Exclude<keyof E, 'type'> : never;
type Member = Members<CaseEvent>;

interface Shown {
  readonly timeline: Who;
  readonly proof: Who;
}
/** In a proof the desk reads all that there is. */
const inProof = (who: Who): Shown => ({ timeline: [], proof: who });
const inBoth = (who: Who): Shown => ({ timeline: who, proof: who });

/** Who reads a member of an event that they see: in its timeline, and disclosed in a proof. */
const members: Readonly<Record<Member, Shown>> = {
  administratorBy: inProof(desk),
  again: inProof(desk),
  against: inProof(everybody),
  agent: inProof(notSeller),
  answer: inBoth(everybody),
  appealUntil: inBoth(everybody),
  at: inProof(everybody),
  audit: inProof(desk),
  awaitsNotice: inProof(desk),
  back: inProof(notComplainant),
  bars: inProof(desk),
  bundle: inProof(everybody),
  by: inBoth(everybody),
  call: inProof(desk),
  case: inProof(everybody),
  cause: inBoth(everybody),
  checklist: inProof(desk),
  child: inProof(desk),
  chips: inProof(everybody),
  clock: inBoth(everybody),
  clocks: inBoth(everybody),
  complainant: inProof(everybody),
  contest: inProof(desk),
  cost: inProof(notComplainant),
  counted: inProof(desk),
  days: inBoth(everybody),
  decider: inBoth(desk),
  declaration: inProof(everybody),
  documents: inProof(everybody),
  due: inBoth(everybody),
  // It may be of another seller.
  earlier: inProof(notSeller),
  elsewhere: inProof(desk),
  evidence: inProof(everybody),
  exception: inProof(desk),
  finding: inBoth(everybody),
  forum: inProof(everybody),
  from: inProof(everybody),
  funds: inProof(notComplainant),
  goods: inProof(desk),
  gravity: inBoth(desk),
  gravityFound: inProof(desk),
  ground: inBoth(everybody),
  grounds: inProof(everybody),
  holder: inProof(everybody),
  indicators: inProof(everybody),
  instance: inProof(everybody),
  kept: inProof(desk),
  kind: inBoth(everybody),
  lacking: inBoth(everybody),
  lane: inBoth(everybody),
  laneReasons: { timeline: desk, proof: notSeller },
  lateProofUntil: inBoth(everybody),
  left: inProof(desk),
  matter: inProof(everybody),
  lifted: inProof(desk),
  measure: inBoth(notComplainant),
  missing: inBoth(everybody),
  namesOther: inProof(desk),
  next: inProof(desk),
  observedAt: inProof(everybody),
  on: inBoth(everybody),
  organisation: inBoth(everybody),
  outcome: inBoth(everybody),
  pack: inProof(everybody),
  packet: inProof(everybody),
  packetAt: inProof(everybody),
  packetOfFiler: inProof(everybody),
  parent: inProof(everybody),
  participant: inProof(desk),
  priorRisk: inBoth(notComplainant),
  reading: inProof(everybody),
  reason: inProof(everybody),
  // Of the decisions that `reasoned` names both sides do.
  reasons: inProof(desk),
  recall: inProof(desk),
  reference: inProof(notSeller),
  reminder: inProof(desk),
  reply: inProof(everybody),
  remedy: inProof(everybody),
  report: inProof(everybody),
  right: inProof(everybody),
  said: inProof(everybody),
  seller: inProof(everybody),
  shop: inProof(desk),
  shown: inProof(desk),
  side: inBoth(everybody),
  state: inBoth(everybody),
  stillDown: inBoth(everybody),
  target: inProof(everybody),
  terms: inProof(notSeller),
  to: inBoth(everybody),
  until: inProof(notComplainant),
  wholeListing: inBoth(everybody),
  withdrawal: inBoth(everybody),
  word: inBoth(notComplainant),
};

/** Decisions whose reasons both sides read; the desk's notes on anything else are its own. */
const reasoned: ReadonlySet<string> = new Set<CaseEvent['type']>([
  ...(['complaint-refused', 'review-refused', 'case-upheld', 'case-overturned', 'appeal-allowed'] as const),
]);

export const readsReasons = (party: Party, event: { readonly type: string; readonly kind?: string }): boolean =>
  party === 'desk' ||
  reasoned.has(event.type) ||
  (event.type === 'matter-found' && (matters[event.kind as MatterKind].reasons ?? desk).includes(party));

/** Whether a party that sees an event reads this member of it. */
export function seesMember(
  party: Party,
  event: { readonly type: string },
  member: string,
  where: keyof Shown,
): boolean {
  if (member === 'reasons' && where === 'proof') return readsReasons(party, event);
  return (members as Readonly<Record<string, Shown>>)[member]?.[where].includes(party) ?? false;
}

/** Whole for those who are named; or what a reader is shown of it, undefined for nothing; `at`: its place among others. */
type Cell<T, K extends keyof T> = Who | ((value: NonNullable<T[K]>, reader: Reader, of: T, at: number) => unknown);
type Rows<T> = { readonly [K in keyof T]-?: Cell<T, K> };

/** What a reader sees of a thing: nothing but what the rows name. */
export function seen<T extends object>(thing: T, rows: Rows<T>, reader: Reader, at = 0): Partial<T> {
  const shown = (Object.entries(rows) as [string, Cell<T, keyof T>][]).flatMap(([name, cell]) => {
    const value = thing[name as keyof T];
    if (value === undefined || value === null) return [];
    const one =
      typeof cell === 'function' ? cell(value, reader, thing, at) : cell.includes(reader.party) ? value : undefined;
    return one === undefined ? [] : [[name, one]];
  });
  return Object.fromEntries(shown) as Partial<T>;
}

const part =
  <T extends object>(rows: Rows<T>, who: Who = everybody) =>
  (value: T | readonly T[], reader: Reader): unknown => {
    if (!who.includes(reader.party)) return undefined;
    return Array.isArray(value)
      ? value.map((one: T, at) => seen(one, rows, reader, at))
      : seen(value as T, rows, reader);
  };

/**
 * What a file is called was never meant for the other side, since its name says what its owner calls itself: for them it is called
 * by what it shows, and its number.
 */
const exhibits = (named: Who): Rows<DocumentInView> => ({
  ...{ id: everybody, item: everybody, sha256: everybody, mime: everybody, size: everybody, pages: everybody },
  name: (name, { party }, { item, mime }, at) => (named.includes(party) ? name : copyName(item, mime, at + 1)),
  copy: everybody,
  // A code on a parcel or on the one article that was bought leads to the buyer.
  codes: notSeller,
});

/** The pack promises a seller that its supplier stays with the desk, unless it names one in accepting the complaint. */
const readsSupplier = ({ party }: Reader, { kind }: AnswerInView): boolean =>
  party !== 'complainant' || kind === 'accepted';

const answer: Rows<AnswerInView> = {
  kind: everybody,
  receivedAt: everybody,
  statement: everybody,
  supplier: (supplier, reader, of) => (readsSupplier(reader, of) ? supplier : undefined),
  identifiers: (all, reader, of) =>
    all
      .filter(({ item }) => item !== 'supplier' || readsSupplier(reader, of))
      .map(({ item, text }) => ({ item, text })),
  exhibits: part(exhibits(notComplainant)),
};

/** A test buyer stays unknown to the seller: neither the order nor a holder of the goods leads to them. */
const report: Rows<ReportInView> = {
  ...{ kind: everybody, at: everybody, on: everybody, examiner: everybody, finding: everybody },
  order: notSeller,
  custody: part<NonNullable<ReportInView['custody']>[number]>(
    { by: notSeller, from: notSeller, to: notSeller },
    notSeller,
  ),
  documents: part(exhibits(notSeller)),
  reply: part<NonNullable<ReportInView['reply']>>({
    ...{ at: everybody, statement: everybody },
    exhibits: part(exhibits(notComplainant)),
  }),
};

/** What the parties who see a matter read of what was said in it: all of it. */
const said: Rows<MatterInView['said']> = {
  ...{ amount: andMarketplace, channel: andMarketplace, on: andMarketplace, words: andMarketplace },
  ...{ kind: andMarketplace, before: andMarketplace, number: andMarketplace, ground: andMarketplace },
  ...{ from: andMarketplace, until: andMarketplace, malicious: andMarketplace, doubled: andMarketplace },
};

const matter: Rows<MatterInView> = {
  ...{ id: andMarketplace, kind: andMarketplace, at: andMarketplace, finding: andMarketplace, days: everybody },
  said: part(said, andMarketplace),
  ...{ from: everybody, until: everybody, indicators: everybody, lacks: andMarketplace },
  reasons: (reasons, { party }, { kind }) => ((matters[kind].reasons ?? []).includes(party) ? reasons : undefined),
  documents: (documents, reader, { kind }) =>
    matters[kind].documents.includes(reader.party) ? part(exhibits(everybody))(documents, reader) : [],
};

const packet: Rows<CaseView['packet']> = {
  ...{ at: everybody, hash: everybody, url: everybody, description: everybody, sold: everybody },
  ...{ shipsTo: everybody, signals: everybody },
};

/** Who reads a field of a case's view. */
export const viewRows: Rows<CaseView> = {
  ...{ id: andMarketplace, bundle: everybody, filing: notSeller, status: andMarketplace, decision: everybody },
  ...{ lane: everybody, gravity: everybody, target: andMarketplace, seller: everybody },
  laneReasons: (reasons, { party }) => (notSeller.includes(party) ? reasons : party === 'seller' ? [] : undefined),
  ...{ measure: notComplainant, priorRisk: notComplainant, wholeListing: everybody },
  ...{ funds: notComplainant, proceeds: notComplainant },
  ...{ complainant: everybody, holder: andMarketplace, holderName: andMarketplace, agent: notSeller, right: everybody },
  ...{ title: andMarketplace, image: everybody, price: everybody, variant: everybody, packet: part(packet) },
  ...{ evidence: everybody, shop: everybody, foundByScreening: everybody },
  // It rests on records: each reads the numbers of its own, and a seller none.
  review: (review, { party, tenant }) =>
    party === 'desk' ? review : notSeller.includes(party) ? reviewFor(review, tenant) : undefined,
  // Whose acceptance is out of date says something about an agent, whom the seller does not see.
  terms: notSeller,
  ...{ reason: andMarketplace, grade: andMarketplace, chips: everybody, filedAt: andMarketplace, goods: everybody },
  erasedAt: andMarketplace,
  ...{ removedAt: everybody, backSince: everybody, clocks: everybody, held: everybody, missing: everybody },
  lacking: everybody,
  answer: part(answer),
  recorded: part(answer),
  left: notComplainant,
  report: part(report),
  ...{ reasons: everybody, why: everybody, appealUntil: everybody, lateProofUntil: everybody },
  // Its grounds are for the desk, which decides it; a seller sees the documents that it sent.
  appeal: part<NonNullable<CaseView['appeal']>>({
    ...{ by: everybody, openedAt: everybody, grounds: desk },
    documents: part(exhibits(notComplainant), notComplainant),
  }),
  ...{ parent: everybody, remedy: everybody, pack: everybody, exception: everybody, actions: andMarketplace },
  earlier: notSeller,
  alike: part<NonNullable<CaseView['alike']>>({ in: everybody, removedAt: everybody }),
  // It has what it had cost; what its seller has back may rest on what others complained of.
  ...{ gaveBack: notComplainant, cost: everybody },
  matters: (all, reader) =>
    all
      .filter((one) => (matters[one.kind].itself ?? hearsFound(one)).includes(reader.party))
      .map((one) => seen(one, matter, reader)),
  // Signs of malice in the case itself: the desk examines them before either side hears of them.
  indicated: desk,
  wrong: everybody,
};
