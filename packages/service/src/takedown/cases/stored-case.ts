import {
  type Answer,
  backSince,
  type CaseClock,
  type ComplaintCost,
  type DecisionReasons,
  decisionReasons,
  type Exhibit,
  type FiledCase,
  type FundsChoice,
  indicatedBy,
  isErroneous,
  type Matter,
  type MatterGap,
  type MatterKind,
  matterRule,
  type Open,
  type PriorRisk,
  type ProceedsHold,
  type Redress,
  type Rules,
  remainingRedress,
  type Said,
  type Sealed,
  type SellerBack,
} from '@marketsafe/procedure';
import type {
  Forum,
  Gravity,
  KnowledgeChip,
  Lane,
  MaliceIndicator,
  MeasureKind,
  ReasonCode,
  ReportFinding,
  ReportKind,
  Target,
} from '@marketsafe/terms';
import { definedOnly } from '../../platform/defined-only.ts';
import type { CaseFile } from '../case-file/index.ts';
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
  /** What it gave back when it fell: in the views of the desk and the seller. */
  readonly gaveBack?: SellerBack;
  /** What it had cost by itself. */
  readonly cost?: ComplaintCost;
  /** What the parties asked of the desk or declared, as far as the reader may know of it. */
  readonly matters?: readonly StoredMatter[];
  /** The complaint is known to have been wrong; `indicated`, for the desk: what the case itself says of malice then. */
  readonly wrong?: true;
  readonly indicated?: readonly MaliceIndicator[];
}

/** As it was raised and found, with its words opened; when it was raised, or found where nobody raised it. */
export interface StoredMatter
  extends Pick<Matter, 'id' | 'kind' | 'at' | 'finding' | 'days' | 'from' | 'until' | 'indicators'> {
  readonly said: StoredSaid;
  readonly documents: readonly StoredExhibit[];
  readonly reasons?: string;
  readonly lacks: readonly MatterGap[];
}

type Opened<One> = { readonly [Name in keyof One]: One[Name] extends Sealed | undefined ? string : One[Name] };
type All<One> = One extends unknown ? keyof One : never;
type Of<One, Name extends PropertyKey> = One extends { readonly [N in Name]?: infer Value } ? Value : never;
type OpenedSaid = Opened<Said[MatterKind]>;
/** Whatever a matter of its kind says, the sealed loss by its parts. */
export type StoredSaid = {
  readonly [Name in Exclude<All<OpenedSaid>, 'said'>]?: Exclude<Of<OpenedSaid, Name>, undefined>;
};

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
    matters: state.matters?.map((one) => storedMatter(one, readings)),
    ...(isErroneous(state) && { wrong: true as const, indicated: indicatedBy(state) }),
  });
}

const storedDocuments = (documents: readonly Exhibit[], exhibits: Readings['exhibits']): StoredExhibit[] =>
  documents.flatMap(({ id, kind }) => {
    const kept = exhibits.get(id);
    return kept ? [{ ...kept, item: kind }] : [];
  });

function storedMatter(
  { id, kind, said, at, foundAt, documents, finding, days, from, until, indicators, reasons, missing = [] }: Matter,
  { texts, exhibits }: Readings,
): StoredMatter {
  const opened = Object.entries(said).map(([name, value]) => [name, isSealed(value) ? texts.get(value.sealed) : value]);
  const { said: whole, ...words } = Object.fromEntries(opened) as StoredSaid & { readonly said?: object };
  return definedOnly<StoredMatter>({
    ...{ id, kind, finding, days, from, until, indicators },
    at: matterRule(kind).raise ? at : (foundAt ?? at),
    said: definedOnly<StoredSaid>({ ...words, ...whole }),
    documents: storedDocuments(documents, exhibits),
    reasons: reasons && (texts.get(reasons.sealed) as string | undefined),
    lacks: missing.map(({ code }) => code),
  });
}

const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'sealed' in value;

/** Every sealed row that a matter points to. */
export const sealedOfMatter = ({ said, reasons }: Matter): string[] =>
  [...Object.values(said), reasons].flatMap((value) => (isSealed(value) ? [value.sealed] : []));

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
