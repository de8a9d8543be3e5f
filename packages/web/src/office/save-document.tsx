import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Props {
  readonly name: string;
  readonly save: (original?: 'yes') => Promise<unknown>;
}

/** Saves the cleaned copy of a document; the review team can also save the original, to check a seal or signature. */
export function SaveDocument({ name, save }: Props) {
  const { t } = useWords('office');
  const isDesk = useMe().data?.role === 'desk';
  const [failed, setFailed] = useState<unknown>();
  const start = (original?: 'yes'): void => {
    setFailed(undefined);
    save(original).catch(setFailed);
  };
  return (
    <div>
      <Button aria-label={t('case.download', { name })} onClick={() => start()}>
        ↓
      </Button>
      {isDesk && (
        <Button
          type="link"
          size="small"
          title={t('case.originalWhy')}
          aria-label={t('case.originalOf', { name })}
          onClick={() => start('yes')}
        >
          {t('case.original')}
        </Button>
      )}
      {failed !== undefined && <ProblemAlert error={failed} />}
    </div>
  );
}
