import { byCommit } from '../../scripts/by-commit.ts';

/** The nightly run plays all sixty. */
const nightly = 60;
const each = 12;

/**
 * The seeds of a run: those of `SIMULATION_SEEDS` (as `3,17` or `1-60`), by default twelve of the sixty, chosen by the commit, so that
 * a failure repeats and another commit plays others.
 */
export function chosenSeeds(said = process.env.SIMULATION_SEEDS): readonly number[] {
  if (said) return said.split(',').flatMap(rangeOf);
  return byCommit(Array.from({ length: nightly }, (_, index) => index + 1))
    .slice(0, each)
    .sort((one, other) => one - other);
}

function rangeOf(said: string): readonly number[] {
  const [from = Number.NaN, to = from] = said.split('-').map(Number);
  if (!(from > 0 && to >= from)) throw new Error(`SIMULATION_SEEDS: "${said}" is no seed or range; write 3,17 or 1-60`);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
