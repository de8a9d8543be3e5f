import {
  type Answer,
  backSince,
  type CaseClock,
  type ComplaintCost,
  type DecisionReasons,
  decisionReasons,
  type Exhibit,
  type FiledCase,
  gradeOf,
  indicatedBy,
  isErroneous,
  type Matter,
  matterRule,
  type Open,
  type Redress,
  type ReviewExplained,
  type Rules,
  remainingRedress,
  type Sealed,
  type SellerBack,
} from '@marketsafe/procedure';
import {
  type EvidenceKind,
  type Gravity,
  type MaliceIndicator,
  type Target,
  type Variant,
  variantOf,
} from '@marketsafe/terms';
import type { z } from 'zod';
import { inEachLanguage, type ReasonsForBoth } from '../../platform/fields.ts';
import { type Exact, omitUndefined } from '../../platform/omit-undefined.ts';
import type { CaseFile, OldDecision } from '../case-file/index.ts';
import { copyName } from '../documents/index.ts';
import type { AnswerView, CaseDetail, MatterView } from './contract.ts';
import { stoppedBy } from './stopped.ts';

/** As the API answers it, each document with what it is handed out by: the hash of the file as it was uploaded, and of its cleaned copy. */
type Kept<T> = T extends readonly (infer One)[]
  ? Kept<One>[]
  : T extends { pages: number }
    ? T & { sha256: string; copy: string }
    : T extends object
      ? { [Name in keyof T]: Kept<T[Name]> }
      : T;

/** What of the answer depends on the moment, the rules' words or what else the reader may see: `detailOf` adds it when a case is read. */
type AddedAtReading =
  | ('actions' | 'checklist' | 'clearances' | 'cost' | 'decisionReasons' | 'delayDaysLeft' | 'gaveBack' | 'goods')
  | ('liability' | 'matters' | 'needsProceedings' | 'proceedingsKinds' | 'recorded' | 'refused' | 'remedy')
  | ('removalHeld' | 'review' | 'statement' | 'timeline' | 'written');

/** A party's view of a case, as it is stored: what the API answers, and what the rest of the answer is made from. */
export interface CaseView extends Exact<Kept<Omit<z.output<typeof CaseDetail>, AddedAtReading>>> {
  readonly answer?: AnswerInView;
  readonly packet: NonNullable<z.output<typeof CaseDetail>['packet']>;
  readonly right: CaseFile['right'];
  readonly complainant: string;
  readonly holder: string;
  readonly agent?: string;
  readonly foundByScreening?: true;
  readonly review?: readonly ReviewExplained[];
  readonly gravity: Gravity;
  /** Goods of health and safety: the pack's kind of them. */
  readonly goods?: string;
  readonly removedAt?: string;
  readonly missing: readonly { readonly code: string; readonly field?: string }[];
  readonly lacking: readonly string[];
  /** What the seller sent after every window, the first one first; `left`: what it could still do when the view was written. */
  readonly recorded: readonly AnswerInView[];
  readonly left?: Redress;
  /** Why it was decided so. */
  readonly why?: DecisionReasons;
  readonly appealUntil?: string;
  readonly lateProofUntil?: string;
  /** The rules that it was filed under. */
  readonly pack: string;
  /** What ends it without points; its time runs from the notice's arrival. */
  readonly remedy?: { readonly kind: 'replace-picture'; readonly from?: string | undefined };
  readonly exception?: string;
  readonly actions: readonly Open[];
  /** What it gave back when it fell, and what it had cost by itself. */
  readonly gaveBack?: SellerBack;
  readonly cost?: ComplaintCost;
  /** What the parties asked of the desk or declared, as far as the reader may know of it. */
  readonly matters: MatterInView[];
  /** The complaint is known to have been wrong; `indicated`: what the case itself says of malice then. */
  readonly wrong?: true;
  readonly indicated?: readonly MaliceIndicator[];
}

export type AnswerInView = Exact<Kept<z.output<typeof AnswerView>>>;
/** When it was raised, or found unasked; days granted run from `from`. */
export type MatterInView = Exact<Omit<z.output<typeof MatterView>, 'derivation' | 'documents'>> & {
  readonly documents: DocumentInView[];
  readonly from?: string;
};
export type ReportInView = NonNullable<CaseView['report']>;
export type DocumentInView = AnswerInView['exhibits'][number];

/** What the projection reads beside the state: unsealed texts by sealed id, exhibits by id. */
export interface Readings {
  readonly texts: ReadonlyMap<string, unknown>;
  readonly exhibits: ReadonlyMap<string, Omit<DocumentInView, 'item'>>;
}

type Unseal = (ref: { sealed: string } | undefined) => string | undefined;

