import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

/** A mandate ends at the end of the chosen day, in the reader's zone. */
export function MandateForm({ right }: { right: string }) {
  const { t } = useWords('portal');
  const [open, setOpen] = useState(false);
  const form = useForm({
    ...{ act: useAct('grantMandate', { right }), onDone: () => setOpen(false) },
    start: { agent: '', until: '' },
    check: ({ agent, until }) => ({ agent: !agent, until: !until }),
    say: ({ agent, until }) => ({ agent, until: new Date(`${until}T23:59:59`).toISOString() }),
  });
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('rights.mandateAdd')}
      </Button>
    );
  return (
    <Form of={form} className="toolbar" submit={t('rights.mandateAdd')}>
      <TextField {...form.field('agent')} label={t('rights.agent')} />
      <TextField {...form.field('until')} type="date" label={t('rights.until')} />
    </Form>
  );
}
