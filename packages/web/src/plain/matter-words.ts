import { useTranslation } from 'react-i18next';
import { useArea } from '../language/language.ts';

/** The words of the forms of a kind of matter; none where it has none of that name. */
export function useMatterWords(kind: string): (name: string, values?: object) => string {
  useArea('matters');
  const { t } = useTranslation('matters');
  const word = t as unknown as (key: string, values: object) => string;
  return (name, values = {}) => word(`${kind}.${name}`, { defaultValue: '', ...values });
}
