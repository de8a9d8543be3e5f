import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';

/** For a right whose register entry names no contact. */
export function VerifyRight({ right }: { right: string }) {
  const { t } = useWords('desk');
  return (
    <ActButton size="small" act={useAct('verifyRight', { right })} say={undefined}>
      {t('tasks.verifyRight')}
    </ActButton>
  );
}
