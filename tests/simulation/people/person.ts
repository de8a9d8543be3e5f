import { hash } from 'node:crypto';
import { Dice } from '../../dice.ts';
import { papers } from '../stage/papers.ts';
import { type Call, type Exchange, hour, type World } from '../stage/world.ts';

/** A stored file: its content, and the answer's description of it. */
interface Kept {
  readonly id: string;
  readonly sha256: string;
  readonly said: string;
}

/** A person with their own dice and schedule, who knows only the service's answers. */
export class Person {
  readonly name: string;
  readonly world: World;
  readonly dice: Dice;

  constructor(world: World, name: string) {
    this.world = world;
    this.name = name;
    this.dice = new Dice(world.plan.seed, name);
  }

  /** At a random time between the two numbers of hours from now. */
  later(hours: readonly [number, number], act: () => Promise<void>): void {
    const wait = hours[0] + this.dice.fraction() * (hours[1] - hours[0]);
    this.world.agenda.add(this.world.now + Math.round(wait * hour), act);
  }

  async asks(method: 'GET' | 'POST' | 'DELETE', path: string, call: Omit<Call, 'who'> = {}): Promise<Exchange> {
    const exchange = await this.world.insist(method, path, { ...call, who: this.name });
    if (method !== 'GET') this.world.say(this.name, `${method} ${path} ${wordsOf(exchange)}`);
    return exchange;
  }

  /** Uploads a document; undefined when it was refused. */
  async upload(path: string, token?: string): Promise<Kept | undefined> {
    const bytes = papers[this.dice.between(0, papers.length - 1)] ?? Buffer.of();
    const boundary = 'simulated-boundary';
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="paper.txt"\r\ncontent-type: text/plain\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const { status, body } = await this.asks('POST', path, {
      payload,
      ...(token !== undefined && { token }),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    return status === 201 ? { id: body.id, sha256: hash('sha256', bytes, 'hex'), said: body.sha256 } : undefined;
  }
}

const wordsOf = ({ sent, status, body }: Exchange): string => {
  const answer = status < 300 ? JSON.stringify(body?.cases ?? body?.bundles ?? body?.id ?? '') : body?.code;
  return `${sent === undefined ? '' : JSON.stringify(sent)} -> ${status} ${answer}`;
};
