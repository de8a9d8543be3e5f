import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

/** The code sent to the register's contact makes the right usable. */
export function ConfirmRight({ right }: { right: string }) {
  const { t } = useWords('portal');
  const form = useForm({
    act: useAct('confirmRight', { right }),
    start: { code: '' },
    check: ({ code }) => ({ code: !/^\d{6}$/.test(code) }),
  });
  return (
    <div className="note warn gap">
      <p>{t('rights.confirmText')}</p>
      <Form of={form} className="toolbar" isPrimary submit={t('rights.confirm')}>
        <TextField
          {...form.field('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          label={t('rights.code')}
        />
      </Form>
    </div>
  );
}
