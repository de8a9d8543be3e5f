/** The events in which a case is decided on its substance, with the windows that open against them. */
import type { Gravity } from '@marketsafe/terms';
import { dueAfter } from '../clock/index.ts';
import type { Sealed } from '../evidence.ts';
import type { ContestFound } from '../reasons/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseEvent } from './events.ts';
import { downAgain } from './overdue.ts';
import type { DecidedBy, FiledCase, Found } from './state.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

interface Grounds {
  readonly by: DecidedBy;
  readonly decider?: string;
  readonly reasons?: Sealed;
  readonly checklist?: ChecklistVerdicts;
  readonly gravity?: Gravity;
  readonly contest?: ContestFound;
}

export const appealUntil = (at: CaseCircumstances): string =>
  dueAfter(at.rules.clocks.appeal, at.now, at.calendar, at.zone);

export function upheld(state: FiledCase, grounds: Grounds, at: CaseCircumstances): CaseEvent {
  const { gravity, ...decided } = grounds;
  return {
    type: 'case-upheld',
    ...decided,
    at: at.now,
    ...(gravity !== undefined && { gravityFound: true }),
    gravity: gravity ?? (grounds.by === 'accepted' ? at.rules.strikes.accepted : state.gravity),
    appealUntil: appealUntil(at),
    instance: 0,
    ...downAgain(state, at),
    ...(grounds.by === 'silence' && {
      lateProofUntil: dueAfter(at.rules.clocks.lateProof, at.now, at.calendar, at.zone),
    }),
  };
}

/** The seller has its statement of reasons: nothing costs it anything before. */
export const isTold = (state: FiledCase): boolean => state.delivery !== undefined;

/** Upheld by the word of a court or an authority that had come before the seller was told. */
export const asFound = (state: FiledCase, found: Found, at: CaseCircumstances): CaseEvent =>
  upheld(state, { by: 'elsewhere', ...found }, at);

export function overturned(grounds: Omit<Grounds, 'gravity'>, at: CaseCircumstances): CaseEvent {
  return { type: 'case-overturned', ...grounds, at: at.now, appealUntil: appealUntil(at), instance: 0 };
}
