import { useWords } from '../language/words.ts';

interface Told {
  readonly text: { readonly en: string; readonly 'zh-CN': string };
}

/** The numbers of a statement, what would change it, and the source of its rule, in small print. */
export function Grounds({
  lines,
  source,
}: {
  lines: readonly Told[];
  source?: { where: Told['text']; url?: string | undefined } | undefined;
}) {
  const { t, language } = useWords('office');
  return (
    <>
      {lines.map(({ text }) => (
        <span key={text.en} className="soft small">
          {text[language]}{' '}
        </span>
      ))}
      {source && (
        <span className="soft small">
          {t('case.reviewSource')}{' '}
          {source.url ? (
            <a href={source.url} rel="noreferrer">
              {source.where[language]}
            </a>
          ) : (
            source.where[language]
          )}
        </span>
      )}
    </>
  );
}
