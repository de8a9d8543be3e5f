/** Whether a filer has accepted the terms of participation. The caller looks it up under the lock of the filer's record. */
export interface FilerTerms {
  readonly participant: string;
  /** The version that it accepted last, by the SHA-256 (hex) of its kind and texts. Absent: none. */
  readonly version?: string;
  /** It is the version in force for participants of its kind. */
  readonly current: boolean;
  /** Those in force are a template still, whose acceptance does not count. */
  readonly template?: true;
}

/** Each filer answers for wrong complaints itself, so an agent's acceptance does not stand in for its client's, nor the reverse. */
export const lackTerms = (terms: readonly FilerTerms[] = []): readonly FilerTerms[] =>
  terms.filter(({ current, template }) => !current || template);
