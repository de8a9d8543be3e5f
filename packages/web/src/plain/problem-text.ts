import { ProblemError } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';

export interface ProblemText {
  readonly code: string;
  /** What happened and what to do. */
  readonly text: string;
  /** Each missing or wrong thing. */
  readonly parts: readonly string[];
}

/** A thrown error in the reader's words: what to do, each named problem, and the code for the review team. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t, term } = useWords();
  return (error) => {
    if (!(error instanceof ProblemError)) return { code: 'page', text: t('crash.text'), parts: [] };
    const text = whatToDo(error);
    const parts = error.errors.map((part) => part.detail ?? term('refusal', part.code));
    // A single problem is already the text.
    return { code: error.code, text, parts: parts.filter((part) => part !== text) };
  };

  function whatToDo(error: ProblemError): string {
    if (error.status === 0) return t('problem.unreachable');
    if (error.status === 401) return t('problem.signIn');
    if (error.status === 404) return t('problem.notFound');
    // The service words a refusal in English; the reader's own term has priority.
    const word = term('refusal', error.code);
    if (word !== error.code.replaceAll('-', ' ')) return word;
    if (error.status === 403) return error.detail ?? t('problem.forbidden');
    if (error.status === 429 && error.retryAfterSeconds) {
      const held = error.code === 'too-many-guesses' ? 'problem.guesses' : 'problem.busy';
      return t(held, { seconds: error.retryAfterSeconds });
    }
    if (error.status >= 500) return t('problem.server');
    return error.detail ?? t('problem.refused');
  }
}
