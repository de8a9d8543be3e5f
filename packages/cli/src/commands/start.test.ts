import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../../../scripts/free-ports.ts';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const server = createServer();
let first: number;

beforeAll(async () => {
  first = await freePorts(3);
  await once(server.listen({ host: '127.0.0.1', port: first + 2 }), 'listening');
});
afterAll(() => server.close());

// running-service.test.ts covers starting, serving and stopping.
describe('marketsafe start', () => {
  it('without a configuration says how a programme is made', async () => {
    const { code, out, err } = await marketsafe(['start', '--config', scratch.path('none.yaml')]);
    expect(err).toMatch(/There is no .*none\.yaml\. Make a programme with "marketsafe init".*marketsafe start --demo/);
    expect([code, out]).toEqual([2, '']);
  });

  it('refuses an option of the demonstration, and names the key that a programme sets instead', async () => {
    const { code, err } = await marketsafe(['start', '--port', '5000']);
    expect(err).toMatch(/--port belongs to --demo: a programme has "listen\.port" in its configuration/);
    expect(code).toBe(2);
  });

  it('lists the packs for an unknown name, and changes nothing', async () => {
    const data = scratch.path('no-pack');
    const port = String(await freePorts(3));
    const { code, err } = await marketsafe(['start', '--demo', '--data', data, '--port', port, '--pack', 'china']);
    expect(err).toMatch(/--pack: There is no policy pack "china"; there are .*marketsafe-china/);
    expect(existsSync(data)).toBe(false);
    expect(code).toBe(2);
  });

  it('names its own port when it is in use, and changes nothing', async () => {
    const data = scratch.path('untouched');
    const { code, err } = await marketsafe(['start', '--demo', '--data', data, '--port', String(first + 2)]);
    expect(err).toContain(`Port ${first + 2} is in use.`);
    expect(existsSync(data)).toBe(false);
    expect(code).toBe(2);
  });

  it('names a port that browsers refuse, and changes nothing', async () => {
    const data = scratch.path('blocked');
    const { code, err } = await marketsafe(['start', '--demo', '--data', data, '--port', '4190']);
    expect(err).toContain('Browsers refuse to open port 4190.');
    expect(existsSync(data)).toBe(false);
    expect(code).toBe(2);
  });

  it('checks the ports of the shops too', async () => {
    const { code, err } = await marketsafe(['start', '--demo', '--data', scratch.path('x'), '--port', String(first)]);
    // Any of the three, since another program may have taken one by now.
    expect(Number(/Port (\d+) is in use\./.exec(err)?.[1]) - first).toBeOneOf([0, 1, 2]);
    expect(code).toBe(2);
  });

  it.each([
    ['a host that others reach', ['--host', '0.0.0.0'], /reverse proxy/],
    ['a port without room for the shops', ['--port', '65535'], /from 1 to 65533/],
  ])('refuses %s', async (_, args, why) => {
    const { code, err } = await marketsafe(['start', '--demo', ...args]);
    expect(err).toMatch(why);
    expect(code).toBe(2);
  });

  it.each([
    ['misspelt', 'postgre://somebody:secret@127.0.0.1/name', /begins with postgre:\)/],
    ['of another kind', 'mysql://somebody:secret@127.0.0.1/name', /begins with mysql:\)/],
    ['without its slashes', 'postgres:somebody:secret@127.0.0.1/name', /begins with postgres:\)/],
    ['without a scheme', '127.0.0.1:5432/secret', /no address of a PostgreSQL server\. Write postgres/],
  ])('refuses a DATABASE_URL %s, instead of making a folder of that name', async (_, address, why) => {
    const data = scratch.path('no-folder');
    const { code, err } = await marketsafe(['start', '--demo', '--data', data, '--port', String(first)], {
      DATABASE_URL: address,
    });
    expect(err).toMatch(why);
    expect(err).not.toContain('secret');
    expect(existsSync(data)).toBe(false);
    expect(code).toBe(2);
  });

  it('refuses a data folder that is a file', async () => {
    const file = scratch.write('a-file', 'kept');
    const { code, err } = await marketsafe(['start', '--demo', '--data', file, '--port', String(first)]);
    expect(err).toMatch(/a-file is a file.*--data/);
    expect(code).toBe(2);
  });

  it('starts no screener on the embedded database, and names an unreachable server', async () => {
    const asked = ['start', '--demo', '--role', 'screener', '--data', scratch.path('screener')];
    const alone = await marketsafe(asked);
    expect(alone.err).toMatch(/A screener shares a PostgreSQL server with the service.*DATABASE_URL/);
    expect(alone.code).toBe(2);
    const away = await marketsafe(asked, { DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:9/nothing' });
    expect(away.err).toMatch(/database of DATABASE_URL cannot be used/);
    expect(away.err).not.toContain('secret');
    expect(away.code).toBe(2);
  });

  it('names an unreachable database, without its password', async () => {
    const { code, err } = await marketsafe(
      ['start', '--demo', '--data', scratch.path('elsewhere'), '--port', String(await freePorts(3))],
      { DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:9/nothing' },
    );
    expect(err).toMatch(/database of DATABASE_URL cannot be used/);
    expect(err).not.toContain('secret');
    expect(code).toBe(2);
  });
});
