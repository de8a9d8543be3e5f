import type { Language } from '@marketsafe/terms';
import { z } from 'zod';
import type { Egress } from './egress/index.ts';
import { ProblemError } from './problem.ts';

/** A translation service of the operator's choice that speaks LibreTranslate's interface. */
export interface TranslatorSettings {
  /** Where texts are sent by POST, such as `https://translate.example/translate`. */
  readonly url: string;
  readonly key?: string | undefined;
}

/** Translates a text. @throws ProblemError 502 `translation-failed` */
export type Translator = (text: string, to: Language) => Promise<string>;

/** LibreTranslate: `POST /translate`, https://docs.libretranslate.com */
const Answer = z.object({ translatedText: z.string().min(1).max(20_000) });
const codes: Readonly<Record<Language, string>> = { en: 'en', 'zh-CN': 'zh' };

export function openTranslator({ url, key }: TranslatorSettings, egress: Egress): Translator {
  const http = egress.http({ name: 'translation', inside: [url], maxBytes: 256 * 1024, maxMilliseconds: 15_000 });
  return async (text, to) => {
    const body = {
      q: text,
      source: 'auto',
      target: codes[to],
      format: 'text',
      ...(key !== undefined && { api_key: key }),
    };
    try {
      const answer = await http(url, {
        ...{ method: 'POST', redirect: 'error', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`it answered with the status ${answer.status}`);
      const said = Answer.safeParse(await answer.json().catch(() => undefined)).data;
      if (!said) throw new Error('its answer has no translatedText');
      return said.translatedText;
    } catch (cause) {
      throw new ProblemError(
        502,
        'translation-failed',
        `${new URL(url).host} did not translate this. Try again later, or read the original.`,
        { cause },
      );
    }
  };
}
