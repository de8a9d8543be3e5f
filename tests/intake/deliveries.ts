/** Deliveries of a marketplace's events, honest and hostile, with the expected result of each: judged by the standard, not by our code. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';

const tricks = [
  'genuine',
  'with a second signature',
  'held back',
  'let go',
  'twice at once',
  'replayed',
  'sent again',
  'signed with another key',
  'signed with another marketplace’s key',
  'handed on to another marketplace',
  'with another body',
  'with another id',
  'with another time',
  'signed too long ago',
  'signed in the future',
  'without a signature',
  'without an id',
  'without a time',
  'with part of a signature',
  'with a signature of another scheme',
  'with an odd time',
  'with an endless id',
  'no JSON, signed',
  'of no known shape, signed',
] as const;
export type Trick = (typeof tricks)[number];

interface Step {
  readonly trick: Trick;
  /** The earlier delivery that a trick uses. */
  readonly pick: number;
  /** Seconds that pass before it. */
  readonly wait: number;
  /** Events in a new delivery. */
  readonly count: number;
  /** The place of an altered text, or the seconds of a wrong time. */
  readonly at: number;
}

/** `many` steps, every trick among them. */
export function stepsOf(many: number, seed: number): readonly Step[] {
  const step = fc.record({
    // Honest ones more often, so that there is enough to replay.
    trick: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom<Trick>('genuine', 'held back', 'let go', 'replayed', 'sent again') },
      { weight: 3, arbitrary: fc.constantFrom(...tricks) },
    ),
    pick: fc.nat(),
    wait: fc.nat({ max: 40 }),
    count: fc.integer({ min: 1, max: 4 }),
    at: fc.nat({ max: 5000 }),
  });
  const [each, rest] = [tricks.length, Math.max(0, many - tricks.length)];
  const sampled = fc.sample(step, { numRuns: each + rest, seed });
  return sampled.map((one, at) => (at < rest ? one : { ...one, trick: tricks[at - rest] ?? one.trick }));
}

export interface Delivery {
  /** The marketplace at whose address it arrives. */
  readonly to: Shop;
  readonly id: string;
  readonly seconds: string;
  readonly signature: string;
  readonly body: string;
  readonly times: 1 | 2;
}

type Shop = 'taobao' | 'tmall';
export type Secrets = Readonly<Record<Shop, string>>;

/** HMAC-SHA256 over id, time and body, as in Standard Webhooks 1.0. */
const signed = (secret: string, id: string, seconds: number | string, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64')}`;

const tolerance = 300;

/** The oracle: whether the marketplace of the address signed the delivery, and it is neither too old nor in the future. */
export function isHonest({ to, id, seconds, signature, body }: Delivery, secrets: Secrets, now: number): boolean {
  if (id === '' || !/^\d{1,12}$/.test(seconds)) return false;
  if (Math.abs(now - Number(seconds) * 1000) > tolerance * 1000) return false;
  return signature.split(' ').includes(signed(secrets[to], id, seconds, body));
}

/** Creates the deliveries of taobao, and of impostors, from the steps alone. */
export class Sender {
  readonly #secrets: Secrets;
  readonly #run: string;
  readonly #sent: Delivery[] = [];
  readonly #held: Delivery[] = [];
  #number = 0;

  /** `run` is part of every id. */
  constructor(secrets: Secrets, run: string) {
    this.#secrets = secrets;
    this.#run = run;
  }

  next({ trick, pick, count, at }: Step, now: number): Delivery {
    const seconds = Math.floor(now / 1000);
    // Every other time one of the latest, whose signature is still valid.
    const back = pick % Math.max(1, at % 2 === 0 ? Math.min(8, this.#sent.length) : this.#sent.length);
    const earlier = this.#sent.at(-1 - back) ?? this.#fresh(seconds, 1);
    const fresh = this.#fresh(seconds, count);
    const resigned = (change: Partial<Delivery>, secret = this.#secrets.taobao): Delivery => {
      const changed = { ...fresh, ...change };
      return { ...changed, signature: signed(secret, changed.id, changed.seconds, changed.body) };
    };
    switch (trick) {
      case 'genuine':
        return this.#send(fresh);
      case 'with a second signature':
        return this.#send({ ...fresh, signature: `${resigned({}, stranger).signature} ${fresh.signature}` });
      case 'held back':
        this.#held.push(fresh);
        return earlier;
      case 'let go': {
        const [old = fresh] = this.#held.splice(pick % Math.max(1, this.#held.length), 1);
        return this.#send(old);
      }
      case 'twice at once':
        return { ...this.#send(fresh), times: 2 };
      case 'replayed':
        return earlier;
      case 'sent again':
        return resigned({ ...earlier, seconds: String(seconds) });
      case 'signed with another key':
        return resigned({}, stranger);
      case 'signed with another marketplace’s key':
        return resigned({}, this.#secrets.tmall);
      case 'handed on to another marketplace':
        return { ...earlier, to: 'tmall' };
      case 'with another body':
        return { ...fresh, body: altered(fresh.body, at) };
      case 'with another id':
        return { ...earlier, id: altered(earlier.id, at) };
      case 'with another time':
        return { ...earlier, seconds: String(seconds + 1 + (at % 200)) };
      case 'signed too long ago':
        return this.#fresh(seconds - tolerance - 1 - at, count);
      case 'signed in the future':
        return this.#fresh(seconds + tolerance + 1 + at, count);
      case 'without a signature':
        return { ...fresh, signature: '' };
      case 'without an id':
        return resigned({ id: '' });
      case 'without a time':
        return resigned({ seconds: '' });
      case 'with part of a signature':
        return { ...fresh, signature: fresh.signature.slice(0, 3 + (at % (fresh.signature.length - 4))) };
      case 'with a signature of another scheme':
        return { ...fresh, signature: fresh.signature.replace('v1,', ['v1a,', 'v2,', 'V1,', ''][at % 4] ?? '') };
      case 'with an odd time': {
        const odd = [`${seconds}.0`, `+${seconds}`, `0x${seconds.toString(16)}`, `-${seconds}`, '1e9', 'now'];
        return resigned({ seconds: odd[at % odd.length] ?? '' });
      }
      case 'with an endless id':
        return this.#send(resigned({ id: fresh.id.padEnd(3000 + at, '0') }));
      case 'no JSON, signed':
        return resigned({ body: '{"events":[' });
      case 'of no known shape, signed':
        return resigned({ body: '{"events":[{"type":"listing.sold","at":"now"}]}' });
    }
  }

  #send(delivery: Delivery): Delivery {
    this.#sent.push(delivery);
    return delivery;
  }

  #fresh(seconds: number, count: number): Delivery {
    this.#number += 1;
    const id = `msg_${this.#run}_${this.#number}`;
    const body = JSON.stringify({
      events: Array.from({ length: count }, (_, index) => ({
        type: 'listing.changed',
        at: new Date(seconds * 1000).toISOString(),
        listing: String(this.#number * 10 + index),
      })),
    });
    const signature = signed(this.#secrets.taobao, id, seconds, body);
    return { to: 'taobao', id, seconds: String(seconds), body, signature, times: 1 };
  }
}

const altered = (text: string, at: number): string => {
  const place = at % text.length;
  return text.slice(0, place) + (text[place] === 'x' ? 'y' : 'x') + text.slice(place + 1);
};

const stranger = `whsec_${Buffer.from('somebody else'.padEnd(32, '.')).toString('base64')}`;
