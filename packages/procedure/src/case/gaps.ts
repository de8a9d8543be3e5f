import { variantOf } from '@marketsafe/terms';
import { localDay } from '../clock/index.ts';
import type { ComplainantState } from '../complainant/index.ts';
import { accuracy, dailyCap, standing } from '../complainant/index.ts';
import type { ActiveStanding } from '../policy/index.ts';
import { type FilingGap, type Missing, type Refusal, refuse } from '../refusals.ts';
import type { RegisteredRight } from '../right/index.ts';
import { isStillDown } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { FileComplaint } from './commands.ts';
import { parentOf, returnGaps } from './returned.ts';

type Gap = Missing<FilingGap>;

/** All gaps of a complaint, so that one correction is enough. */
export function gapsOf(command: FileComplaint, at: CaseCircumstances): readonly Gap[] {
  return [
    ...formGaps(command, at),
    ...filerGaps(command, at),
    ...rightGaps(command, at),
    ...listingGaps(command),
    ...variantGaps(command, at),
    ...shopGaps(command, at),
    ...repetitionGaps(command, at),
  ];
}

function* formGaps(command: FileComplaint, at: CaseCircumstances): Generator<Gap> {
  if (!command.declaration) yield { code: 'declaration-missing', field: 'declaration' };
  if (command.ground !== undefined) {
    yield { code: 'ground-not-for-takedown', field: 'ground', detail: { ground: command.ground } };
  }
  if (at.rules.evidence === 'required') {
    const accepted = new Set(at.rules.evidenceKinds.map(({ kind }) => kind));
    const offered = command.evidence ?? [];
    if (!offered.some(({ kind }) => accepted.has(kind))) {
      yield { code: 'evidence-missing', field: 'evidence', detail: { accepted: [...accepted].join(' ') } };
    }
  }
}

function* filerGaps(command: FileComplaint, at: CaseCircumstances): Generator<Gap> {
  const filers: readonly (readonly [field: string, state: ComplainantState | undefined])[] = [
    ['complainant', at.complainant],
    ...(command.agent === undefined ? [] : [['agent', at.agent] as const]),
  ];
  const day = localDay(at.now, at.zone);
  for (const [field, state] of filers) {
    if (state?.participant === undefined) {
      yield { code: 'complainant-not-active', field };
      continue;
    }
    const current = standing(state, command.reason, at.now);
    if (current === 'suspended') {
      yield { code: 'complainant-suspended', field };
      continue;
    }
    const cap = dailyCap(state, current, at.rules.complainants);
    const filed = state.filings.day === day ? state.filings.count : 0;
    if (filed >= cap) yield { code: 'over-cap', field, detail: { cap, filed, day, ...capOf(state, current, at) } };
  }
  if (at.rules.membershipRequired && at.complainant?.membership === 'non-member') {
    yield { code: 'membership-required', field: 'complainant' };
  }
}

/** The owner of the cap and, for a newcomer, the number of upheld complaints that end it. */
function capOf(state: ComplainantState, current: ActiveStanding, { rules, now }: CaseCircumstances) {
  const { dailyCap: caps, graduateAfter } = rules.complainants;
  if (!state.newcomer || caps.newcomer > caps[current]) return { by: current };
  return { by: 'newcomer', left: Math.max(0, graduateAfter - accuracy(state, now).upheld) };
}

/** Gaps in the complainant's authority at `at`: the right must be valid and theirs, and the agent's mandate in force. */
function* authorityGaps(
  command: Pick<FileComplaint, 'right' | 'complainant' | 'holder' | 'agent'>,
  at: CaseCircumstances,
): Generator<Gap> {
  const { right } = at;
  if (right === undefined || right.status === 'unregistered') {
    yield { code: 'unknown-right', field: 'right', detail: { right: command.right } };
    return;
  }
  if (right.status === 'unverified') yield { code: 'right-not-verified', field: 'right' };
  if (right.status === 'lapsed' || (right.validUntil !== undefined && right.validUntil <= at.now)) {
    yield {
      code: 'right-expired',
      field: 'right',
      ...(right.validUntil !== undefined && { detail: { validUntil: right.validUntil } }),
    };
  }
  // An unverified right has no confirmed holder: none of its claimants learns of the others.
  const isTheirs = right.holder === command.complainant && right.holder === command.holder;
  if (!isTheirs && right.status !== 'unverified') {
    yield { code: 'right-not-yours', field: 'right' };
  }
  if (command.agent !== undefined && !((right.mandates[command.agent] ?? '') > at.now)) {
    yield { code: 'mandate-missing', field: 'agent' };
  }
}

