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

/** What screening knew of a shop when it was complained of, for one right. */
export interface ShopScreening {
  /** Listings on sale since `since` that were screened for the right, and those with a finding at or above `band`. */
  readonly screened: number;
  readonly infringing: number;
  readonly band: Band;
  /** ISO 8601 UTC. */
  readonly since: string;
}

/**
 * Why a measure was taken: the facts of a statement of reasons (Regulation (EU) 2022/2065 Art. 17(3)), typed, so that the notice,
 * the portals and the statement for the transparency database say the same. No name and no word that a person wrote is in it.
 */
export interface MeasureReasons {
  readonly cause: 'complaint' | 'closure' | 'ban' | 'recognition';
  readonly measure: MeasureKind;
  /** What it is on. */
  readonly target: Target;
  /** The claim is about this variant, and the measure on its listing: the marketplace takes down whole listings only. */
  readonly wholeListing?: { readonly variant: string };
  /** Instants, ISO 8601 UTC. */
  readonly since: string;
  /** Only decided, then: the marketplace was asked to carry it out, and nobody had seen that it did. */
  readonly asked?: true;
  readonly until?: string;
  /** The proceeds of the listing are held with it, until then at the latest. */
  readonly proceedsUntil?: string;
  /** A marketplace carries a measure out everywhere it sells. */
  readonly scope: 'whole-marketplace';
  readonly duration: 'while-complaint-stands' | 'while-points-stand' | 'while-the-other-is-closed' | 'for-good';
  /** What led to it: a rights holder's notice, the decided complaints behind the points, or the identity that was declared. */
  readonly source: 'notice' | 'decided-complaints' | 'declared-identity';
  /** Screening had found the listing before anybody complained. */
  readonly detection: 'machine' | 'person';
  readonly decision: 'rule' | 'person' | 'several-people';
  readonly ground: Ground;
  readonly claim?: Claim;
  /** The measure is what the pack has for a seller with strikes in force. */
  readonly priorRisk?: Exclude<PriorRisk, 'first'>;
  /** Of a shop that was complained of: what screening knew of it. */
  readonly shop?: ShopScreening;
  readonly points?: { readonly points: number; readonly closeAt: number; readonly decisions: number };
  /** Key of the closed shop that this one continues. */
  readonly continues?: string;
  /** Inside the programme; what the law of the place adds is `outside`. */
  readonly redress: readonly Redress[];
}

interface Claim {
  readonly case: string;
  readonly reason: ReasonCode;
  readonly rightType: RightType;
  readonly chips: readonly KnowledgeChip[];
  /** What it was filed with, each kind once; absent where it came with nothing, as a rule. */
  readonly evidence?: readonly EvidenceKind[];
}

export interface ComplaintMeasure {
  readonly claim: Claim;
  /** What the claim is about. */
  readonly target: Target;
  readonly measure: MeasureKind;
  readonly lane: Lane;
  readonly since: string;
  readonly foundByScreening: boolean;
  readonly priorRisk?: PriorRisk;
  readonly wholeListing?: true;
  readonly proceedsUntil?: string;
  readonly shop?: ShopScreening;
}

/** Of a measure that a complaint asked for. The law is its ground where the pack takes the reason code from one. */
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
    proceedsUntil,
    shop,
  }: ComplaintMeasure,
  rules: Rules,
): MeasureReasons {
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
  /** How many decided complaints the points come from. */
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

/** The same for the same measure however often it is told, and another each time that it is taken. */
export const measureKey = ({ cause, measure, target, since, claim }: MeasureReasons): string =>
  JSON.stringify([cause, claim?.case ?? '', measure, targetKey(target), since]);
