import i18next, { type i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../format/time.ts';
import { programme } from './programme.ts';

const place = 'marketsafe.language';

const names: Readonly<Record<Language, { name: string; short: string }>> = {
  en: { name: 'English', short: 'EN' },
  'zh-CN': { name: '简体中文', short: '中文' },
};

export const languages: readonly { id: Language; name: string; short: string }[] = programme.languages.map((id) => ({
  id,
  ...names[id],
}));

/** Loads only the reader's language. */
const dictionaries: Readonly<Record<Language, () => Promise<{ readonly words: object }>>> = {
  en: () => import('../texts/en.ts'),
  'zh-CN': () => import('../texts/zh-CN.ts'),
};

const known = (value: string | null): Language | undefined => languages.find((l) => l.id === value)?.id;

/** The reader's earlier choice on this device. */
const chosenLanguage = (): Language | undefined => known(localStorage.getItem(place));

/** The link may request a language (`?lang=zh-CN`): for this page only, not stored. */
const askedLanguage = (): Language | undefined => known(new URLSearchParams(location.search).get('lang'));

const browserLanguage = (): Language =>
  known(navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en') ?? languages[0]?.id ?? 'en';

export async function startTexts(): Promise<i18n> {
  const instance = i18next.createInstance();
  const language = askedLanguage() ?? chosenLanguage() ?? browserLanguage();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await change(instance, language);
  return instance;
}

/** The latest requested language: texts that arrive after another choice are not shown. */
let wanted: Language | undefined;

async function change(instance: i18n, language: Language): Promise<void> {
  wanted = language;
  const { words } = await dictionaries[language]();
  if (wanted !== language) return;
  for (const [name, group] of Object.entries(words)) instance.addResourceBundle(language, name, group);
  // Texts name the programme by `$t(common:name)`.
  instance.addResource(language, 'common', 'name', programme.name[language]);
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
}

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: known(i18n.language) ?? 'en',
    choose: (language) => {
      localStorage.setItem(place, language);
      void change(i18n, language);
    },
  };
}

/**
 * Opens a page in the language of its recipient, unless the reader chose another. Returns whether words can be shown: false until the
 * language is known and its texts are loaded, so that no reader sees one language change into another.
 */
export function useLanguageOf(page: {
  readonly data: { language: Language } | undefined;
  isPending: boolean;
}): boolean {
  const { i18n } = useTranslation();
  const [cannot, setCannot] = useState(false);
  const isOwn = (askedLanguage() ?? chosenLanguage()) !== undefined;
  const written = page.data?.language;
  useEffect(() => {
    // If its texts cannot load, the page is shown in another language.
    if (written && !isOwn) change(i18n, written).catch(() => setCannot(true));
  }, [written, isOwn, i18n]);
  if (isOwn || cannot) return true;
  return written === undefined ? !page.isPending : i18n.language === written;
}
