/** Gaps of a complaint. Stable: events, API and ledger contain them permanently. */
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
  /** The listing is not sold, or no longer sold, in the named variant. */
  'variant-not-found',
  /** The rules accept no claim about a single variant. */
  'variant-not-offered',
  /** The marketplace cannot take down one variant alone, and the rules provide no check by the desk. */
  'variant-not-separable',
  /** Screening does not show that enough of the shop infringes. */
  'storefront-below-threshold',
  /** The marketplace closes no shops for the programme. */
  'storefront-not-closable',
  'duplicate-open',
  'already-decided',
  'still-down',
  'parent-not-upheld',
  'evidence-missing',
] as const;
export type FilingGap = (typeof filingGaps)[number];

/** Gaps that the desk found in its review; every refusal by the desk names some, in addition to its text. Also stable. */
export const reviewGaps = [
  /** Neither the page nor the statements show the claimed infringement. */
  'infringement-not-apparent',
  /** The listing names what its goods fit, says that they are second-hand, or uses a common word. */
  'innocent-reading',
  'seller-authorised',
  /** The goods are the owner's own, lawfully on sale in this territory. */
  'use-not-infringing',
  /** The goods on the page differ from those of the complaint. */
  'other-goods',
  /** Price, distribution, contract or warranty. */
  'not-for-takedown',
] as const;
export type ReviewGap = (typeof reviewGaps)[number];

/** Why a complainant's entered lawsuit or complaint to an authority keeps no target down. Also stable. */
export const proceedingsGaps = [
  /** The court or authority has none under this number. */
  'proceedings-not-found',
  /** They concern other goods, another seller or another right. */
  'other-matter',
  /** Prepared, but not filed yet. */
  'not-filed-yet',
  /** Withdrawn, dismissed or decided before. */
  'proceedings-over',
  'document-illegible',
] as const;
export type ProceedingsGap = (typeof proceedingsGaps)[number];

/** Why delay is counted nevertheless. Also stable. */
export const delayGaps = [
  /** The complainant could have avoided it. */
  'within-control',
  /** These proceedings need no notarised or legalised document. */
  'not-needed',
  /** The document does not show the delay. */
  'delay-not-shown',
  'document-illegible',
] as const;
export type DelayGap = (typeof delayGaps)[number];

/** Why a command is refused: wrong state, wrong person, wrong content. Nothing changed. */
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
  /** These rules do not accept the desk's confirmation of a notice's arrival. */
  'channel-not-accepted',
  /** Only a lawsuit or a complaint to an authority, entered by the desk, keeps the target down. */
  'proceedings-needed',
  /** The complainant's entry waits for the desk, which must decide it first. */
  'proceedings-open',
  'delay-open',
  /** The whole delay that the rules leave uncounted was granted. */
  'delay-used-up',
  'decision-final',
  /** The seller may still reply to the report behind the complaint. */
  'reply-awaited',
  /** The maximum of answers after the last deadline was recorded. */
  'record-full',
  'another-case-open',
  'already-extended',
  /** The rules do not extend this side's deadline. */
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
  /** The pack accepts no report, or has no rulings. */
  'report-not-taken',
  'report-incomplete',
  /** The chain of custody of a test purchase has a gap, an overlap or an impossible time. */
  'custody-broken',
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
  /** It ends before it starts, or lies in the future. */
  'bad-period',
  /** A finding of malice names signs from the list; any other finding names none. */
  'indicators-missing',
  /** Only an amount awarded for malice is doubled. */
  'doubled-without-malice',
] as const;
export type RefusalCode = (typeof refusalCodes)[number] | FilingGap;

/** One gap; `detail` contains ids and numbers only, so that events may contain it. */
export interface Missing<Code extends string = RefusalCode> {
  readonly code: Code;
  readonly field?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A decider's refusal, as data. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly missing?: readonly Missing[];
}

export const refuse = (refused: RefusalCode, missing?: readonly Missing[]): Refusal =>
  missing === undefined ? { refused } : { refused, missing };

export function isRefusal<Event>(decision: readonly Event[] | Refusal): decision is Refusal {
  return 'refused' in decision;
}
