import type { Texts } from '@marketsafe/procedure';
import type { ParticipantKind } from '@marketsafe/terms';
import type { Programme } from './programme.ts';

/** One version of the terms of participation for a kind of participant. */
export interface Terms {
  readonly kind: ParticipantKind;
  /** SHA-256 (hex) of the kind and both texts; acceptances and cases name the version by it. */
  readonly hash: string;
  /** The operator's own number of it. */
  readonly version: string;
  /** Calendar date of the text. */
  readonly date: string;
  /** A text that no one has adapted to the programme yet. */
  readonly template: boolean;
  readonly title: Texts;
  /** Markdown, without the title. */
  readonly text: Texts;
}

export interface ProgrammeTerms {
  readonly inForce: ReadonlyMap<ParticipantKind, Terms>;
  /** Every version that was ever in force, by its hash. */
  readonly known: ReadonlyMap<string, Terms>;
  /** Whether the acceptance of a template opens the fast lane, as in a demonstration. */
  readonly templatesCount: boolean;
}

/** The terms in force for a kind of participant; undefined if the programme has none. */
export const termsFor = ({ terms }: Pick<Programme, 'terms'>, kind: ParticipantKind | undefined): Terms | undefined =>
  kind === undefined ? undefined : terms?.inForce.get(kind);
