/** Reviewers see a participant's busy day from ten complaints on: below that, three times a median of two says nothing. */
export const leastOfDay = 10;
/** One mistake is no pattern. */
export const wrong = { times: 2, least: 3 };

interface Figures {
  readonly filed: number;
  readonly wronglyRemoved: number;
  readonly median: number;
  readonly busiest: number;
}

/** @param times how often its own median a day must have to be unusual, as the pack says for removals. */
export function outliersOf(of: Figures, all: Pick<Figures, 'filed' | 'wronglyRemoved'>, times: number) {
  const share = ({ filed, wronglyRemoved }: Pick<Figures, 'filed' | 'wronglyRemoved'>) =>
    filed === 0 ? 0 : wronglyRemoved / filed;
  return [
    ...(of.busiest >= leastOfDay && of.busiest >= times * of.median ? (['day'] as const) : []),
    ...(of.wronglyRemoved >= wrong.least && share(of) >= wrong.times * share(all) ? (['wrong'] as const) : []),
  ];
}
