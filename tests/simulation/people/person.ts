import { Dice } from '../../dice.ts';
import { type Call, type Exchange, hour, type World } from '../stage/world.ts';

/** Somebody with dice and a diary of its own, who knows of the service what it answers. */
export class Person {
  readonly name: string;
  readonly world: World;
  readonly dice: Dice;

  constructor(world: World, name: string) {
    this.world = world;
    this.name = name;
    this.dice = new Dice(world.plan.seed, name);
  }

  /** In so many hours from now, some time between the two. */
  later(hours: readonly [number, number], act: () => Promise<void>): void {
    const wait = hours[0] + this.dice.fraction() * (hours[1] - hours[0]);
    this.world.agenda.add(this.world.now + Math.round(wait * hour), act);
  }

  async asks(method: 'GET' | 'POST' | 'DELETE', path: string, call: Omit<Call, 'who'> = {}): Promise<Exchange> {
    const exchange = await this.world.insist(method, path, { ...call, who: this.name });
    if (method !== 'GET') this.world.say(this.name, `${method} ${path} ${wordsOf(exchange)}`);
    return exchange;
  }
}

const wordsOf = ({ sent, status, body }: Exchange): string => {
  const answer = status < 300 ? JSON.stringify(body?.cases ?? body?.bundles ?? body?.id ?? '') : body?.code;
  return `${sent === undefined ? '' : JSON.stringify(sent)} -> ${status} ${answer}`;
};
