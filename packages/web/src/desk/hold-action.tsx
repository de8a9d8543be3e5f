import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ChoiceField } from '../office/fields.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

const grounds = ['in-litigation', 'authority-hold'] as const;

/** Collapsed by default, since a hold is rare. */
export function HoldAction({ id }: { id: string }) {
  const { t, term } = useWords('desk');
  const hold = useAct('hold', { case: id });
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button className="gap" onClick={() => setOpen(true)}>
        {t('hold.title')}…
      </Button>
    );
  return (
    <ReasonsForm
      title={t('hold.title')}
      readBy="desk"
      choices={[{ value: 'hold', text: t('hold.submit') }]}
      act={hold}
      start={{ ground: grounds[0] as (typeof grounds)[number] }}
      say={(_, said) => said}
    >
      {({ field }) => (
        <>
          <p>{t('hold.text')}</p>
          <ChoiceField
            {...field('ground')}
            label={t('hold.ground')}
            options={grounds.map((value) => ({ value, label: term('hold', value) }))}
          />
        </>
      )}
    </ReasonsForm>
  );
}
