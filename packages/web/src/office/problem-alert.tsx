import { Alert, Button } from 'antd';
import { useWords } from '../language/words.ts';
import { useProblemText } from '../plain/problem-text.ts';

export function ProblemAlert({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const { t } = useWords();
  const { text, parts, code } = useProblemText()(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text}
      description={
        <>
          {parts.length > 0 && (
            <ul>
              {parts.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          )}
          <span className="soft small">{t('problem.code', { code })}</span>
        </>
      }
      action={retry && <Button onClick={() => retry()}>{t('retry')}</Button>}
    />
  );
}
