import {
  type Answer,
  backSince,
  type CaseClock,
  type ComplaintCost,
  type DecisionReasons,
  type Delay,
  decisionReasons,
  type Exhibit,
  type FiledCase,
  type FundsChoice,
  indicatedBy,
  isErroneous,
  type Open,
  type PaymentDemand,
  type PriorRisk,
  type Proceedings,
  type ProceedsHold,
  type Redress,
  type Rules,
  remainingRedress,
  type SellerBack,
} from '@marketsafe/procedure';
import type {
  Forum,
  Gravity,
  KnowledgeChip,
  Lane,
  MaliceIndicator,
  MeasureKind,
  Money,
  ReasonCode,
  ReportFinding,
  ReportKind,
  Target,
} from '@marketsafe/terms';
import { definedOnly } from '../../platform/defined-only.ts';
import type { CaseFile } from '../case-file/index.ts';
import type { RecordedLiability } from '../reasons/index.ts';
import { stoppedBy } from './stopped.ts';

/** A stored view: what `CaseDetail` needs, with codes in place of words; the reader's language comes at reading. */
export interface StoredCase {
  readonly id: string;
  readonly bundle: string;
  readonly status: string;
  readonly decision?: string;
  readonly decidedBy?: string;
  readonly forum: Forum;
  readonly lane?: Lane;
  readonly laneReasons: readonly string[];
  /** With `priorRisk`, in the views of the desk and the seller. */
  readonly measure?: MeasureKind;
  readonly priorRisk?: PriorRisk;
  /** The claim is about a variant, and the measure on its listing. */
  readonly wholeListing?: true;
  /** Whether and how the proceeds are held: in the views of the desk and the seller, too. */
  readonly funds?: FundsChoice;
  readonly proceeds?: ProceedsHold;
  readonly gravity: Gravity;
  readonly target: Target;
  readonly seller: { readonly key: string; readonly name?: string };
  readonly file: CaseFile;
  readonly reason: ReasonCode;
  readonly chips: readonly KnowledgeChip[];
  readonly filedAt: string;
  /** When what the packet shows was seen. */
  readonly packetAt: string;
  /** Goods of health and safety: the pack's kind of them. */
  readonly goods?: string;
  readonly removedAt?: string;
  /** The desk is late with its decision: the listing is back since then, until it is there. */
  readonly backSince?: string;
  readonly clocks: readonly { clock: string; due: string; whose: 'seller' | 'complainant' | 'desk' | 'programme' }[];
  readonly held?: string;
  readonly missing: readonly { readonly code: string; readonly field?: string }[];
  readonly lacking: readonly string[];
  readonly answer?: StoredAnswer;
  /** The words of whoever decided, beside the typed reasons. */
  readonly reasons?: string;
  /** Why it was decided so. */
  readonly why?: DecisionReasons;
  readonly appeal?: { readonly by: 'seller' | 'complainant'; readonly openedAt: string; readonly grounds?: string };
  readonly appealUntil?: string;
  readonly lateProofUntil?: string;
  readonly parent?: string;
  readonly pack: string;
  /** Of the pack, that it was filed under. */
  readonly exception?: string;
  readonly actions: readonly Open[];
  /** What the seller sent after every window, the first one first; `left`: what it could still do when the view was written. */
  readonly recorded?: readonly StoredAnswer[];
  readonly left?: Redress;
  readonly report?: StoredReport;
  /** Demands for payment that the seller reported; in the complainant's view there are none. */
  readonly demands?: readonly StoredDemand[];
  /** What it gave back when it fell: in the views of the desk and the seller. */
  readonly gaveBack?: SellerBack;
  /** What it had cost by itself. */
  readonly cost?: ComplaintCost;
  /** On a statutory track, where there are any. */
  readonly liability?: StoredLiability;
  readonly proceedings?: readonly StoredProceedings[];
  readonly delays?: readonly StoredDelay[];
}

/** Of a complaint that was wrong. A complainant's view has no loss, and of malice only what was found. */
export interface StoredLiability extends RecordedLiability {
  readonly loss?: NonNullable<RecordedLiability['loss']> & {
    readonly at: string;
    readonly words?: string;
    readonly documents: readonly StoredExhibit[];
  };
  readonly malice?: NonNullable<RecordedLiability['malice']> & { readonly at: string };
  /** What the case itself says of malice: for the desk. */
  readonly indicated?: readonly MaliceIndicator[];
}

/** A seller sees them without their documents. */
interface StoredProceedings {
  readonly id: string;
  readonly kind: Proceedings['kind'];
  readonly before: string;
  readonly number: string;
  readonly on: string;
  readonly at: string;
  readonly documents: readonly StoredExhibit[];
  readonly finding?: NonNullable<Proceedings['finding']>;
  readonly lacks: readonly string[];
}

