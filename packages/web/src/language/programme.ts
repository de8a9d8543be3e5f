import type { Language } from '../format/time.ts';

interface Programme {
  readonly name: Readonly<Record<Language, string>>;
  /** The languages of its pages, the usual one first. */
  readonly languages: readonly Language[];
  /** Address of its logo. */
  readonly logo: string;
  /** The name of the provider at which people may sign in. */
  readonly provider?: Readonly<Record<Language, string>>;
  /** The host that translates when a reader asks; absent: none. */
  readonly translator?: string;
  /** It runs on the embedded database. */
  readonly trial: boolean;
  readonly demonstration: boolean;
  /** The simulated shops, whose pictures the pages show from there. Absent: any address. */
  readonly shopOrigins?: readonly string[];
}

/** What the service wrote into the page. The development server writes nothing. */
const written = document.querySelector<HTMLMetaElement>('meta[name="programme"]')?.content;

export const programme: Programme = written
  ? JSON.parse(written)
  : {
      name: { en: 'MarketSafe', 'zh-CN': 'MarketSafe' },
      languages: ['en', 'zh-CN'],
      logo: '/seal.svg',
      ...{ trial: false, demonstration: true },
    };

/** Whether the programme bears our own name. Under another name ours appears nowhere. */
export const bearsOurName = /MarketSafe/i.test(Object.values(programme.name).join());
