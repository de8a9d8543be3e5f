import type { Schemas } from '@marketsafe/sdk';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';

type Figure = Schemas['Figure'];

/** A public count in the reader's words: the number, "fewer than 5", or that it is not stated. */
export function useFigure(): (figure: Figure) => string {
  const { t, number } = useWords();
  return ({ value, below }) =>
    value !== undefined
      ? number(value)
      : below === undefined
        ? t('figure.withheld')
        : t('figure.below', { count: below });
}

export const isSome = ({ value }: Figure): boolean => value !== 0;

/** The name of a public count by its definition; empty until the definitions are read. */
export function useDefinitionName(): (code: Schemas['Definition']['code']) => string {
  const { language } = useWords();
  const { data } = useRead('listDefinitions', {}, { staleTime: Number.POSITIVE_INFINITY });
  return (code) => data?.items.find((one) => one.code === code)?.name[language] ?? '';
}
