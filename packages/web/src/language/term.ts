import { useTranslation } from 'react-i18next';
import type { terms } from '../texts/terms.ts';

type Group = keyof typeof terms;

/**
 * The word for an API code, `brand-reminder` or `brandReminder`, in the reader's language. An unknown code, from a newer
 * service, is shown with spaces for hyphens rather than hidden.
 */
export function useTerm(): (group: Group, code: string) => string {
  const { i18n } = useTranslation();
  return (group, code) => {
    const words: Record<string, unknown> = i18n.getResource(i18n.language, 'terms', group) ?? {};
    const kebab = code.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    const word = words[kebab];
    return typeof word === 'string' ? word : kebab.replaceAll('-', ' ');
  };
}

/**
 * The word for a code without a known group, as in a timeline's details: from `first`, from `decidedBy`, otherwise from the first group that has
 * it.
 */
export function useAnyTerm(): (code: string, first?: Group) => string {
  const { i18n } = useTranslation();
  return (code, first = 'by') => {
    const groups: Record<string, Record<string, string>> = i18n.getResourceBundle(i18n.language, 'terms') ?? {};
    const found = [groups[first], groups.by, ...Object.values(groups)].find((words) => words?.[code] !== undefined);
    return found?.[code] ?? code.replaceAll('-', ' ');
  };
}
