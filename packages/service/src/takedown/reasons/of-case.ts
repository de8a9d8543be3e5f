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
  Variant,
} from '@marketsafe/terms';
import { rightName } from '../../parties/rights/index.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import type { CaseFile } from '../case-file/index.ts';
import type { Reader } from './line.ts';

/** The inputs for the reasons of a case's measure; a stored view of the case has them all. */
export interface MeasuredCase extends Pick<CaseFile, 'right' | 'foundByScreening' | 'evidence'> {
  readonly shop?: ShopScreening;
  readonly id: string;
  readonly target: Target;
  /** Missing in a complainant's view: the seller's record with others may have chosen it. */
  readonly measure?: MeasureKind;
  readonly priorRisk?: PriorRisk;
  readonly wholeListing?: true;
  readonly remedy?: { readonly kind: 'replace-picture' };
  readonly proceeds?: ProceedsHold;
  readonly lane?: Lane;
  readonly reason: ReasonCode;
  readonly chips: readonly KnowledgeChip[];
  readonly filedAt: string;
  readonly removedAt?: string;
}

/** The measure of a case; undefined until the takedown is confirmed. */
export function measureOfCase(one: MeasuredCase, rules: Rules, until?: string): MeasureReasons | undefined {
  const { id, target, lane, reason, chips, filedAt, removedAt, priorRisk, wholeListing, remedy, proceeds } = one;
  const { right, evidence = [], shop, foundByScreening = false } = one;
  const { measure = rules.measures[target.kind].good } = one;
  if (removedAt === undefined || lane === undefined) return undefined;
  // If the target was down earlier, by another case or its seller, the case's own measure begins with its filing.
  const since = [filedAt, removedAt].sort().at(-1) ?? removedAt;
  const [usual = 'trademark'] = rules.reasons[reason].rightTypes;
  const rightType = (right.type as RightType | undefined) ?? usual;
  const reasons = complaintReasons(
    {
      ...{ target, measure, lane, since },
      claim: { case: id, reason, rightType, chips, ...(evidence.length > 0 && { evidence: kindsOf(evidence) }) },
      foundByScreening,
      ...(priorRisk && { priorRisk }),
      ...(wholeListing && { wholeListing }),
      ...(remedy && { remedy: remedy.kind }),
      ...(proceeds && isHeld(proceeds) && { proceedsUntil: proceeds.until }),
      ...(shop && { shop: numbersOf(shop) }),
    },
    rules,
  );
  return until === undefined ? reasons : { ...reasons, until };
}

const kindsOf = (evidence: NonNullable<CaseFile['evidence']>): EvidenceKind[] =>
  [...new Set(evidence.map(({ kind }) => kind))] as EvidenceKind[];

/** Released or never held money is not in force; a later removal does not mention it. */
const isHeld = ({ status }: ProceedsHold): boolean => status === 'asked' || status === 'held';

const numbersOf = ({ screened, infringing, band, since }: ShopScreening): ShopScreening => ({
  ...{ screened, infringing, band, since },
});

/** An entry of a case's timeline, as its reader sees it. */
interface Told {
  readonly type: string;
  readonly at: Date;
  readonly detail: unknown;
}

/**
 * The reasons of the decision in force, with the facts that only the timeline has, such as why a case ended without a decision on
 * the claim.
 */
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

/** When the case's own measure ended, which is when it was decided to end. Other cases may still hold the target. */
export function liftedAt(timeline: readonly Told[]): string | undefined {
  let ended: Date | undefined;
  for (const { type, at, detail } of timeline) {
    if (!turning.has(type)) continue;
    const { to } = (detail ?? {}) as { readonly to?: string };
    ended = type === 'case-overturned' || to === 'restoring' ? at : undefined;
  }
  return ended?.toISOString();
}

/** Events after which a case's measure is in force or has ended. */
const turning: ReadonlySet<string> = new Set([
  ...['removal-confirmed', 'case-overturned', 'case-withdrawn', 'case-discontinued', 'appeal-allowed'],
]);

/** Names in the cases of a notice, which has one rights holder and one right. */
interface Concerned extends Pick<CaseFile, 'holderName' | 'right'> {
  readonly variant?: Variant;
}

/** The case of a notice with the widest measure: a whole listing before variants. */
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
  const [first] = cases;
  const variants = cases.flatMap(({ variant }) => variant ?? []);
  const { name, zone, redress = [] } = marketplaceOf(programme, marketplace);
  return {
    ...{ as, language, zone },
    marketplace: name,
    outside: redress,
    ...(variants.length > 0 && { variants }),
    ...(first && { holder: first.holderName, right: rightName(first.right) }),
  };
}
