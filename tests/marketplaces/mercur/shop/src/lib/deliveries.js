/** Deliveries to a programme, in the form of the operator API, as Standard Webhooks. */
const { createHmac, randomUUID } = require('node:crypto');
const { setTimeout: pause } = require('node:timers/promises');

const { HOOK_URL, HOOK_SECRET = '' } = process.env;

const sending = new Set();
let lastAt = 0;

/** One delivery, unrepeated: the receiver takes events as hints. */
exports.send = (event) => {
  lastAt = Date.now();
  if (HOOK_URL === undefined) return;
  const delivery = deliver([{ ...event, at: new Date().toISOString() }]).finally(() => sending.delete(delivery));
  sending.add(delivery);
};

async function deliver(events) {
  const [id, time, body] = [`msg_${randomUUID()}`, Math.floor(Date.now() / 1000), JSON.stringify({ events })];
  const key = Buffer.from(HOOK_SECRET.replace('whsec_', ''), 'base64');
  const signature = `v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`;
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': signature,
  };
  await fetch(HOOK_URL, { method: 'POST', headers, body }).catch((error) => console.error(`not delivered: ${error}`));
}

/** Events leave a workflow shortly after its answer. */
const QUIET_MS = 150;

/** Until no event came for a while, and all are delivered. */
exports.settled = async () => {
  const asked = Date.now();
  for (;;) {
    await Promise.all(sending);
    const quiet = Date.now() - Math.max(lastAt, asked);
    if (quiet >= QUIET_MS) return;
    await pause(QUIET_MS - quiet);
  }
};
