import { useWords } from '../language/words.ts';

/** A button's text, with its key on devices that have keys. */
export function Keyed({ text, letter }: { text: string; letter: string }) {
  const { language } = useWords();
  return (
    <span>
      {text}
      <span className="not-on-phone">{language === 'en' ? ` (${letter})` : `（${letter}）`}</span>
    </span>
  );
}
