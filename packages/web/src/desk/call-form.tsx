import { useAct } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { TextField } from '../plain/form.tsx';

/** A call in which the review team told a seller the reasons: when, with whom, and what was said. */
export function CallForm({ id }: { id: string }) {
  const { t } = useWords('desk');
  const now = localMinute(useNow());
  return (
    <ReasonsForm
      title={t('delivery.title')}
      readBy="desk"
      choices={[{ value: 'delivered', text: t('delivery.submit') }]}
      act={useAct('confirmDelivery', { case: id })}
      start={{ calledAt: now, spokeWith: '' }}
      check={(_, { calledAt, spokeWith }) => ({ calledAt: !calledAt, spokeWith: !spokeWith })}
      say={(_, { calledAt, ...said }) => ({ ...said, calledAt: new Date(calledAt).toISOString() })}
    >
      {({ field }) => (
        <>
          <p>{t('delivery.text')}</p>
          <TextField {...field('calledAt')} type="datetime-local" label={t('delivery.calledAt')} />
          <TextField {...field('spokeWith')} maxLength={200} label={t('delivery.spokeWith')} />
        </>
      )}
    </ReasonsForm>
  );
}

/** The time in the reader's own zone, in the field's format: `2026-03-02T10:05`. */
function localMinute(milliseconds: number): string {
  const at = new Date(milliseconds);
  return new Date(milliseconds - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