export interface StoredDelay {
  readonly id: string;
  readonly ground: Delay['ground'];
  readonly at: string;
  readonly documents: readonly StoredExhibit[];
  readonly finding?: NonNullable<Delay['finding']>;
  readonly days?: number;
  readonly from?: string;
  readonly until?: string;
  readonly lacks: readonly string[];
}

interface StoredDemand {
  readonly id: string;
  readonly at: string;
  readonly amount?: Money;
  readonly channel: PaymentDemand['channel'];
  readonly on: string;
  readonly words?: string;
  readonly documents: readonly StoredExhibit[];
  readonly finding?: NonNullable<PaymentDemand['finding']>;
}

export interface StoredAnswer {
  readonly kind: Answer['kind'];
  readonly receivedAt: string;
  readonly statement?: string;
  readonly supplier?: string;
  readonly identifiers: readonly { readonly item: string; readonly text: string }[];
  readonly exhibits: readonly StoredExhibit[];
}

/** A test purchase or an expert's report, and the seller's reply to it. */
export interface StoredReport {
  readonly kind: ReportKind;
  readonly at: string;
  readonly on: string;
  readonly order?: string;
  readonly examiner?: string;
  readonly finding: ReportFinding;
  readonly documents: readonly StoredExhibit[];
  readonly reply?: { readonly at: string; readonly statement?: string; readonly exhibits: readonly StoredExhibit[] };
}

export interface StoredExhibit {
  readonly id: string;
  readonly item: string;
  /** Of the document as it was uploaded. */
  readonly sha256: string;
  /** As it was uploaded. Not in the complainant's view: a file's name says what its owner calls itself. */
  readonly name?: string;
  /** Of the cleaned copy, as its bytes and the pictures of its pages are. */
  readonly mime: string;
  readonly size: number;
  readonly pages: number;
  /** SHA-256 of the cleaned copy. */
  readonly copy: string;
}

/** What the projection reads beside the state: unsealed texts by sealed id, exhibits by id. */
export interface Readings {
  readonly texts: ReadonlyMap<string, unknown>;
  readonly exhibits: ReadonlyMap<string, Omit<StoredExhibit, 'item'>>;
}

type Unseal = (ref: { sealed: string } | undefined) => string | undefined;

const ownerOfClock: Readonly<Record<CaseClock, StoredCase['clocks'][number]['whose']>> = {
  arrival: 'programme',
  arrivalReminder: 'programme',
  answer: 'seller',
  brand: 'complainant',
  brandReminder: 'programme',
  reply: 'seller',
  replyReminder: 'programme',
  review: 'desk',
  ruling: 'desk',
  appealDecision: 'desk',
  unconfirmedAlarm: 'programme',
};

/** A case as its views have it, before what each reader may not see is left out. */
export function storedCase(
  state: FiledCase,
  file: CaseFile,
  readings: Readings,
  { rules, now }: { readonly rules: Rules; readonly now: string },
): Omit<StoredCase, 'actions'> {
  const text = (ref: { sealed: string } | undefined): string | undefined =>
    ref === undefined ? undefined : (readings.texts.get(ref.sealed) as string | undefined);
  const { decision, answer, appeal } = state;
  return definedOnly({
    id: state.case,
    bundle: state.bundle,
    status: state.status,
    decision: decision?.outcome,
    decidedBy: decision?.by,
    forum: state.forum,
    lane: state.lane,
    laneReasons: state.laneReasons,
    measure: state.measure,
    priorRisk: state.priorRisk,
    wholeListing: state.wholeListing,
    funds: state.funds,
    proceeds: state.proceeds,
    gravity: state.gravity,
    target: state.target,
    seller: definedOnly({ key: state.seller, name: file.sellerName }),
    file,
    reason: state.reason,
    chips: state.chips,
    filedAt: state.filedAt,
    packetAt: state.packetAt,
    goods: state.goods,
    removedAt: state.removal?.observedAt,
    // The decision says what becomes of it.
    backSince: state.status === 'ruling' || appeal ? backSince(state) : undefined,
    clocks: Object.entries(state.clocks).map(([clock, due]) => ({
      clock,
      due,
      whose: ownerOfClock[clock as CaseClock],
    })),
    held: stoppedBy(state),
    missing: decision?.missing ?? [],
    lacking: answer?.lacking ?? state.returned ?? [],
    answer: answer && storedAnswer(answer, text, readings),
    recorded: state.recorded?.map((one) => storedAnswer(one, text, readings)),
    left: state.recorded && remainingRedress(state, now),
    report: storedReport(state, text, readings),
    reasons: text(decision?.reasons),
    why: decisionReasons(state, rules),
    appeal: appeal && definedOnly({ by: appeal.by, openedAt: appeal.openedAt, grounds: text(appeal.grounds) }),
    appealUntil: decision?.appealUntil,
    lateProofUntil: decision?.lateProofUntil,
    gaveBack: state.gaveBack?.back,
    cost: state.gaveBack?.cost,
    parent: state.parent,
    pack: state.pack,
    exception: state.exception,
    proceedings: state.proceedings?.map((one) => storedProceedings(one, text, readings)),
    delays: state.delays?.map((one) => storedDelay(one, readings)),
    demands: storedDemands(state, readings),
    liability: storedLiability(state, readings),
  });
}

