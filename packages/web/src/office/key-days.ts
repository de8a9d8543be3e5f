import { useWords } from '../language/words.ts';

/** For how many days a key can be made; the service allows a year. */
export const keyDays = ['30', '90', '180', '365'] as const;

export function useKeyDays() {
  const { t } = useWords('office');
  return keyDays.map((value) => ({ value, label: t('keys.forDays', { days: value }) }));
}
