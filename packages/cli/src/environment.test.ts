import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  connections,
  databaseAddress,
  masterKeys,
  ownerAddress,
  screeningThreads,
  trustedProxies,
  webhooksInside,
} from './environment.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the environment', () => {
  it('is undefined when a variable is unset or empty', () => {
    const names = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_CONNECTIONS', 'MARKETSAFE_TRUSTED_PROXIES'];
    for (const name of names) vi.stubEnv(name, ' ');
    vi.stubEnv('MARKETSAFE_WEBHOOKS_INSIDE', '');
    vi.stubEnv('MARKETSAFE_MASTER_KEYS', '');
    vi.stubEnv('MARKETSAFE_SCREENING_THREADS', '');
    expect([databaseAddress(), ownerAddress(), masterKeys()]).toEqual([undefined, undefined, undefined]);
    expect([connections(), screeningThreads()]).toEqual([{}, {}]);
    expect([trustedProxies(), webhooksInside()]).toEqual([[], []]);
  });

  it('is read as intended', () => {
    vi.stubEnv('DATABASE_CONNECTIONS', '2');
    vi.stubEnv('MARKETSAFE_SCREENING_THREADS', '4');
    vi.stubEnv('MARKETSAFE_TRUSTED_PROXIES', '10.0.0.5, 10.1.0.0/16,,fd00::/8');
    vi.stubEnv('MARKETSAFE_WEBHOOKS_INSIDE', 'http://127.0.0.1:9000, https://hooks.internal');
    expect(connections()).toEqual({ connections: 2 });
    expect(screeningThreads()).toEqual({ screeningThreads: 4 });
    expect(trustedProxies()).toEqual(['10.0.0.5', '10.1.0.0/16', 'fd00::/8']);
    expect(webhooksInside()).toEqual(['http://127.0.0.1:9000', 'https://hooks.internal']);
  });

  it('refuses an address of another kind without repeating it', () => {
    vi.stubEnv('DATABASE_OWNER_URL', 'mysql://owner:secret@127.0.0.1/name');
    expect(ownerAddress).toThrow(
      /^DATABASE_OWNER_URL is no address of a PostgreSQL server \(it begins with mysql:\)\. (?!.*secret)/,
    );
  });

  it.each([
    ['DATABASE_CONNECTIONS', '1', connections],
    ['DATABASE_CONNECTIONS', '201', connections],
    ['DATABASE_CONNECTIONS', 'many', connections],
    ['MARKETSAFE_SCREENING_THREADS', '0', screeningThreads],
    ['MARKETSAFE_TRUSTED_PROXIES', '10.0.0.5,proxy.internal', trustedProxies],
    ['MARKETSAFE_TRUSTED_PROXIES', '10.0.0.0/33', trustedProxies],
    ['MARKETSAFE_TRUSTED_PROXIES', '0.0.0.0/0', trustedProxies],
    ['MARKETSAFE_WEBHOOKS_INSIDE', 'ftp://127.0.0.1', webhooksInside],
    ['MARKETSAFE_WEBHOOKS_INSIDE', '127.0.0.1', webhooksInside],
  ])('is refused by its name: %s=%s', (name, value, read) => {
    vi.stubEnv(name, value);
    expect(read).toThrow(`${name}: "`);
  });
});
