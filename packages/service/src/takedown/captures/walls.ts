/** What stands in front of a page: a request to sign in, or a test that keeps programs out. */
type Wall = 'login' | 'robot';

interface Seen {
  readonly status: number;
  /** Addresses: the one that was asked for, and where redirects led. */
  readonly asked: string;
  readonly led: string;
  /** The page as it came, its beginning. */
  readonly html: string;
  /** The listing's title, as the marketplace reports it. */
  readonly title: string;
}

/** Parts of addresses and pages of the tests that marketplaces and their carriers put before a page, in lower case. */
const robotAddress = /\/punish|_____tmd_____|captcha|\/challenge|\/robot|\/verify\b|\/sorry\//;
const robotPage =
  /<title>[^<]{0,99}(?:captcha|robot)|captcha-delivery|px-captcha|_____tmd_____|x5secdata|cf-chl|challenge-platform|enter the characters you see|are you (?:a )?(?:human|robot)|not a robot|unusual traffic|pardon our interruption|人机验证|滑块|拖动.{0,6}验证|安全验证|访问验证|访问过于频繁/;
const loginAddress = /log-?in|sign-?in|passport/;
const loginPage = /<input[^>]{0,99}type\s*=\s*["']?password/;

/**
 * The wall before a page; undefined if there is none. Sellers write pages: words on a page count only where it does not show the
 * listing, or a seller could keep a complaint out of the fast lane by the word "captcha" in a description.
 */
export function wallOf({ status, asked, led, html, title }: Seen): Wall | undefined {
  if (status === 401) return 'login';
  if (status === 403 || status === 429) return 'robot';
  if (status < 400 && showsTitle(html, title)) return undefined;
  const address = led.toLowerCase();
  if (led !== asked && robotAddress.test(address)) return 'robot';
  if (led !== asked && loginAddress.test(address)) return 'login';
  if (status === 404 || status === 410) return undefined;
  const page = html.toLowerCase();
  if (robotPage.test(page)) return 'robot';
  return loginPage.test(page) ? 'login' : undefined;
}

/** Words of a title that are looked for. */
const mostWords = 40;

/** Runs of letters and digits; of Chinese, which has no blanks, each pair of characters. */
function wordsOf(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length < 3) return run;
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}

/** Whether most words of the title are on the page; whole titles are escaped, cut and decorated in many ways. */
export function showsTitle(html: string, title: string): boolean {
  const words = [...new Set(wordsOf(title))].slice(0, mostWords);
  if (words.length === 0) return false;
  const page = html.normalize('NFKC').toLowerCase();
  return words.filter((word) => page.includes(word)).length > words.length / 2;
}

/** Whether the page has the amount, with or without its last zeros, and not as a part of a longer number. */
export function showsPrice(html: string, amount: string): boolean {
  const short = amount.replace(/\.?0+$/, '');
  const forms = [...new Set([amount, amount.includes('.') ? short : amount])].map((form) => form.replace('.', '\\.'));
  return new RegExp(`(?<![\\d.])(?:${forms.join('|')})(?![\\d]|\\.\\d)`).test(
    html.replaceAll(/(?<=\d),(?=\d{3})/g, ''),
  );
}
