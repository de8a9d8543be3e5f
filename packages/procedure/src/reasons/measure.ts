import {
  type Band,
  type EvidenceKind,
  type KnowledgeChip,
  type Lane,
  type MeasureKind,
  type ReasonCode,
  type RightType,
  type Target,
  targetKey,
  variantOf,
  wholeOf,
} from '@marketsafe/terms';
import type { PriorRisk, Rules } from '../policy/index.ts';
import { contract, type Ground, statute } from './ground.ts';
import type { Redress } from './redress.ts';

/** Screening results of a shop at the complaint, for one right. */
export interface ShopScreening {
  /** Listings on sale since `since` that were screened for the right, and those with a finding at or above `band`. */
  readonly screened: number;
  readonly infringing: number;
  readonly band: Band;
  /** ISO 8601 UTC. */
  readonly since: string;
}

/**
 * The reasons of a measure: the facts of a statement of reasons (Regulation (EU) 2022/2065 Art. 17(3)), typed, so that the notice,
 * the portals and the statement for the transparency database agree. They contain no name and no free text.
 */
export interface MeasureReasons {
  readonly cause: 'complaint' | 'closure' | 'ban' | 'recognition';
  readonly measure: MeasureKind;
  /** The target of the measure. */
  readonly target: Target;
  /** The claim is about this variant and the measure on its listing, since the marketplace takes down whole listings only. */
  readonly wholeListing?: { readonly variant: string };
  /** Instants, ISO 8601 UTC. */
  readonly since: string;
  /** Only decided at that time: the marketplace was asked, and had not confirmed it. */
  readonly asked?: true;
  readonly until?: string;
  /** The listing's proceeds are held too, until then at the latest. */
  readonly proceedsUntil?: string;
  /** A marketplace applies a measure everywhere it sells. */
  readonly scope: 'whole-marketplace';
  readonly duration: 'while-complaint-stands' | 'while-points-stand' | 'while-the-other-is-closed' | 'for-good';
  /** The cause: a rights holder's notice, the decided complaints behind the points, or the declared identity. */
  readonly source: 'notice' | 'decided-complaints' | 'declared-identity';
  /** Screening had found the listing before the complaint. */
  readonly detection: 'machine' | 'person';
  readonly decision: 'rule' | 'person' | 'several-people';
  readonly ground: Ground;
  readonly claim?: Claim;
  /** The pack's measure for a seller with strikes in force. */
  readonly priorRisk?: Exclude<PriorRisk, 'first'>;
  /** For a complaint about a shop: its screening results. */
  readonly shop?: ShopScreening;
  readonly points?: { readonly points: number; readonly closeAt: number; readonly decisions: number };
  /** Key of the closed shop that this one continues. */
  readonly continues?: string;
  /** Inside the programme; redress from the local law is `outside`. */
  readonly redress: readonly Redress[];
}

interface Claim {
  readonly case: string;
  readonly reason: ReasonCode;
  readonly rightType: RightType;
  readonly chips: readonly KnowledgeChip[];
  /** The documents of the filing, each kind once; usually absent. */
  readonly evidence?: readonly EvidenceKind[];
}

export interface ComplaintMeasure {
  readonly claim: Claim;
  /** The target of the claim. */
  readonly target: Target;
  readonly measure: MeasureKind;
  readonly lane: Lane;
  readonly since: string;
  readonly foundByScreening: boolean;
  readonly priorRisk?: PriorRisk;
  readonly wholeListing?: true;
  readonly remedy?: 'replace-picture' | undefined;
  readonly proceedsUntil?: string;
  readonly shop?: ShopScreening;
}

/** The reasons of a complaint's measure. The law is its ground if the pack takes the reason code from one. */
export function complaintReasons(
  {
    claim,
    target,
    measure,
    lane,
    since,
    foundByScreening,
    priorRisk,
    wholeListing,
    remedy,
    proceedsUntil,
    shop,
  }: ComplaintMeasure,
  rules: Rules,
): MeasureReasons {
  const { replacePicture } = rules.measures;
  const variant = variantOf(target);
  const dueToRecord = priorRisk !== undefined && priorRisk !== 'first' && rules.measures.byReason?.[claim.reason];
  const byRule = lane === 'expedited';
  return {
    cause: 'complaint',
    ...{ measure, target: wholeListing ? wholeOf(target) : target, since, claim },
    ...(wholeListing && variant !== undefined && { wholeListing: { variant } }),
    ...(dueToRecord && { priorRisk }),
    ...(proceedsUntil !== undefined && { proceedsUntil }),
    ...(shop && { shop }),
    scope: 'whole-marketplace',
    duration: 'while-complaint-stands',
    source: 'notice',
    detection: foundByScreening ? 'machine' : 'person',
    decision: byRule ? 'rule' : 'person',
    ground: statute(`reasons.${claim.reason}`, rules) ?? contract(byRule ? 'lanes.expedited' : 'lanes.review', rules),
    redress: [
      ...(remedy && replacePicture ? [{ way: 'replace-picture', within: replacePicture } as const] : []),
      { way: 'answer', within: rules.clocks.answer },
      { way: 'appeal', within: rules.clocks.appeal },
    ],
  };
}

interface ShopMeasure {
  readonly target: Target;
  readonly since: string;
}
interface Counted {
  readonly points: number;
  /** Number of decided complaints behind the points. */
  readonly decisions: number;
}

const ofShop = { scope: 'whole-marketplace', measure: 'close-storefront' } as const;

export const closureReasons = (
  { target, since, points, decisions }: ShopMeasure & Counted,
  rules: Rules,
): MeasureReasons => ({
  ...ofShop,
  cause: 'closure',
  ...{ target, since },
  duration: 'while-points-stand',
  source: 'decided-complaints',
  detection: 'person',
  decision: 'rule',
  ground: contract('strikes.closeAt', rules),
  points: { points, closeAt: rules.strikes.closeAt, decisions },
  redress: [{ way: 'appeal-each-decision', within: rules.clocks.appeal }],
});

export const banReasons = (counted: ShopMeasure & Counted, rules: Rules): MeasureReasons => ({
  ...closureReasons(counted, rules),
  cause: 'ban',
  measure: 'ban',
  duration: 'for-good',
  decision: 'several-people',
  ground: contract('ban.approvals', rules),
});

export const recognitionReasons = (
  { target, since, continues }: ShopMeasure & { readonly continues: string },
  rules: Rules,
): MeasureReasons => ({
  ...ofShop,
  cause: 'recognition',
  ...{ target, since, continues },
  duration: 'while-the-other-is-closed',
  source: 'declared-identity',
  detection: 'machine',
  decision: 'rule',
  ground: contract('recognition', rules),
  redress: [{ way: 'contest' }],
});

/** The same for repeated notices of one measure; another one each time that the measure is taken. */
export const measureKey = ({ cause, measure, target, since, claim }: MeasureReasons): string =>
  JSON.stringify([cause, claim?.case ?? '', measure, targetKey(target), since]);
