import type { FlatNamespace, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { fileSize, type Money, money, number, percent, probability } from '../format/money.ts';
import {
  calendarDay,
  day,
  duration,
  longInstant,
  monthAndYear,
  monthName,
  shortInstant,
  timeLeft,
  timeOfDay,
} from '../format/time.ts';
import { type Area, useArea, useLanguage } from './language.ts';
import { useTerm } from './term.ts';

/** Texts of one area, terms, instants and figures, in the reader's language. */
export function useWords<Texts extends Area = 'common'>(area: Texts = 'common' as Texts) {
  useArea(area);
  const { t } = useTranslation(area as FlatNamespace);
  const { language } = useLanguage();
  return {
    t: t as unknown as TFunction<Texts>,
    language,
    term: useTerm(),
    longInstant: (instant: string, zone?: string) => longInstant(instant, language, zone),
    shortInstant: (instant: string, zone?: string) => shortInstant(instant, language, zone),
    timeOfDay: (instant: string, zone: string, now: number) => timeOfDay(instant, language, zone, now),
    day: (instant: string, zone?: string) => day(instant, language, zone),
    calendarDay: (date: string) => calendarDay(date, language),
    monthName: (date: string) => monthName(date, language),
    monthAndYear: (month: string) => monthAndYear(month, language),
    timeLeft: (ms: number) => timeLeft(ms, language),
    duration: (ms: number) => duration(ms, language),
    money: (value: Money) => money(value, language),
    number: (value: number) => number(value, language),
    percent: (share: number) => percent(share, language),
    probability: (share: number) => probability(share, language),
    fileSize: (bytes: number) => fileSize(bytes, language),
  };
}
