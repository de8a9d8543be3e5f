import type { OwnAccess } from '@marketsafe/sdk';
import { useMutation } from '@tanstack/react-query';
import { QRCode } from 'antd';
import { useState } from 'react';
import { client } from '../data/client.ts';
import { useMe, useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import {
  OwnAccessFields,
  OwnPasswordField,
  plainly,
  useConfirmed,
  useOwnAccess,
  useRefusedPassword,
} from './own-access.tsx';
import { Panel } from './panel.tsx';
import { PasskeysPanel } from './passkeys-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { Shell } from './shell.tsx';

/** The reader's own second factors (an authenticator, the codes for its loss, passkeys), where they are signed in, and with which address. */
export function SecurityPage() {
  const { t } = useWords('office');
  const { t: common } = useWords();
  useTitle(common('nav.security'));
  const me = useMe().data;
  const [codes, setCodes] = useState<readonly string[]>([]);
  const home = me?.role === 'desk' ? 'desk' : 'portal';
  return (
    <Shell nav={[{ text: common(`nav.${home}`), pages: [{ to: `/${home}`, text: common(`nav.${home}`) }] }]}>
      <h1>{common('nav.security')}</h1>
      <h2>{t('secondFactor.title')}</h2>
      <p className="soft">{t('secondFactor.lead')}</p>
      {me?.secondFactor === 'missing' && <p className="note warn">{t('secondFactor.missing')}</p>}
      {me?.secondFactor === 'active' && <p className="note good">{t('secondFactor.active')}</p>}
      {codes.length > 0 && (
        <Panel level="h3" title={t('secondFactor.codesTitle')}>
          <p role="status">{t('secondFactor.codes')}</p>
          <pre className="mono">{codes.join('\n')}</pre>
        </Panel>
      )}
      {me?.secondFactors.includes('authenticator') ? (
        <>
          <Change act="codes" onCodes={setCodes} />
          <Change act="remove" onCodes={setCodes} />
        </>
      ) : (
        <SetUp onCodes={setCodes} />
      )}
      <PasskeysPanel />
      <SessionsPanel />
      <AddressPanel />
    </Shell>
  );
}

interface Props {
  readonly onCodes: (codes: readonly string[]) => void;
}

function SetUp({ onCodes }: Props) {
  const { t } = useWords('office');
  const [made, setMade] = useState<{ totpURI: string; backupCodes: string[] }>();
  const access = useOwnAccess();
  const begin = useForm({
    act: useConfirmed(useMutation({ mutationFn: (given: OwnAccess) => client.setUpSecondFactor(given) })),
    start: { password: '', code: '' },
    asTyped: true,
    ...access,
    onDone: setMade,
  });
  return (
    <Panel level="h3" title={t('secondFactor.setUp')}>
      {made ? (
        <Confirm {...made} onCodes={onCodes} />
      ) : (
        <Form of={begin} isPrimary submit={t('secondFactor.setUp')}>
          <OwnAccessFields of={begin} />
        </Form>
      )}
    </Panel>
  );
}

function Confirm({ totpURI, backupCodes, onCodes }: Props & { totpURI: string; backupCodes: readonly string[] }) {
  const { t } = useWords('office');
  const { continueWithCookie } = useSession();
  const form = useForm({
    act: useMutation({
      mutationFn: async ({ code }: { code: string }) => {
        await client.confirmSecondFactor(plainly(code));
        // Before this form goes, which it does as soon as the second factor is seen to be active.
        onCodes(backupCodes);
        await continueWithCookie();
      },
    }),
    start: { code: '' },
    check: ({ code }) => ({ code: !/^\d{6}$/.test(plainly(code)) && t('secondFactor.sixDigits') }),
    refused: ({ code }) => (code === 'wrong-code' ? { code: t('secondFactor.wrong') } : {}),
  });
  return (
    <>
      <p>{t('secondFactor.scan')}</p>
      <QRCode value={totpURI} type="svg" size={220} />
      <p>
        {t('secondFactor.key')} <span className="mono">{new URL(totpURI).searchParams.get('secret')}</span>
      </p>
      <Form of={form} isPrimary submit={t('secondFactor.confirm')}>
        <TextField
          {...form.field('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          label={t('secondFactor.sixDigits')}
        />
      </Form>
    </>
  );
}

/** New recovery codes, or none and no authenticator: after the password and a code. */
function Change({ act, onCodes }: Props & { act: 'codes' | 'remove' }) {
  const { t } = useWords('office');
  const { continueWithCookie } = useSession();
  const access = useOwnAccess();
  const form = useForm({
    act: useConfirmed(
      useMutation({
        mutationFn: async (given: OwnAccess) => {
          if (act === 'codes') return onCodes((await client.newRecoveryCodes(given)).backupCodes);
          await client.removeSecondFactor(given);
          onCodes([]);
          await continueWithCookie();
        },
      }),
    ),
    start: { password: '', code: '' },
    asTyped: true,
    ...access,
  });
  return (
    <Panel level="h3" title={t(`secondFactor.${act === 'codes' ? 'newCodes' : 'remove'}`)}>
      <p className="soft">{t(`secondFactor.${act === 'codes' ? 'newCodesText' : 'removeText'}`)}</p>
      <Form of={form} submit={t(`secondFactor.${act === 'codes' ? 'newCodes' : 'remove'}`)}>
        <OwnAccessFields of={form} />
      </Form>
    </Panel>
  );
}

/** The address that the reader signs in with, and its change. */
function AddressPanel() {
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
