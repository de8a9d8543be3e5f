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

/** While it is not known in which language words would be. */
export function WordlessWaiting() {
  return (
    <p className="row">
      <span className="spinner" aria-hidden="true" />
    </p>
  );
}
