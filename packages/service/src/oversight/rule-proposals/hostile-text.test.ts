import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let desk: string;

beforeAll(async () => {
  running = await startRunning();
  desk = await running.deskUser('a desk user');
});
afterAll(() => running.close());

const propose = (text: string) =>
  running.call('POST', '/desk/rule-proposals', { as: desk, body: { file: 'pack.yaml', text } });
const keys = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n');

it.each([10_000, 20_000, 40_000])('%i keys are refused, and another client is answered meanwhile', async (count) => {
  let refused: Awaited<ReturnType<typeof propose>> | undefined;
  const proposing = propose(keys(count)).then((answer) => {
    refused = answer;
  });
  // CPU time of this thread in microseconds, so that other work on the machine does not count.
  let longest = 0;
  do {
    const began = process.threadCpuUsage();
    expect((await running.call('GET', '/public/rules')).status).toBe(200);
    await new Promise((done) => setTimeout(done, 50));
    const { user, system } = process.threadCpuUsage(began);
    longest = Math.max(longest, user + system);
  } while (refused === undefined);
  await proposing;
  expect(longest).toBeLessThan(1_000_000);
  expect(refused?.status).toBeGreaterThanOrEqual(400);
  expect(refused?.status).toBeLessThan(500);
});

it('a YAML alias bomb is refused with its line', async () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 10; at += 1)
    bomb.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    );
  const { status, body } = await propose(bomb.join('\n'));
  expect(status).toBe(422);
  expect(body.errors[0].detail).toMatch(/^pack\.yaml:1: .*aliases are not read/);
});

it('a hundred thousand levels are refused too', async () => {
  const { status, body } = await propose(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(status).toBe(422);
  expect(body.code).toBe('bad-pack');
});
