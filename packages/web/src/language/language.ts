import i18next, { type i18n } from 'i18next';
import { use, useEffect, useState } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../format/time.ts';
import type * as allTexts from '../texts/index.ts';
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

/** The name of a file of texts. */
export type Area = keyof typeof allTexts;

const instance = i18next.createInstance();

/** One file for each area of texts and language: a page loads its own areas in the reader's language. */
const files: Readonly<Record<Language, Readonly<Record<string, () => Promise<object>>>>> = {
  en: import.meta.glob<object>(['../texts/*.ts', '!../texts/{index,texts,texts.test}.ts', '!../texts/*.d.ts'], {
    query: '?words=en',
    import: 'words',
  }),
  'zh-CN': import.meta.glob<object>(['../texts/*.ts', '!../texts/{index,texts,texts.test}.ts', '!../texts/*.d.ts'], {
    query: '?words=zh-CN',
    import: 'words',
  }),
};

/** With its outcome where React's `use` reads it, so that what is loaded suspends no page. */
interface Loading extends Promise<void> {
  status?: 'fulfilled';
}
const loading = new Map<string, Loading>();

/** Loads the texts of an area once; after a failure the next call tries again. */
function load(language: Language, area: Area): Promise<void> {
  const key = `${language} ${area}`;
  const earlier = loading.get(key);
  if (earlier) return earlier;
  const file = files[language][`../texts/${area}.ts`];
  if (!file) throw new Error(`There are no texts named ${area}`);
  const texts: Loading = file().then((words) => {
    instance.addResourceBundle(language, area, words);
    // Texts name the programme by `$t(common:name)`.
    if (area === 'common') instance.addResource(language, 'common', 'name', programme.name[language]);
    texts.status = 'fulfilled';
  });
  loading.set(key, texts);
  texts.catch(() => loading.delete(key));
  return texts;
}

/** The areas in use, which a change of language loads before it shows. */
const inUse = new Set<Area>(['common', 'terms']);

/** Loads areas of texts in the reader's language, beside the code of their pages. */
export async function loadAreas(areas: readonly Area[]): Promise<void> {
  await Promise.all(areas.map(loadArea));
}

function loadArea(area: Area): Promise<void> {
  inUse.add(area);
  return load(wanted ?? firstLanguage(), area);
}

/** Waits, by Suspense, for an area that the page did not load beside its code. */
export function useArea(area: Area): void {
  inUse.add(area);
  use(load(known(instance.language) ?? firstLanguage(), area));
}

const known = (value: string | null): Language | undefined => languages.find((l) => l.id === value)?.id;

/** The reader's earlier choice on this device. */
const chosenLanguage = (): Language | undefined => known(localStorage.getItem(place));

/** The link may request a language (`?lang=zh-CN`): for this page only, not stored. */
const askedLanguage = (): Language | undefined => known(new URLSearchParams(location.search).get('lang'));

const browserLanguage = (): Language =>
  known(navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en') ?? languages[0]?.id ?? 'en';

const firstLanguage = (): Language => askedLanguage() ?? chosenLanguage() ?? browserLanguage();

export async function startTexts(): Promise<i18n> {
  // Requests that are sent before the texts are there name it.
  document.documentElement.lang = firstLanguage();
  await instance.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await change(firstLanguage());
  return instance;
}

/** The latest requested language: texts that arrive after another choice are not shown. */
let wanted: Language | undefined;

async function change(language: Language): Promise<void> {
  wanted = language;
  await loadAreas([...inUse]);
  if (wanted !== language) return;
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
}

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: known(i18n.language) ?? 'en',
    choose: (language) => {
      localStorage.setItem(place, language);
      void change(language);
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
    if (written && !isOwn) change(written).catch(() => setCannot(true));
  }, [written, isOwn]);
  if (isOwn || cannot) return true;
  return written === undefined ? !page.isPending : i18n.language === written;
}
