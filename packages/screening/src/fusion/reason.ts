import type { Signal } from '@marketsafe/terms';

type Sentence = (signal: { seen: string; note: string; where: string; of: Signal }) => string;

const noted: Sentence = ({ seen, note }) => `${seen}: ${note}`;
const named: Sentence = ({ seen, note, where }) =>
  `names ${seen}${where}${note.toLowerCase() === seen.toLowerCase() ? '' : `, for ${note}`}`;
const seller: Sentence = ({ seen, note }) => `seller ${seen}: ${note}`;
const price: Sentence = ({ seen, note }) => `price ${seen.slice(1, -1)}: ${note}`;
/** The meaning of a word that is not English. */
const meaning = (note: string): string => (note === '' ? '' : ` (${note})`);

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const pictureOf = ({ nth = 1 }: Signal): string =>
  nth > ORDINALS.length ? `picture ${nth}` : `the ${ORDINALS[nth - 1]} picture`;
const FROM: Readonly<Record<string, string>> = { brand: ', the brand’s own', case: ', of an upheld case' };
const UNNAMED: Readonly<Record<string, string>> = {
  brand: 'a photo of the brand',
  case: 'a photo of an upheld case',
  logo: 'of the brand',
};
/** An installation names its pictures by numbers that tell a reader nothing; a folder's names may. */
const isNumber = (name: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(name);
/** "the second picture shows the same photo as “a.jpg”, of an upheld case (38 matching points, mirrored)" */
const alike =
  (what: string, more = ''): Sentence =>
  ({ note, of }) => {
    const { bank = '', points = 0, mirrored } = of;
    const counted = `${points} matching ${points === 1 ? 'point' : 'points'}${mirrored ? ', mirrored' : ''}`;
    const said = note === '' ? '' : `: ${note}`;
    const other =
      of.with === undefined || isNumber(of.with)
        ? `${what} ${UNNAMED[bank] ?? 'a known photo'}`
        : `${what} “${of.with}”${FROM[bank] ?? ''}`;
    return `${pictureOf(of)} shows ${other}${more} (${counted})${said}`;
  };
const identifies: Sentence = ({ note, of }) => `${note}; ${pictureOf(of)} shows it`;

/** The sentence of each kind of signal, for readers who have never seen one. Keys are kinds, or weights where a kind has several sentences. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  mark: named,
  'weak-mark': ({ seen, where }) => `${seen}${where}: a short form that others use, too`,
  'weak-pair': ({ seen, where }) => `${seen}${where}: another short form of the brand`,
  'weak-goods': ({ seen }) => `${seen} right beside it: goods that the brand is registered for`,
  disguise: noted,
  stuffing: ({ seen, note, where }) => `${seen}${where}, ${note}: listed to be found`,
  'other-brand': noted,
  compatible: ({ seen }) => `${seen}: says what the goods fit`,
  accessory: ({ seen, note }) => `${seen}: names ${note}`,
  compared: ({ seen }) => `${seen}: compares, beside the brand on offer`,
  'common-word': noted,
  'second-hand': ({ seen, where }) => `${seen}${where}: used goods`,
  'jargon-plain': ({ seen, note, where }) => `${seen}${meaning(note)}${where}: says that it is a copy`,
  'jargon-trade': ({ seen, note, where }) => `${seen}${meaning(note)}${where}: a word of the replica trade`,
  'jargon-hint': ({ seen, note, where }) =>
    `${seen}${meaning(note)}${where}: heard in the replica trade, and elsewhere`,
  price,
  authorised: seller,
  cleared: seller,
  official: seller,
  strikes: seller,
  overturned: seller,
  shop: seller,
  'picture-only': identifies,
  'own-photo-only': identifies,
  'same-picture': alike('the same photo as'),
  'same-scene': alike('the scene of', ', with another article'),
  logo: alike('the logo'),
  'text-in-picture': ({ seen, note, of }) =>
    of.weight?.startsWith('jargon')
      ? `${seen}${meaning(note)} in ${pictureOf(of)}: the language of the replica trade`
      : `names ${seen} in ${pictureOf(of)}, for ${note}`,
};

/** One signal as a sentence: the evidence, its place, and its meaning. */
export function reason(of: Signal): string {
  const { signal, weight, seen, note = '', field } = of;
  // Jargon in a picture has the weight of jargon in words.
  const sentence = SENTENCES[signal === 'text-in-picture' ? signal : (weight ?? '')] ?? SENTENCES[signal];
  const quoted = seen === undefined ? '' : `“${seen}”`;
  if (sentence) return sentence({ seen: quoted, note, where: field === undefined ? '' : ` in ${placeOf(field)}`, of });
  return [signal, quoted, note === '' ? '' : `: ${note}`].filter(Boolean).join(' ').replace(' :', ':');
}

const placeOf = (field: string): string => (field === 'brand' ? 'the brand field' : `the ${field}`);
