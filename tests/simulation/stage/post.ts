import type { Mail, Mailer } from '../../../packages/service/src/platform/mail/index.ts';
import type { Dice } from '../../dice.ts';
import type { Life } from './life.ts';

export interface Delivered extends Mail {
  readonly at: string;
}

/** The mail of this world: some addresses refuse everything, and on some days no server answers. */
export class Post {
  readonly delivered: Delivered[] = [];
  readonly refusing = new Set<string>();
  readonly #now: () => Date;
  readonly #dice: Dice;
  #awayUntil = 0;

  constructor(now: () => Date, dice: Dice) {
    this.#now = now;
    this.#dice = dice;
  }

  /** Makes the server unreachable for that many milliseconds. */
  goAway(milliseconds: number): void {
    this.#awayUntil = this.#now().getTime() + milliseconds;
  }

  for(life: Life): Mailer {
    return {
      send: async (mail) => {
        await life.standstill.pass();
        life.moment('before a call');
        if (this.#now().getTime() < this.#awayUntil) throw new Error('the mail server is away');
        if (this.refusing.has(mail.to)) return { accepted: false, id: '' };
        this.delivered.push({ ...mail, at: this.#now().toISOString() });
        life.moment('after a call');
        return { accepted: true, id: String(this.#dice.between(1, 1_000_000_000)) };
      },
    };
  }

  to(address: string): readonly Delivered[] {
    return this.delivered.filter((mail) => mail.to === address);
  }
}
