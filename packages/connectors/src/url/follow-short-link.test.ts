import { describe, expect, it } from 'vitest';
import { followShortLink, type Http } from '../index.ts';

const item = 'https://item.taobao.com/item.htm?id=7574689516';

/** The web, by address: a redirect to an address, or a page. Keeps what was asked. */
function web(pages: Readonly<Record<string, { to: string } | { page: string } | { status: number }>>) {
  const asked: string[] = [];
  const http: Http = async (url, init) => {
    asked.push(url);
    expect(init?.redirect).toBe('manual');
    const found = pages[url] ?? { status: 404 };
    if ('to' in found) return new Response('', { status: 302, headers: { location: found.to } });
    return 'page' in found ? new Response(found.page) : new Response('', { status: found.status });
  };
  return { http, asked };
}

describe('a short link', () => {
  it('is followed by redirects, over TLS, and the page that it means is not opened', async () => {
    const { http, asked } = web({
      'https://m.tb.cn/h.a': { to: 'https://s.click.taobao.com/t?e=1' },
      'https://s.click.taobao.com/t?e=1': { to: item },
    });
    expect(await followShortLink(http, 'http://m.tb.cn/h.a')).toEqual({ url: item });
    expect(asked).toEqual(['https://m.tb.cn/h.a', 'https://s.click.taobao.com/t?e=1']);
  });

  it.each([
    ['a script', `<html><script>var url = 'https:\\/\\/item.taobao.com\\/item.htm?id=7574689516';</script></html>`],
    ['a script with other links', `<script>go("${item}"); track("https://log.example/?x=1")</script>`],
    ['a refresh', `<meta http-equiv="Refresh" content="0;url=${item}">`],
    ['a canonical link, beside others’', `<link rel="canonical" href="${item}"><script>"${item}0"</script>`],
  ])('is followed where its page names the listing in %s', async (_, page) => {
    const { http } = web({ 'https://e.tb.cn/h.a': { page } });
    expect(await followShortLink(http, 'https://e.tb.cn/h.a')).toEqual({ url: item });
  });

  it.each([
    ['to a host that is no marketplace', { to: 'https://evil.example/' }, 'away'],
    ['to a service in our own network', { to: 'https://169.254.169.254/' }, 'away'],
    ['to an app', { to: 'taobao://item.taobao.com/item.htm?id=1' }, 'gone'],
    ['to itself, again and again', { to: 'https://e.tb.cn/h.a' }, 'gone'],
    ['to a page of several listings', { page: `<script>["${item}1", "${item}2"]</script>` }, 'gone'],
    ['to a page whose text, not its scripts, has a link', { page: `<p>${item}</p>` }, 'gone'],
    ['nowhere', { status: 404 }, 'gone'],
  ] as const)('that leads %s is not taken for a listing', async (_, page, end) => {
    const { http, asked } = web({ 'https://e.tb.cn/h.a': page });
    expect(await followShortLink(http, 'https://e.tb.cn/h.a')).toEqual({ end });
    expect(new Set(asked)).toEqual(new Set(['https://e.tb.cn/h.a']));
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});
