import { useMutation } from '@tanstack/react-query';
import { client } from '../data/client.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';
import { OwnPasswordField, useRefusedPassword } from './own-access.tsx';
import { Panel } from './panel.tsx';

/** The address that the reader signs in with, and its change. */
export function AddressPanel() {
  const { t } = useWords('office');
  const email = useMe().data?.user.email;
  const form = useForm({
    act: useMutation({ mutationFn: (said: { email: string; password: string }) => client.changeAddress(said) }),
    start: { email: '', password: '' },
    asTyped: true,
    check: (said) => ({ email: !said.email.trim(), password: !said.password }),
    say: (said) => ({ ...said, email: said.email.trim() }),
    refused: useRefusedPassword(),
  });
  return (
    <Panel title={t('address.title')}>
      <p>{t('address.now', { email })}</p>
      <p className="soft">{t('address.lead')}</p>
      {form.isDone && (
        <p className="note good" role="status">
          {t('address.sent')}
        </p>
      )}
      <Form of={form} submit={t('address.submit')}>
        <TextField {...form.field('email')} type="email" maxLength={200} label={t('address.new')} />
        <OwnPasswordField {...form.field('password')} />
      </Form>
    </Panel>
  );
}
