import type { Region, Signal } from '@marketsafe/terms';
import type { WeightName, Weights } from '../../fusion/index.ts';
import { jargon } from '../jargon/index.ts';
import { asTitle, isGuessed, namedInWords, namingText } from '../picture-evidence.ts';
import { type Evidence, type PictureReading, raise } from '../signal.ts';
import { GUESSED, IN_PICTURE } from './lexicon.ts';

/** A name that no word of the listing says plainly, and the replica trade's words where the listing itself has none. */
export const detect = (evidence: Evidence, weights: Weights): Signal[] =>
  evidence.pictures && evidence.pictures.readings.length > 0
    ? [...nameIn(evidence, weights), ...jargonIn(evidence, weights)]
    : [];

function nameIn(evidence: Evidence, weights: Weights): Signal[] {
  const named = namedInWords(evidence);
  const found = named === 'plainly' ? undefined : namingText(evidence);
  if (!found) return [];
  const { reading, sighting } = found;
  const said = { ...placed(reading, sighting.start, sighting.end), note: `“${sighting.mark.text}”` };
  const weight = named === 'not' ? 'picture-text' : 'picture-text-too';
  return [raise(weights, weight, { signal: 'text-in-picture', ...said }, isGuessed(sighting) ? GUESSED : 1)];
}

/** Those of the strongest text. Words of one trade come together, so they add nothing to those of the listing. */
function jargonIn(evidence: Evidence, weights: Weights): Signal[] {
  if (jargon.detect(evidence, weights).length > 0) return [];
  const inEach = (evidence.pictures?.readings ?? []).map((reading) =>
    jargon.detect(asTitle(evidence, reading), weights).map(({ weight, times = 1, span, note }) => ({
      weight: weight as WeightName,
      times: times * IN_PICTURE,
      said: { ...placed(reading, span?.[0] ?? 0, span?.[1] ?? 0), ...(note !== undefined && { note }) },
    })),
  );
  const worth = (some: (typeof inEach)[number]): number =>
    some.reduce((sum, { weight, times }) => sum + weights[weight] * times, 0);
  const [best = []] = inEach.toSorted((a, b) => worth(b) - worth(a));
  return best.map(({ weight, times, said }) => raise(weights, weight, { signal: 'text-in-picture', ...said }, times));
}

/** A stretch of a text: what it says, and the part of the image that has it. */
function placed(
  { image, nth, text, lines }: PictureReading,
  start: number,
  end: number,
): Omit<Signal, 'signal' | 'logOdds'> {
  const boxes = lines.filter((one) => one.start < end && one.end > start).map(({ line }) => line.box);
  return { image, nth, seen: text.slice(start, end), ...(boxes.length > 0 && { region: around(boxes) }) };
}

function around(regions: readonly Region[]): Region {
  const left = Math.min(...regions.map((one) => one.left));
  const top = Math.min(...regions.map((one) => one.top));
  const right = Math.max(...regions.map((one) => one.left + one.width));
  const bottom = Math.max(...regions.map((one) => one.top + one.height));
  return { left, top, width: right - left, height: bottom - top };
}
