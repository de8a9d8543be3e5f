import { useWords } from '../language/words.ts';

export function Waiting({ text }: { text?: string }) {
  const { t } = useWords();
  return (
    <p className="row soft" role="status">
      <span className="spinner" aria-hidden="true" />
      {text ?? t('loading')}
    </p>
  );
}

/** For use until the language is known. */
export function WordlessWaiting() {
  return (
    <p className="row">
      <span className="spinner" aria-hidden="true" />
    </p>
  );
}
