import { useWords } from '../language/words.ts';

/** What a button does, with the key that does it too, where there are keys. */
export function Keyed({ text, letter }: { text: string; letter: string }) {
  const { language } = useWords();
  return (
    <span>
      {text}
      <span className="not-on-phone">{language === 'en' ? ` (${letter})` : `（${letter}）`}</span>
    </span>
  );
}
