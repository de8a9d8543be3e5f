import { highlight, type Spot } from '../format/highlight.ts';
import { useWords } from '../language/words.ts';

/** A text with the places of signals highlighted. */
export function Highlighted({ text, spots }: { text: string; spots: readonly Spot[] }) {
  const { term } = useWords();
  let at = 0;
  return highlight(text, spots).map((segment) => {
    const key = at;
    at += segment.text.length;
    return segment.signals.length === 0 ? (
      <span key={key}>{segment.text}</span>
    ) : (
      <mark key={key} title={segment.signals.map((s) => term('signal', s)).join(' · ')}>
        {segment.text}
      </mark>
    );
  });
}
