import type { OwnAccess, PasskeySeen } from '@marketsafe/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../data/client.ts';
import { makePasskey, passkeysWork } from '../data/passkeys.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';
import { CardTable } from './card-table.tsx';
import { Loaded } from './list-states.tsx';
import { OwnAccessFields, useConfirmed, useOwnAccess } from './own-access.tsx';
import { Panel } from './panel.tsx';

const start = { name: '', password: '', code: '' };

/** The reader's passkeys: their names and last use, another one, and the end of each. */
export function PasskeysPanel() {
  const { t, day, shortInstant } = useWords('office');
  const passkeys = useQuery({ queryKey: ['passkeys'], queryFn: () => client.passkeys() });
  return (
    <Panel level="h3" title={t('passkeys.title')}>
      <p className="soft">{t('passkeys.lead')}</p>
      <Loaded query={passkeys}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('passkeys.none')}</p>
          ) : (
            <CardTable<PasskeySeen>
              rowKey="id"
              of={items}
              columns={[
                [t('passkeys.name'), ({ name }) => name],
                [t('passkeys.madeAt'), ({ madeAt }) => day(madeAt)],
                [t('passkeys.usedAt'), ({ usedAt }) => (usedAt ? shortInstant(usedAt) : t('passkeys.never'))],
              ]}
              opens={{
                text: t('passkeys.change'),
                form: (row) => (
                  <>
                    <Rename of={row} />
                    <Remove of={row} />
                  </>
                ),
              }}
            />
          )
        }
      </Loaded>
      <p className="note gap">{t('passkeys.reserve')}</p>
      {passkeysWork ? <Add /> : <p className="note warn">{t('passkeys.unsupported')}</p>}
    </Panel>
  );
}

/** Everything may have changed: what is asked of the reader, and where they are signed in. */
function useAllAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

function Add() {
  const { t } = useWords('office');
  const access = useOwnAccess();
  const again = useAllAgain();
  const form = useForm({
    act: useConfirmed(
      useMutation({
        mutationFn: async ({ name, ...given }: OwnAccess & { name: string }) => {
          await client.addPasskey({ name, passkey: await makePasskey(await client.preparePasskey(given)) });
          await again();
        },
      }),
    ),
    start,
    asTyped: true,
    check: ({ name, ...given }) => ({ name: !name.trim(), ...access.check(given) }),
    say: ({ name, ...given }) => ({ name: name.trim(), ...access.say(given) }),
    refused: access.refused,
  });
  return (
    <>
      {form.isDone && (
        <p className="note good" role="status">
          {t('passkeys.added')}
        </p>
      )}
      <Form of={form} submit={t('passkeys.add')}>
        <TextField {...form.field('name')} maxLength={200} label={t('passkeys.name')} hint={t('passkeys.nameHint')} />
        <OwnAccessFields of={form} />
      </Form>
    </>
  );
}

function Rename({ of: { id, name } }: { of: PasskeySeen }) {
  const { t } = useWords('office');
  const again = useAllAgain();
  const form = useForm({
    act: useMutation({ mutationFn: (said: { name: string }) => client.renamePasskey({ id, ...said }).then(again) }),
    start: { name },
    check: (said) => ({ name: !said.name }),
  });
  return (
    <Form of={form} submit={t('passkeys.rename')}>
      <TextField {...form.field('name')} maxLength={200} label={t('passkeys.name')} />
    </Form>
  );
}

function Remove({ of: { id } }: { of: PasskeySeen }) {
  const { t } = useWords('office');
  const access = useOwnAccess();
  const again = useAllAgain();
  const form = useForm({
    act: useConfirmed(
      useMutation({ mutationFn: (given: OwnAccess) => client.removePasskey({ id, ...given }).then(again) }),
    ),
    start: { password: '', code: '' },
    asTyped: true,
    ...access,
  });
  return (
    <Form of={form} submit={t('passkeys.remove')} isDanger className="gap">
      <p className="soft">{t('passkeys.removeText')}</p>
      <OwnAccessFields of={form} />
    </Form>
  );
}
