import { useWords } from '../language/words.ts';
import { useProblemText } from './problem-text.ts';

/** An error on a public page: what to do, the details, the code, and a retry button. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const { t } = useWords();
  const { text, parts, code } = useProblemText()(error);
  return (
    <div className="note bad" role="alert">
      <p>
        <strong>{t('problem.title')}.</strong> {text}
      </p>
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      <p className="small soft">{t('problem.code', { code })}</p>
      {retry && (
        <button type="button" className="button" onClick={() => retry()}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
