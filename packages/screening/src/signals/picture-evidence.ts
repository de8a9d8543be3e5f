/** What the kinds of reasons in pictures share: which match counts, how far the brand is named, and the fields of a signal. */
import type { Signal } from '@marketsafe/terms';
import type { WeightName, Weights } from '../fusion/index.ts';
import type { Manner, Sighting } from '../match/index.ts';
import { isInnocent } from './innocent/index.ts';
import { type BrandPictures, type Evidence, type PictureReading, raise } from './signal.ts';

type Match = BrandPictures['matches'][number];
type Kind = Match['kind'];

/** From this many honest sellers on, a picture is a stock photo or a template: one or two may be one person's shops. */
export const SHARED_FROM = 5;

/** Whether many honest sellers show the bank's picture. A logo is on all goods of its brand, so it is never shared in this sense. */
export const isShared = ({ kind, honestSellers = 0 }: Pick<Match, 'kind' | 'honestSellers'>): boolean =>
  kind !== 'logo' && honestSellers >= SHARED_FROM;

/** One letter off, or run together with other letters: possibly another word. */
const GUESSES: ReadonlySet<Manner> = new Set<Manner>(['near', 'near-alike', 'glued']);

export const isGuessed = ({ manner }: Sighting): boolean => GUESSES.has(manner);

/** `weakly`: by initials, by a guess, in the description alone, or where the name reads innocently. */
export function namedInWords(evidence: Evidence): 'plainly' | 'weakly' | 'not' {
  const { sightings } = evidence;
  if (sightings.length === 0) return 'not';
  const isPlain = sightings.some((one) => !one.mark.weak && !isGuessed(one) && one.field !== 'description');
  return isPlain && !isInnocent(evidence) ? 'plainly' : 'weakly';
}

/** The match of a kind and bank with the most points; further ones add nothing. */
export const strongest = ({ pictures }: Evidence, kind: Kind, bank: Match['bank']): Match | undefined =>
  pictures?.matches
    .filter((one) => one.kind === kind && one.bank === bank && !isShared(one))
    .toSorted((a, b) => b.points - a.points || a.nth - b.nth)[0];

/** The matches that show whose brand it is, the most telling first. */
const TELLING: readonly (readonly [Kind, Match['bank']])[] = [
  ['same-picture', 'case'],
  ['logo', 'logo'],
  ['same-picture', 'brand'],
  ['same-scene', 'case'],
  ['same-scene', 'brand'],
];
/** In a scene stands another article, perhaps of another brand. */
const OF_A_SCENE = 0.5;
const NAMED_WEAKLY = 0.5;

/** The reason of one match. Where neither words nor text in a picture name the brand plainly, the most telling match has another: it shows the brand. */
export function reasonsOf(
  evidence: Evidence,
  match: Match | undefined,
  weight: WeightName,
  weights: Weights,
): Signal[] {
  if (!match) return [];
  const { kind, bank } = match;
  const note = bank === 'brand' ? { note: 'genuine goods are resold under it, too' } : {};
  const own = raise(weights, weight, { signal: kind, ...saidOf(match), ...note });
  const [telling] = TELLING.flatMap(([of, from]) => strongest(evidence, of, from) ?? []);
  const named = namedInWords(evidence);
  if (telling !== match || named === 'plainly' || namingText(evidence)) return [own];
  const times = (kind === 'same-scene' ? OF_A_SCENE : 1) * (named === 'weakly' ? NAMED_WEAKLY : 1);
  const only = bank === 'brand' ? 'own-photo-only' : 'picture-only';
  const said = named === 'weakly' ? 'words name the brand weakly' : 'no word names the brand';
  return [raise(weights, only, { signal: kind, ...saidOf(match), note: said }, times), own];
}

/** The fields with which a reader can draw both pictures. */
export function saidOf({
  image,
  nth,
  bank,
  right,
  points,
  mirrored,
  region,
  withRegion,
  differs,
  ...more
}: Match): Said {
  const told = { ...(right !== undefined && { right }), ...(differs && { differs }) };
  return { image, nth, with: more.with, bank, points, mirrored, region, withRegion, ...told };
}

type Said = Omit<Signal, 'signal' | 'logOdds'>;

/** The best place in a picture's text that names the brand, unless the name reads innocently there. */
export function namingText(evidence: Evidence): { reading: PictureReading; sighting: Sighting } | undefined {
  const all = (evidence.pictures?.readings ?? []).flatMap((reading) =>
    isInnocent(asTitle(evidence, reading)) ? [] : reading.sightings.map((sighting) => ({ reading, sighting })),
  );
  return all.find(({ sighting }) => !isGuessed(sighting)) ?? all[0];
}

/** The evidence of a listing with the picture's text as its title. */
export const asTitle = (evidence: Evidence, { text, sightings, allSightings, terms }: PictureReading): Evidence => ({
  ...evidence,
  listing: { ...evidence.listing, title: text },
  sightings,
  allSightings,
  terms,
});
