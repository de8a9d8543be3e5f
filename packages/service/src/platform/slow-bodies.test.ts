import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { slowBodies } from '../../../../bench/slow-bodies/slow-bodies.ts';
import { type Running, startRunning } from '../testing/running-service.ts';

const urlOf = async ({ service }: Running): Promise<string> => {
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
};

test('300 bodies that never end delay no other request, and do not delay stopping the service', async () => {
  const running = await startRunning();
  const url = await urlOf(running);
  const attack = await slowBodies(url, 300);
  try {
    for (let asked = 0; asked < 5; asked += 1) {
      // CPU time of this thread in microseconds, so that other work on the machine does not count.
      const begun = process.threadCpuUsage();
      expect((await fetch(`${url}/api/v1/public/overview`)).status).toBe(200);
      const { user, system } = process.threadCpuUsage(begun);
      expect(user + system).toBeLessThan(1_000_000);
    }
    expect(attack.open()).toBe(300);
    // Until the service closes its database: a busy server may take long to drop that.
    const { database } = running;
    const { close } = database;
    let stopped: number | undefined;
    Object.assign(database, {
      close: () => {
        stopped = performance.now();
        return close.call(database);
      },
    });
    const begun = performance.now();
    await running.close();
    expect((stopped ?? Number.POSITIVE_INFINITY) - begun).toBeLessThan(10_000);
  } finally {
    attack.end();
  }
});

test('a body that takes too long is cut off', async () => {
  const running = await startRunning(undefined, { requestTimeout: 600 });
  const attack = await slowBodies(await urlOf(running), 5);
  try {
    await expect.poll(attack.open).toBe(0);
  } finally {
    attack.end();
    await running.close();
  }
});
