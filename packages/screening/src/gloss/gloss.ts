import { Dictionary, LONGEST } from './dictionary.ts';
import { GOODS_WORDS, JARGON } from './goods-words.ts';

/** A word of a text; joined they are the text. */
export interface GlossedWord {
  readonly text: string;
  /** What it says in English; absent where nothing is known of it. */
  readonly says?: string;
  /** Says without saying it that goods are copies, or how to get around a rule. */
  readonly isJargon?: true;
}

interface Step {
  readonly cost: number;
  readonly length: number;
  readonly says?: string | undefined;
  readonly isJargon?: boolean;
}

/** The fewest words win; a name before our own, ours before a dictionary's, and a word before characters. */
const costs = { name: 0.5, own: 0.8, ownCharacter: 1.5, word: 1, character: 1.8, unknown: 2.5 } as const;
/** Off the cost of a word that begins and ends where Unicode's rules divide words. */
const divided = 0.1;
const longestOwn = Math.max(...[...JARGON.keys(), ...GOODS_WORDS.keys()].map(({ length }) => length));
const hanzi = /\p{Script=Han}/u;
/** Words that join others say nothing by themselves. */
const silent = new Set('的了和与及之是在有也又就都被把吗呢吧啊');
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
let opened: Dictionary | undefined;

/**
 * A gloss of a Chinese text, word by word. Not a translation: the order of words stays, and each has one meaning whatever stands beside it.
 * @param names words that stay as they are, such as trade marks
 * @throws Error if `npm run build` did not write the dictionary
 */
export function glossOf(text: string, names: readonly string[] = []): readonly GlossedWord[] {
  if (!hanzi.test(text)) return text === '' ? [] : [{ text }];
  opened ??= Dictionary.open();
  const named = names.filter((name) => name !== '' && text.includes(name));
  return join(text, cheapest(text, opened, named));
}

/** For each place of the text, the step that the cheapest division takes from there. */
function cheapest(text: string, dictionary: Dictionary, names: readonly string[]): readonly Step[] {
  const borders = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
  const ahead = new Float64Array(text.length + 1);
  const steps: Step[] = [];
  for (let at = text.length - 1; at >= 0; at -= 1) {
    let best: Step | undefined;
    for (const step of stepsAt(text, at, dictionary, names)) {
      const end = at + step.length;
      const cost = step.cost - (borders.has(at) && borders.has(end) ? divided : 0) + (ahead[end] as number);
      if (best === undefined || cost < best.cost) best = { ...step, cost };
    }
    steps[at] = best as Step;
    ahead[at] = (best as Step).cost;
  }
  return steps;
}

function* stepsAt(text: string, at: number, dictionary: Dictionary, names: readonly string[]): Iterable<Step> {
  for (const name of names) if (text.startsWith(name, at)) yield { cost: costs.name, length: name.length };
  const most = Math.min(longestOwn, text.length - at);
  for (let length = most; length >= 1; length -= 1) {
    const word = text.slice(at, at + length);
    const jargon = JARGON.get(word);
    const own = jargon ?? GOODS_WORDS.get(word);
    if (own !== undefined)
      yield { cost: length === 1 ? costs.ownCharacter : costs.own, length, says: own, isJargon: jargon !== undefined };
    else if (length <= LONGEST && hanzi.test(word)) {
      const says = dictionary.get(word);
      if (says !== undefined) yield { cost: length === 1 ? costs.character : costs.word, length, says };
    }
  }
  // What is not Chinese stays as it is, and costs nothing.
  yield { cost: hanzi.test(text[at] as string) ? costs.unknown : 0, length: 1 };
}

function join(text: string, steps: readonly Step[]): readonly GlossedWord[] {
  const words: GlossedWord[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const { length, says, isJargon } = steps[at] as Step;
    const word = text.slice(at, at + length);
    at += length;
    if (says === undefined || silent.has(word)) {
      plain += word;
      continue;
    }
    if (plain !== '') words.push({ text: plain });
    plain = '';
    words.push({ text: word, says, ...(isJargon && { isJargon }) });
  }
  return plain === '' ? words : [...words, { text: plain }];
}
