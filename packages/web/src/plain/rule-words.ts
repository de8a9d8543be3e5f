import { useTranslation } from 'react-i18next';
import { useArea } from '../language/language.ts';
import { useAnyTerm } from '../language/term.ts';

/** The name and the text of a rule's value, in the reader's language. */
export interface RuleWords {
  /** The name of a value's path, such as `clocks.answer`, in its parts. */
  name(path: string): string;
  value(value: unknown): string;
}

const kebab = (code: string): string => code.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

export function useRuleWords(): RuleWords {
  useArea('rules');
  const { t, i18n } = useTranslation('rules');
  const anyTerm = useAnyTerm();
  const dictionary = (group: 'parts' | 'words'): Readonly<Record<string, string>> =>
    i18n.getResource(i18n.language, 'rules', group) ?? {};
  const word = (code: string): string => dictionary('words')[code] ?? dictionary('parts')[code] ?? anyTerm(code);
  const value = (one: unknown): string => {
    if (typeof one === 'boolean') return t(one ? 'yes' : 'no');
    if (typeof one === 'number') return new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 }).format(one);
    if (Array.isArray(one)) return one.length === 0 ? t('nobody') : one.map(value).join(separator(i18n.language));
    if (isPeriod(one)) return periodText(one);
    if (isItem(one)) return one.texts[i18n.language === 'zh-CN' ? 'zh-CN' : 'en'];
    return typeof one === 'string' ? word(one) : JSON.stringify(one);
  };
  const periodText = ({ count, unit, lastDayOff }: Period): string => {
    const period = t(`period.${unit}`, { count });
    return lastDayOff === 'next-business-day' ? t('period.moved', { period }) : period;
  };
  return {
    value,
    name: (path) =>
      path
        .split('.')
        .map((part) => dictionary('parts')[kebab(part)] ?? anyTerm(kebab(part)))
        .join(' › '),
  };
}

const separator = (language: string): string => (language === 'zh-CN' ? '、' : ', ');

interface Period {
  readonly count: number;
  readonly unit: 'hour' | 'calendar-day' | 'business-day' | 'month';
  readonly lastDayOff?: string;
}
const isPeriod = (value: unknown): value is Period => typeof value === 'object' && value !== null && 'unit' in value;

interface Item {
  readonly texts: { readonly en: string; readonly 'zh-CN': string };
}
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && 'texts' in value;