const storedDocuments = (documents: readonly Exhibit[], exhibits: Readings['exhibits']): StoredExhibit[] =>
  documents.flatMap(({ id, kind }) => {
    const kept = exhibits.get(id);
    return kept ? [{ ...kept, item: kind }] : [];
  });

const storedProceedings = (
  { id, kind, before, number, on, at, documents, finding, missing = [] }: Proceedings,
  text: Unseal,
  { exhibits }: Readings,
): StoredProceedings =>
  definedOnly<StoredProceedings>({
    ...{ id, kind, on, at, finding },
    ...{ before: text(before) ?? '', number: text(number) ?? '' },
    documents: storedDocuments(documents, exhibits),
    lacks: missing.map(({ code }) => code),
  });

const storedDelay = (
  { id, ground, at, documents, finding, days, from, until, missing = [] }: Delay,
  { exhibits }: Readings,
): StoredDelay =>
  definedOnly<StoredDelay>({
    ...{ id, ground, at, finding, days, from, until },
    documents: storedDocuments(documents, exhibits),
    lacks: missing.map(({ code }) => code),
  });

const storedDemands = ({ demands = [] }: FiledCase, { texts, exhibits }: Readings): StoredDemand[] =>
  demands.map(({ id, at, amount, channel, on, words, documents, finding }) =>
    definedOnly<StoredDemand>({
      ...{ id, at, amount, channel, on, finding },
      words: words && (texts.get(words.sealed) as string | undefined),
      documents: storedDocuments(documents, exhibits),
    }),
  );

/** Undefined where the complaint is not known to have been wrong. */
function storedLiability(state: FiledCase, { texts, exhibits }: Readings): StoredLiability | undefined {
  if (!isErroneous(state)) return undefined;
  const { loss, malice, award } = state.liability ?? {};
  const text = (ref: { sealed: string }) => texts.get(ref.sealed) as string | undefined;
  const said = loss && (texts.get(loss.said.sealed) as { readonly amount: Money; readonly words?: string } | undefined);
  return definedOnly<StoredLiability>({
    loss:
      loss &&
      said &&
      definedOnly({
        ...{ at: loss.at, from: loss.from, until: loss.until, amount: said.amount, words: said.words },
        documents: storedDocuments(loss.documents, exhibits),
      }),
    malice:
      malice &&
      definedOnly({
        ...{ at: malice.at, finding: malice.finding, indicators: malice.indicators, reasons: text(malice.reasons) },
      }),
    award:
      award &&
      definedOnly({
        ...{ on: award.on, malicious: award.malicious, doubled: award.doubled, amount: award.amount },
        ...{ before: text(award.before) ?? '', number: text(award.number) ?? '' },
      }),
    indicated: indicatedBy(state),
  });
}

function storedReport({ report, reply }: FiledCase, text: Unseal, { exhibits }: Readings): StoredReport | undefined {
  if (report === undefined) return undefined;
  const { kind, at, on, finding } = report;
  return definedOnly<StoredReport>({
    ...{ kind, at, on, finding, order: text(report.order), examiner: text(report.examiner) },
    documents: storedDocuments(report.documents, exhibits),
    reply:
      reply &&
      definedOnly({
        ...{ at: reply.at, statement: text(reply.statement) },
        exhibits: storedDocuments(reply.exhibits, exhibits),
      }),
  });
}

const storedAnswer = (answer: Answer, text: Unseal, { exhibits }: Readings): StoredAnswer =>
  definedOnly({
    kind: answer.kind,
    receivedAt: answer.at,
    statement: text(answer.statement),
    supplier: text(answer.supplier),
    identifiers: answer.exhibits.flatMap(({ id, kind }) => {
      const written = text({ sealed: id });
      return written === undefined ? [] : [{ item: kind, text: written }];
    }),
    exhibits: storedDocuments(answer.exhibits, exhibits),
  });
