import { Button } from 'antd';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

/** For a right whose register entry names nobody who answers. */
export function VerifyRight({ right }: { right: string }) {
  const { t } = useWords('desk');
  const verify = useAct('verifyRight', { right });
  return (
    <>
      <Button size="small" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('tasks.verifyRight')}
      </Button>
      {verify.isError && <ProblemAlert error={verify.error} />}
    </>
  );
}
