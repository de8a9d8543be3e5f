/** What is missing from a complaint. Stable: they are in events, in the API and in the ledger for ever. */
export const filingGaps = [
  'declaration-missing',
  'ground-not-for-takedown',
  'complainant-not-active',
  'complainant-suspended',
  'membership-required',
  'over-cap',
  'unknown-right',
  'right-not-verified',
  'right-expired',
  'right-not-yours',
  'mandate-missing',
  'reason-not-for-right-type',
  'class-not-covered',
  'territory-not-covered',
  'listing-not-found',
  /** The listing is not sold, or not any more, in the variant that is named. */
  'variant-not-found',
  /** The rules take no claim about a single variant. */
  'variant-not-offered',
  /** The marketplace cannot take down one variant without the others, and the rules have nobody look. */
  'variant-not-separable',
  /** Screening does not show that enough of the shop infringes. */
  'storefront-below-threshold',
  /** The marketplace closes no shop at the programme's request. */
  'storefront-not-closable',
  'duplicate-open',
  'already-decided',
  'still-down',
  'parent-not-upheld',
  'evidence-missing',
] as const;
export type FilingGap = (typeof filingGaps)[number];

/** What the desk found wanting where it looked first: named in every refusal of its own, beside its words. As stable. */
export const reviewGaps = [
  /** Nothing on the page, nor in what was said, shows the infringement that is claimed. */
  'infringement-not-apparent',
  /** The listing says what its goods fit, or that they are second-hand, or uses a common word. */
  'innocent-reading',
  'seller-authorised',
  /** The goods are the owner's own, lawfully on sale in this territory. */
  'use-not-infringing',
  /** The goods on the page are others than those that the complaint is about. */
  'other-goods',
  /** Price, distribution, contract or warranty. */
  'not-for-takedown',
] as const;
export type ReviewGap = (typeof reviewGaps)[number];

/** Why what a complainant entered as a suit or a complaint to an authority is none that keeps a target down. As stable. */
export const proceedingsGaps = [
  /** The court or authority knows of none under this number. */
  'proceedings-not-found',
  /** They are about other goods, another seller or another right. */
  'other-matter',
  /** Prepared, and not filed yet. */
  'not-filed-yet',
  /** Withdrawn, dismissed or decided before. */
  'proceedings-over',
  'document-illegible',
] as const;
export type ProceedingsGap = (typeof proceedingsGaps)[number];

/** Why delay is counted nevertheless. As stable. */
export const delayGaps = [
  /** The complainant could have avoided it. */
  'within-control',
  /** Nothing that these proceedings need has to be notarised or legalised. */
  'not-needed',
  /** The document does not show the delay. */
  'delay-not-shown',
  'document-illegible',
] as const;
export type DelayGap = (typeof delayGaps)[number];

/** Why a command makes no sense: wrong state, wrong person, wrong content. Nothing happened. */
export const refusalCodes = [
  // about the person
  'not-your-case',
  'not-for-this-actor',
  'desk-only',
  'decider-not-distinct',
  'approver-not-distinct',
  // about the state
  'already-exists',
  'does-not-exist',
  'wrong-state',
  'case-on-hold',
  'case-with-desk',
  'not-on-hold',
  'not-with-desk',
  'decided-elsewhere',
  'window-over',
  /** These rules take no word of the desk that a notice arrived. */
  'channel-not-accepted',
  /** Only a suit or a complaint to an authority, entered by the desk, keeps the target down. */
  'proceedings-needed',
  /** What the complainant entered waits for the desk: that is decided first. */
  'proceedings-open',
  'delay-open',
  /** All that the rules leave uncounted was granted. */
  'delay-used-up',
  'decision-final',
  /** The seller may still reply to the report that the claim was backed with. */
  'reply-awaited',
  /** As many answers as are kept after the last window have come. */
  'record-full',
  'another-case-open',
  'already-extended',
  /** The rules make this side's window no longer for the asking. */
  'not-extendable',
  'appeal-open',
  'no-appeal-open',
  'not-appealable',
  'appeal-window-over',
  'already-appealed',
  'not-audited',
  'audit-over',
  'storefront-not-closed',
  'already-banned',
  'ban-declined',
  'strike-contested',
  'not-recognised',
  'not-warned',
  'not-suspended',
  'right-not-active',
  'no-mandate',
  'demand-open',
  'clearance-not-offered',
  'clearance-undecided',
  'already-invited',
  // about the content
  'ground-missing',
  'declaration-needed',
  'supplier-missing',
  /** The pack takes no report, or nobody rules under it. */
  'report-not-taken',
  'report-incomplete',
  'may-not-stay-down',
  'checklist-incomplete',
  'ruling-contradicts-checklist',
  'ruling-needs-reason',
  'reason-not-for-ruling',
  'ends-in-the-past',
  'term-too-long',
  'ground-needed',
  'nothing-new',
  'proceedings-not-accepted',
  'delay-too-long',
  'document-missing',
  'reason-needed',
  /** It ends before it begins, or has not been yet. */
  'bad-period',
  /** Malice is found on something of the list; what is not found to be malicious names nothing. */
  'indicators-missing',
  /** Only an amount awarded for malice is a doubled one. */
  'doubled-without-malice',
] as const;
export type RefusalCode = (typeof refusalCodes)[number] | FilingGap;

/** One missing thing; `detail` holds ids and numbers only, so that it can stand in an event. */
export interface Missing<Code extends string = RefusalCode> {
  readonly code: Code;
  readonly field?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A decider's no, as data. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly missing?: readonly Missing[];
}

export const refuse = (refused: RefusalCode, missing?: readonly Missing[]): Refusal =>
  missing === undefined ? { refused } : { refused, missing };

export function isRefusal<Event>(decision: readonly Event[] | Refusal): decision is Refusal {
  return 'refused' in decision;
}
