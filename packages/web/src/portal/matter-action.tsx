import { Button } from 'antd';
import { type ComponentProps, useState } from 'react';
import { useWords } from '../language/words.ts';
import { raising } from '../plain/matter-fields.ts';
import { useMatterWords } from '../plain/matter-words.ts';
import { RaiseForm } from '../plain/raise-form.tsx';

interface Props<Said> extends ComponentProps<typeof RaiseForm<Said>> {
  /** What the reader may do now. */
  readonly actions: readonly string[];
  /** What its words count. */
  readonly count?: number;
}

/** Raises a matter of a kind that the reader may raise now. Folded away until asked for where few need it. */
export function MatterAction<Said>({ actions, count = 0, ...form }: Props<Said>) {
  const { t } = useWords('portal');
  const say = useMatterWords(form.kind);
  const lead = say('lead', { count });
  const [open, setOpen] = useState(lead === '');
  if (!actions.includes(raising[form.kind].act)) return null;
  return (
    <section className="action">
      {open ? (
        <RaiseForm {...form} className="stack" isPrimary={lead === ''} documentsHint={t('documents.limits')}>
          <p>{say('text')}</p>
        </RaiseForm>
      ) : (
        <>
          <p>{lead}</p>
          <Button onClick={() => setOpen(true)}>{say('open')}…</Button>
        </>
      )}
    </section>
  );
}
