import {
  complaintReasons,
  type DecisionReasons,
  type DiscontinuationCause,
  type MeasureReasons,
  type PriorRisk,
  type ProceedsHold,
  type Rules,
  type ShopScreening,
  withCause,
} from '@marketsafe/procedure';
import type {
  EvidenceKind,
  KnowledgeChip,
  Lane,
  Language,
  MeasureKind,
  ReasonCode,
  RightType,
  Target,
} from '@marketsafe/terms';
import { rightName } from '../../parties/rights/index.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import { type CaseFile, variantOfCase } from '../case-file/index.ts';
import type { Reader } from './line.ts';

/** What the reasons of a case's measure are made of: a stored view of the case has it all. */
export interface MeasuredCase {
  readonly id: string;
  readonly target: Target;
  /** A complainant's view does not say which: a seller's record with others may have chosen it. */
  readonly measure?: MeasureKind;
  readonly priorRisk?: PriorRisk;
  readonly wholeListing?: true;
  readonly proceeds?: ProceedsHold;
  readonly lane?: Lane;
  readonly reason: ReasonCode;
  readonly chips: readonly KnowledgeChip[];
  readonly file: Pick<CaseFile, 'right' | 'foundByScreening' | 'shop' | 'evidence'>;
  readonly filedAt: string;
  readonly removedAt?: string;
}

/** Why the target of a case is down; undefined as long as nobody has seen it down. */
export function measureOfCase(one: MeasuredCase, rules: Rules, until?: string): MeasureReasons | undefined {
  const { id, target, lane, reason, chips, file, filedAt, removedAt, priorRisk, wholeListing, proceeds } = one;
  const { measure = rules.measures[target.kind].good } = one;
  if (removedAt === undefined || lane === undefined) return undefined;
  // What was gone before, by another's case or by itself, is gone by this one since it was filed.
  const since = [filedAt, removedAt].sort().at(-1) ?? removedAt;
  const [usual = 'trademark'] = rules.reasons[reason].rightTypes;
  const rightType = (file.right.type as RightType | undefined) ?? usual;
  const reasons = complaintReasons(
    {
      ...{ target, measure, lane, since },
      claim: { case: id, reason, rightType, chips, ...(file.evidence && { evidence: kindsOf(file.evidence) }) },
      foundByScreening: file.foundByScreening === true,
      ...(priorRisk && { priorRisk }),
      ...(wholeListing && { wholeListing }),
      ...(proceeds && isHeld(proceeds) && { proceedsUntil: proceeds.until }),
      ...(file.shop && { shop: numbersOf(file.shop) }),
    },
    rules,
  );
  return until === undefined ? reasons : { ...reasons, until };
}

const kindsOf = (evidence: NonNullable<CaseFile['evidence']>): EvidenceKind[] =>
  [...new Set(evidence.map(({ kind }) => kind))] as EvidenceKind[];

/** Money that is free, or was never held, is no part of what is in force: a removal that comes later says nothing of it. */
const isHeld = ({ status }: ProceedsHold): boolean => status === 'asked' || status === 'held';

const numbersOf = ({ screened, infringing, band, since }: ShopScreening): ShopScreening => ({
  ...{ screened, infringing, band, since },
});

/** An entry of a case's timeline, as its reader has it. */
interface Told {
  readonly type: string;
  readonly at: Date;
  readonly detail: unknown;
}

/** The reasons of the decision that stands, with what only the timeline says: why a case ended without one on the claim. */
export function decisionOfCase(
  why: DecisionReasons | undefined,
  timeline: readonly Told[],
  rules: Rules,
): DecisionReasons | undefined {
  if (why?.decision !== 'discontinued') return why;
  const ended = timeline.findLast(({ type }) => type === 'case-discontinued');
  const { cause } = (ended?.detail ?? {}) as { readonly cause?: DiscontinuationCause };
  return cause === undefined ? why : withCause(why, cause, rules);
}

/** When the case let go of its target, whatever else may hold it: its own measure ended with the decision to. */
export function liftedAt(timeline: readonly Told[]): string | undefined {
  let ended: Date | undefined;
  for (const { type, at, detail } of timeline) {
    if (!turning.has(type)) continue;
    const { to } = (detail ?? {}) as { readonly to?: string };
    ended = type === 'case-overturned' || to === 'restoring' ? at : undefined;
  }
  return ended?.toISOString();
}

/** Events after which the measure of a case is in force, or is not any more. */
const turning: ReadonlySet<string> = new Set([
  ...['removal-confirmed', 'case-overturned', 'case-withdrawn', 'case-discontinued', 'appeal-allowed'],
]);

/** What of the cases of a notice is told by name: it is one rights holder's, under one right. */
interface Concerned {
  readonly target: Target;
  readonly file: CaseFile;
}

/** Of the cases of one notice the one whose measure takes most: that on a whole listing before those on its variants. */
export const widestOf = <C extends Pick<MeasuredCase, 'wholeListing'>>(cases: readonly C[]): C | undefined =>
  cases.find(({ wholeListing }) => wholeListing) ?? cases[0];

export function readerOf(
  programme: Programme,
  marketplace: string,
  {
    as,
    language,
    cases = [],
  }: { readonly as: Reader['as']; readonly language: Language; readonly cases?: readonly Concerned[] },
): Reader {
  const [{ file } = {}] = cases;
  const variants = cases.flatMap((one) => variantOfCase(one) ?? []);
  const { name, zone, redress = [] } = marketplaceOf(programme, marketplace);
  return {
    ...{ as, language, zone },
    marketplace: name,
    outside: redress,
    ...(variants.length > 0 && { variants }),
    ...(file && {
      holder: file.holderName,
      right: rightName(file.right),
    }),
  };
}
