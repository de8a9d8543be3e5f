/** What a mistake of screening costs, and what it costs to avoid one, all in minutes of a person's work. */
export interface ScreeningCosts {
  /** Somebody opens the finding and looks at the listing. */
  readonly look: number;
  /** Somebody reads its line in a list. */
  readonly glance: number;
  /** A counterfeit stays on sale that nobody was shown. */
  readonly missed: number;
  /** An honest listing is complained of: its seller's answer, the ruling, the days without sales. */
  readonly wrongRemoval: number;
}

/** Probabilities of infringement from which on a finding is at a band, each in (0, 1). */
export interface ScreeningBands {
  readonly act: number;
  readonly review: number;
  readonly watch: number;
}

/**
 * Each band begins where what it saves is worth what it costs. With the probability p that a listing infringes,
 * - a glance at its line is worth it where p × missed reaches the glance: `watch` from glance ÷ missed;
 * - a look at it where p × missed reaches the look: `review` from look ÷ missed;
 * - filing without a look where (1 − p) × wrongRemoval is no more than the look: `act` from 1 − look ÷ wrongRemoval.
 */
export const bandsFromCosts = ({ look, glance, missed, wrongRemoval }: ScreeningCosts): ScreeningBands => ({
  act: 1 - look / wrongRemoval,
  review: look / missed,
  watch: glance / missed,
});