/** Why a claim cannot take anything down at `at`: its right lapsed or its mandate ended meanwhile. */
export const withoutAuthority = (
  claim: Pick<FileComplaint, 'right' | 'complainant' | 'holder' | 'agent'>,
  at: CaseCircumstances,
): Refusal | undefined => refusalOf([...authorityGaps(claim, at)]);

export function refusalOf(gaps: readonly Gap[]): Refusal | undefined {
  const [first] = gaps;
  return first === undefined ? undefined : refuse(first.code, gaps);
}

function* rightGaps(command: FileComplaint, at: CaseCircumstances): Generator<Gap> {
  yield* authorityGaps(command, at);
  const { right } = at;
  if (right === undefined || right.status === 'unregistered') return;
  if (!at.rules.reasons[command.reason].rightTypes.includes(right.rightType)) {
    yield {
      code: 'reason-not-for-right-type',
      field: 'reason',
      detail: { reason: command.reason, rightType: right.rightType },
    };
  }
  yield* coverageGaps(command, right);
}

/** Unknown facts (a marketplace that gives no class) do not count against the complaint. */
function* coverageGaps(command: FileComplaint, right: RegisteredRight): Generator<Gap> {
  const classes = command.listing.classes ?? [];
  if (right.classes.length > 0 && classes.length > 0 && !classes.some((one) => right.classes.includes(one))) {
    yield {
      code: 'class-not-covered',
      field: 'right',
      detail: { listing: classes.join(' '), right: right.classes.join(' ') },
    };
  }
  const { shipsTo } = command.listing;
  if (right.territories.length > 0 && shipsTo.length > 0 && !shipsTo.some((one) => right.territories.includes(one))) {
    yield {
      code: 'territory-not-covered',
      field: 'right',
      detail: { listing: shipsTo.join(' '), right: right.territories.join(' ') },
    };
  }
}

function* listingGaps(command: FileComplaint): Generator<Gap> {
  if (!command.listing.exists)
    yield { code: 'listing-not-found', field: 'target', detail: { target: command.target.id } };
}

/** A claim about one variant never silently becomes one about its listing. */
function* variantGaps(
  { target, listing, separatesVariants }: FileComplaint,
  { rules }: CaseCircumstances,
): Generator<Gap> {
  const variant = variantOf(target);
  if (variant === undefined) return;
  const { variants } = rules.measures;
  if (listing.exists && listing.hasVariant === false)
    yield { code: 'variant-not-found', field: 'target', detail: { variant } };
  if (variants === undefined) yield { code: 'variant-not-offered', field: 'target', detail: { variant } };
  else if (separatesVariants !== true && variants.notSeparable === 'refuse')
    yield { code: 'variant-not-separable', field: 'target', detail: { variant } };
}

/**
 * A complaint about a whole shop needs screening results that enough of it infringes. A party that may not act under the right
 * learns nothing of the results for it; without a look-up, nothing is shown.
 */
function* shopGaps(command: FileComplaint, at: CaseCircumstances): Generator<Gap> {
  const { storefronts } = at.rules;
  if (command.target.kind !== 'storefront' || storefronts === undefined) return;
  const { shop } = command;
  if (shop === undefined && [...authorityGaps(command, at)].length > 0) return;
  if (shop?.closable === false) yield { code: 'storefront-not-closable', field: 'target' };
  const { screened, infringing } = shop ?? { screened: 0, infringing: 0 };
  if (screened < storefronts.screened || infringing < storefronts.share * screened) {
    const needs = { needsScreened: storefronts.screened, needsPercent: Math.round(storefronts.share * 100) };
    yield { code: 'storefront-below-threshold', field: 'target', detail: { screened, infringing, ...needs } };
  }
}

/** A matter that was decided otherwise or withdrawn is reopened by new evidence; an upheld one only by goods offered again. */
function* repetitionGaps(command: FileComplaint, at: CaseCircumstances): Generator<Gap> {
  const { openSameTriple, unansweredSameTriple, settledSameTriple, knownEvidence = [], evidence = [] } = command;
  const isNew = evidence.some(({ sha256 }) => !knownEvidence.includes(sha256));
  if (openSameTriple !== undefined) {
    yield { code: 'duplicate-open', field: 'target', detail: { case: openSameTriple } };
  } else if (unansweredSameTriple !== undefined && at.seller !== undefined && isStillDown(at.seller, command.target)) {
    yield { code: 'still-down', field: 'target', detail: { case: unansweredSameTriple } };
  } else if (settledSameTriple !== undefined && !isNew) {
    yield { code: 'already-decided', field: 'target', detail: { case: settledSameTriple } };
  } else yield* returnGaps(command, parentOf(command), at);
}
