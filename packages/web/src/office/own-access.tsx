import type { ProblemError } from '@marketsafe/sdk';
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
