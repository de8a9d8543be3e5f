/** The costs of screening's mistakes and of avoiding them, all in minutes of a person's work. */
export interface ScreeningCosts {
  /** A person opens the finding and looks at the listing. */
  readonly look: number;
  /** A person reads its line in a list. */
  readonly glance: number;
  /** Cost of a missed counterfeit: it stays on sale and no reviewer sees it. */
  readonly missed: number;
  /** A complaint about an honest listing: its seller's answer, the ruling, the days without sales. */
  readonly wrongRemoval: number;
}

/** Probabilities of infringement at which each band starts, each in (0, 1). */
export interface ScreeningBands {
  readonly act: number;
  readonly review: number;
  readonly watch: number;
}

/**
 * Each band begins where its benefit equals its cost. With the probability p that a listing infringes:
 * - a glance at its line is worth it if p × missed reaches the glance: `watch` from glance ÷ missed;
 * - a look at it is worth it if p × missed reaches the look: `review` from look ÷ missed;
 * - filing without a look is worth it if (1 − p) × wrongRemoval is at most the look: `act` from 1 − look ÷ wrongRemoval.
 */
export const bandsFromCosts = ({ look, glance, missed, wrongRemoval }: ScreeningCosts): ScreeningBands => ({
  act: 1 - look / wrongRemoval,
  review: look / missed,
  watch: glance / missed,
});
