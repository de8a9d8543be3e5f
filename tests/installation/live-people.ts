import { createClient } from '@marketsafe/sdk';
import { codeOf, keyIn } from '../../packages/service/src/testing/authenticator.ts';

interface Person {
  readonly name: string;
  readonly email: string;
}

/** A person of the review team, signed in with both factors. */
interface Accepted {
  readonly token: string;
  /** Of the authenticator. */
  readonly key: string;
}

/** How people come into a live programme over HTTP; all have one password. */
export function livePeople(url: string, password: string) {
  const as = (token?: string) => createClient({ baseUrl: url, token, language: 'en' });
  const json = { 'content-type': 'application/json', origin: url };

  async function signIn(email: string): Promise<string> {
    const answer = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`${email}: ${await answer.text()}`);
    return answer.headers.get('set-auth-token') ?? '';
  }

  /** Takes part by a link: name, address and password, then the second factor. `isNamed`: the invitation names them. */
  async function accept(link: string, person: Person, isNamed: boolean): Promise<Accepted> {
    const path = { link: link.split('/').at(-1) ?? '' };
    await as().acceptInvitation({ path, body: { password, ...(isNamed ? {} : person) } });
    const headers = { ...json, authorization: `Bearer ${await signIn(person.email)}` };
    const secondFactor = (step: string, body: object) =>
      fetch(`${url}/api/auth/two-factor/${step}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { totpURI } = (await (await secondFactor('set-up', { password })).json()) as { totpURI: string };
    const key = keyIn(totpURI);
    const confirmed = await secondFactor('confirm', { code: codeOf(key) });
    if (!confirmed.ok) throw new Error(`${person.email}: ${await confirmed.text()}`);
    return { token: confirmed.headers.get('set-auth-token') ?? '', key };
  }

  return { as, signIn, accept };
}