const ownerOfClock: Readonly<Record<CaseClock, CaseView['clocks'][number]['whose']>> = {
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

/** The one variant that a case is about: as the listing had it or, where it had nothing of it, by its id. */
function variantOfCase(target: Target, { variant }: CaseFile['listing']): Variant | undefined {
  const id = variantOf(target);
  return id === undefined ? undefined : (variant ?? { id });
}

/** None, or of an erased case no more. */
const inEach = (said: unknown): CaseView['reasons'] =>
  said === undefined || said === null ? undefined : inEachLanguage(said as z.output<typeof ReasonsForBoth>);

const alikeIn = ({ agree, removedAt }: OldDecision): NonNullable<CaseView['alike']> => ({ in: [...agree], removedAt });

/** A case as its views have it, before what each reader may not see is left out. */
export function caseView(
  state: FiledCase,
  file: CaseFile,
  readings: Readings,
  { rules, now }: { readonly rules: Rules; readonly now: string },
): Omit<CaseView, 'actions'> {
  const text = (ref: { sealed: string } | undefined): string | undefined =>
    ref === undefined ? undefined : (readings.texts.get(ref.sealed) as string | undefined);
  const { decision, answer, appeal, target } = state;
  const { listing, evidence = [], shop } = file;
  const { title, image, price, url, description, sold } = listing;
  return omitUndefined<Omit<CaseView, 'actions'>>({
    id: state.case,
    bundle: state.bundle,
    filing: file.filing,
    status: state.status,
    decision: decision?.outcome,
    lane: state.lane,
    laneReasons: [...state.laneReasons],
    review: file.review,
    terms: file.terms && [...file.terms],
    measure: state.measure,
    priorRisk: state.priorRisk,
    wholeListing: state.wholeListing,
    funds: state.funds === 'none' ? undefined : state.funds,
    proceeds: state.proceeds,
    gravity: state.gravity,
    target,
    ...{ title, image, price, variant: variantOfCase(target, listing) },
    seller: omitUndefined({ key: state.seller, name: file.sellerName }),
    right: file.right,
    complainant: file.complainant,
    agent: file.agent,
    holder: file.holder,
    holderName: file.holderName,
    reason: state.reason,
    grade: gradeOf(state),
    chips: [...state.chips],
    filedAt: state.filedAt,
    packet: omitUndefined<CaseView['packet']>({
      ...{ at: state.packetAt, hash: file.packetHash, url, description, sold },
      ...{ shipsTo: [...listing.shipsTo], signals: [...file.signals] },
    }),
    foundByScreening: file.foundByScreening,
    evidence: evidence.map(({ kind, ...one }, at) => ({
      ...{ ...one, kind: kind as EvidenceKind, name: copyName(kind, one.mime, at + 1) },
    })),
    shop: shop && { ...shop, listings: [...shop.listings] },
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
    erasedAt: file.erasedAt,
    missing: decision?.missing ?? [],
    lacking: answer?.lacking ?? state.returned ?? [],
    answer: answer && answerIn(answer, text, readings),
    recorded: (state.recorded ?? []).map((one) => answerIn(one, text, readings)),
    left: state.recorded && remainingRedress(state, now),
    report: reportIn(state, text, readings),
    reasons: inEach(decision?.reasons && readings.texts.get(decision.reasons.sealed)),
    why: decisionReasons(state, rules),
    appeal:
      appeal &&
      omitUndefined({
        ...{ by: appeal.by, openedAt: appeal.openedAt, grounds: text(appeal.grounds) },
        documents: appeal.documents && documentsIn(appeal.documents, readings.exhibits),
      }),
    appealUntil: decision?.appealUntil,
    lateProofUntil: decision?.lateProofUntil,
    gaveBack: state.gaveBack?.back,
    cost: state.gaveBack?.cost,
    parent: state.parent,
    earlier: state.earlier,
    alike: file.old && alikeIn(file.old),
    remedy: state.remedy && { kind: state.remedy, from: state.delivery?.at },
    pack: state.pack,
    exception: state.exception,
    matters: (state.matters ?? []).map((one) => matterIn(one, readings)),
    ...(isErroneous(state) && { wrong: true as const, indicated: indicatedBy(state) }),
  });
}

const documentsIn = (documents: readonly Exhibit[], exhibits: Readings['exhibits']): DocumentInView[] =>
  documents.flatMap(({ id, kind }) => {
    const kept = exhibits.get(id);
    return kept ? [{ ...kept, item: kind }] : [];
  });

function matterIn(
  { id, kind, said, at, foundAt, documents, finding, days, from, until, indicators, reasons, missing = [] }: Matter,
  { texts, exhibits }: Readings,
): MatterInView {
  const opened = Object.entries(said).map(([name, value]) => [name, isSealed(value) ? texts.get(value.sealed) : value]);
  const { said: whole, ...words } = Object.fromEntries(opened) as MatterInView['said'] & { readonly said?: object };
  return omitUndefined<MatterInView>({
    ...{ id, kind, finding, days, from, until, indicators: indicators && [...indicators] },
    at: matterRule(kind).raise ? at : (foundAt ?? at),
    said: omitUndefined<MatterInView['said']>({ ...words, ...whole }),
    documents: documentsIn(documents, exhibits),
    reasons: inEach(reasons && texts.get(reasons.sealed)),
    lacks: missing.map(({ code }) => code),
  });
}

const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'sealed' in value;

/** Every sealed row that a matter points to. */
export const sealedOfMatter = ({ said, reasons }: Matter): string[] =>
  [...Object.values(said), reasons].flatMap((value) => (isSealed(value) ? [value.sealed] : []));

function reportIn({ report, reply }: FiledCase, text: Unseal, { exhibits }: Readings): ReportInView | undefined {
  if (report === undefined) return undefined;
  const { kind, at, on, finding, custody } = report;
  return omitUndefined<ReportInView>({
    ...{ kind, at, on, finding, order: text(report.order), examiner: text(report.examiner) },
    custody: custody?.map(({ by, ...when }) => omitUndefined({ by: text(by), ...when })),
    documents: documentsIn(report.documents, exhibits),
    reply:
      reply &&
      omitUndefined({
        ...{ at: reply.at, statement: text(reply.statement) },
        exhibits: documentsIn(reply.exhibits, exhibits),
      }),
  });
}

const answerIn = (answer: Answer, text: Unseal, { exhibits }: Readings): AnswerInView =>
  omitUndefined({
    kind: answer.kind,
    receivedAt: answer.at,
    statement: text(answer.statement),
    supplier: text(answer.supplier),
    identifiers: answer.exhibits.flatMap(({ id, kind }) => {
      const written = text({ sealed: id });
      return written === undefined ? [] : [{ item: kind, text: written }];
    }),
    exhibits: documentsIn(answer.exhibits, exhibits),
  });
