import { Parser } from 'htmlparser2';
import type { Http } from '../contract.ts';
import { isOnKnownHost, targetOf } from './parse-listing-url.ts';
import { urlsIn } from './pasted.ts';

/** Taobao's take two or three: the short host, the click counter, the item. */
const MOST_HOPS = 5;

/** `gone`: no answer, or none that leads on. `away`: it leads to a host that is no known marketplace. */
export type Followed = { readonly url: string } | { readonly end: 'gone' | 'away' };

/**
 * Follows a short link to the listing or shop that it means: by redirects, or by the only such address that its page names. Opens
 * pages of known marketplaces alone, and not the target's own.
 * @param http follows no redirect by itself; bounds the bytes and the time of each answer
 */
export async function followShortLink(http: Http, link: string, signal?: AbortSignal): Promise<Followed> {
  let url = URL.parse(link);
  for (let hop = 0; url !== null && hop < MOST_HOPS; hop += 1) {
    if (targetOf(url) !== undefined) return { url: url.href };
    if (!isOnKnownHost(url)) return { end: 'away' };
    url.protocol = 'https:';
    const answer = await http(url.href, {
      redirect: 'manual',
      headers: { accept: 'text/html' },
      ...(signal && { signal }),
    });
    const next: string | null = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && next !== null) {
      await answer.body?.cancel();
      url = /^(?:https?:|\/)/i.test(next) ? URL.parse(next, url) : null;
      continue;
    }
    const named = answer.ok ? targetIn(await answer.text()) : undefined;
    return named === undefined ? { end: 'gone' } : { url: named };
  }
  return { end: 'gone' };
}

/** The one listing or shop that a page sends its reader to; undefined if it names none, or several. */
function targetIn(html: string): string | undefined {
  const [declared, inScripts]: [string[], string[]] = [[], []];
  let script = false;
  const parser = new Parser({
    onopentag: (name, { rel, href, content, ...attributes }) => {
      script = name === 'script';
      if (name === 'link' && rel === 'canonical' && href) declared.push(href);
      if (name === 'meta' && /^refresh$/i.test(attributes['http-equiv'] ?? '') && content) declared.push(content);
    },
    ontext: (text) => {
      // Scripts write addresses with escapes, such as https:\/\/item.taobao.com
      if (script)
        inScripts.push(
          text
            .replaceAll('\\/', '/')
            .replaceAll(/\\u002f/gi, '/')
            .replaceAll(/\\u0026/gi, '&'),
        );
    },
    onclosetag: () => {
      script = false;
    },
  });
  parser.end(html);
  return onlyTarget(declared) ?? onlyTarget([inScripts.join('')]);
}

function onlyTarget(texts: readonly string[]): string | undefined {
  const found = new Map<string, string>();
  for (const url of texts.flatMap((text) => text.split(/["'`\s]/)).flatMap(urlsIn)) {
    const target = targetOf(url);
    if (target) found.set(JSON.stringify(target), url.href);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}
