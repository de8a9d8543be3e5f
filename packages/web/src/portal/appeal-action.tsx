import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

export function AppealAction({ id }: { id: string }) {
  const { t } = useWords('portal');
  const appeal = useAct('appealAsComplainant', { case: id });
  const [grounds, setGrounds] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && !grounds.trim();
  return (
    <section className="action">
      <p>{t('actions.appealText')}</p>
      <label htmlFor="grounds">
        <strong>{t('actions.grounds')}</strong>
      </label>
      <Input.TextArea
        id="grounds"
        rows={3}
        maxLength={5000}
        value={grounds}
        status={missing ? 'error' : ''}
        onChange={(e) => setGrounds(e.target.value)}
      />
      {missing && <p className="wrong">{t('actions.groundsMissing')}</p>}
      <Button
        className="gap"
        loading={appeal.isPending}
        onClick={() => {
          setTried(true);
          if (grounds.trim()) appeal.mutate({ grounds: grounds.trim() });
        }}
      >
        {t('actions.appeal')}
      </Button>
      {appeal.isError && <ProblemAlert error={appeal.error} />}
    </section>
  );
}
