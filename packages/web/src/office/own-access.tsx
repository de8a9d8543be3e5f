import type { OwnAccess, ProblemError } from '@marketsafe/sdk';
import { useMutation } from '@tanstack/react-query';
import type { Act } from '../data/api.ts';
import { client } from '../data/client.ts';
import { showPasskey } from '../data/passkeys.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { TextField } from '../plain/form.tsx';
import type { FieldOf } from '../plain/use-form.ts';

/** The reader's own password, asked before what must not be done at an unlocked screen. */
export function OwnPasswordField(field: FieldOf<string> & { readonly hint?: string | undefined }) {
  const { t } = useWords('office');
  return <TextField {...field} type="password" autoComplete="current-password" label={t('secondFactor.password')} />;
}

/** Puts the refusal of a wrong password at its field. */
export function useRefusedPassword(): (error: ProblemError) => { password?: string } {
  const { t } = useWords('office');
  return ({ code }) => (code === 'wrong-password' ? { password: t('secondFactor.wrongPassword') } : {});
}

/** A code as it was typed, without the space in its middle that authenticators show. */
export const plainly = (code: string): string => code.replaceAll(/\s/g, '');

interface Access {
  readonly password: string;
  readonly code: string;
}

/** The reader's own password, and their second factor if they have one: what a form needs that asks for both. */
export function useOwnAccess() {
  const { t } = useWords('office');
  const factors = useMe().data?.secondFactors ?? [];
  const [asksCode, hasPasskey] = [factors.includes('authenticator'), factors.includes('passkey')];
  const refusedPassword = useRefusedPassword();
  return {
    asksCode,
    hasPasskey,
    check: ({ password, code }: Access) => ({
      password: !password,
      code: asksCode && !(hasPasskey && !code) && plainly(code).length < 6 && t('secondFactor.code'),
    }),
    say: ({ password, code }: Access) => ({ password, ...(asksCode && code && { code: plainly(code) }) }),
    /** What was said, with the reader's passkey, for which the browser asks where they gave no code. */
    confirm: async <Said extends OwnAccess>(said: Said): Promise<Said> =>
      hasPasskey && said.code === undefined
        ? { ...said, passkey: await showPasskey(await client.passkeyChallenge()) }
        : said,
    refused: (error: ProblemError) => ({
      ...refusedPassword(error),
      ...(error.code === 'wrong-code' && { code: t('secondFactor.wrong') }),
    }),
  };
}

/** An act that asks for the reader's passkey first, where they give no code. */
export function useConfirmed<Said extends OwnAccess, Answer>(act: Act<Said, Answer>): Act<Said, Answer> {
  const { confirm } = useOwnAccess();
  return useMutation({ mutationFn: async (said: Said) => act.mutateAsync(await confirm(said)) });
}

export function OwnAccessFields({ of }: { of: { readonly field: (name: 'password' | 'code') => FieldOf<string> } }) {
  const { t } = useWords('office');
  const { asksCode, hasPasskey } = useOwnAccess();
  return (
    <>
      <OwnPasswordField
        {...of.field('password')}
        hint={hasPasskey && !asksCode ? t('secondFactor.byPasskey') : undefined}
      />
      {asksCode && (
        <TextField
          {...of.field('code')}
          autoComplete="one-time-code"
          maxLength={40}
          label={t('secondFactor.code')}
          hint={hasPasskey ? t('secondFactor.orPasskey') : undefined}
        />
      )}
    </>
  );
}
