/** The matters of a case, as other steps of it ask for them. */
import type { FiledCase, Matter, MatterOf } from '../state.ts';
import type { MatterKind } from './said.ts';

export const mattersOf = <Kind extends MatterKind>(
  { matters = [] }: Pick<FiledCase, 'matters'>,
  kind: Kind,
): readonly MatterOf<Kind>[] => matters.filter((one): one is Matter & MatterOf<Kind> => one.kind === kind);

/** The first that the desk has found nothing of. */
export const openMatter = <Kind extends MatterKind>(
  state: Pick<FiledCase, 'matters'>,
  kind: Kind,
): MatterOf<Kind> | undefined => mattersOf(state, kind).find(({ finding }) => finding === undefined);

/** The desk found that money was asked for taking it back. */
export const isExtorted = (state: FiledCase): boolean =>
  mattersOf(state, 'demand').some(({ finding }) => finding === 'extortion-found');

/** Entered, and not decided by the desk; nothing runs meanwhile. One that a decision overtook is none. */
export const openProceedings = (state: FiledCase): MatterOf<'proceedings'> | undefined =>
  state.hold && openMatter(state, 'proceedings');

/** A person found that a message of the seller is an answer, though it is not in the form of one. */
export const hasAnsweredByMail = (state: FiledCase): boolean =>
  mattersOf(state, 'message').some(({ finding }) => finding === 'is-answer');

/** Days that were granted before. */
export const daysGranted = (delays: readonly { readonly days?: number }[]): number =>
  delays.reduce((sum, { days = 0 }) => sum + days, 0);
