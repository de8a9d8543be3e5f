import type { ProblemError } from '@marketsafe/sdk';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { TextField } from '../plain/form.tsx';
import type { FieldOf } from '../plain/use-form.ts';

/** The reader's own password, asked before what must not be done at an unlocked screen. */
export function OwnPasswordField(field: FieldOf<string>) {
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

/** The reader's own password, and a code if they have a second factor: what a form needs that asks for both. */
export function useOwnAccess() {
  const { t } = useWords('office');
  const asksCode = useMe().data?.secondFactor === 'active';
  const refusedPassword = useRefusedPassword();
  return {
    asksCode,
    check: ({ password, code }: Access) => ({
      password: !password,
      code: asksCode && plainly(code).length < 6 && t('secondFactor.code'),
    }),
    say: ({ password, code }: Access) => ({ password, ...(asksCode && { code: plainly(code) }) }),
    refused: (error: ProblemError) => ({
      ...refusedPassword(error),
      ...(error.code === 'wrong-code' && { code: t('secondFactor.wrong') }),
    }),
  };
}

export function OwnAccessFields({ of }: { of: { readonly field: (name: 'password' | 'code') => FieldOf<string> } }) {
  const { t } = useWords('office');
  const { asksCode } = useOwnAccess();
  return (
    <>
      <OwnPasswordField {...of.field('password')} />
      {asksCode && (
        <TextField {...of.field('code')} autoComplete="one-time-code" maxLength={40} label={t('secondFactor.code')} />
      )}
    </>
  );
}
