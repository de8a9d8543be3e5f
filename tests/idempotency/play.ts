import { sql } from 'kysely';
import { openTestDatabase } from '../../packages/service/src/testing/test-database.ts';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from '../journeys/brand-side.ts';
import { type Scissors, scissorsFor } from './cut.ts';
import { type Kind, type Trial, trialsOf } from './trials.ts';

/** The results of a run: trials and requests by kind, and each violation. */
interface Played {
  readonly byKind: ReadonlyMap<Kind, { trials: number; requests: number }>;
  /** Requests that were cut off, each sent again until it was answered. */
  readonly cut: number;
  /** Of these, those done before they were cut off, so that only the key prevents a second effect. */
  readonly answerLost: number;
  /** Answered first requests that were sent again a month later. */
  readonly later: number;
  readonly wrong: readonly string[];
}

/** One write of one participant, with its own trace. */
interface Write {
  readonly as: 'brand' | 'other';
  readonly path: '/complaints' | '/brands';
  readonly trace: string;
  readonly body: object;
}

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly bytes: string;
}

/** Plays `many` trials; then a month passes and every answered request is sent again. `keys: false` is the control. */
export async function play({
  many,
  seed,
  keys = true,
  goOn = () => true,
}: {
  many: number;
  seed: string;
  keys?: boolean;
  /** Called before each trial, with the number so far. */
  goOn?: (done: number) => boolean;
}): Promise<Played> {
  const database = await openTestDatabase();
  const scissors = scissorsFor(database);
  const side = await startBrandSide({}, { database, wakesPoller: false });
  const run = new Run(side, await secondOf(side), scissors, keys);
  try {
    for (const [done, trial] of trialsOf(many, seed).entries()) {
      if (!goOn(done)) break;
      await run.play(trial);
    }
    side.running.clock.advance(31 * 86_400_000);
    await run.repeatAll();
    return run;
  } finally {
    await side.running.close();
  }
}

const secondOf = (side: BrandSide): Promise<Participant> =>
  side.running.participant(
    { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' },
    { mark: '远山', classes: [18] },
  );

class Run implements Played {
  readonly byKind = new Map<Kind, { trials: number; requests: number }>();
  readonly wrong: string[] = [];
  cut = 0;
  answerLost = 0;
  later = 0;
  readonly #side: BrandSide;
  readonly #other: Participant;
  readonly #scissors: Scissors;
  readonly #keys: boolean;
  readonly #answered: { key: string; write: Write; answer: Answer }[] = [];
  #trial = 0;
  #writes = 0;
  #requests = 0;

  constructor(side: BrandSide, other: Participant, scissors: Scissors, keys: boolean) {
    this.#side = side;
    this.#other = other;
    this.#scissors = scissors;
    this.#keys = keys;
  }

  async play(trial: Trial): Promise<void> {
    this.#trial += 1;
    this.#requests = 0;
    const faults = await this.#faultsOf(trial, `key of trial ${this.#trial}`);
    const count = this.byKind.get(trial.kind) ?? { trials: 0, requests: 0 };
    this.byKind.set(trial.kind, { trials: count.trials + 1, requests: count.requests + this.#requests });
    for (const fault of faults) this.wrong.push(`trial ${this.#trial}, ${JSON.stringify(trial)}: ${fault}`);
  }

  /** Sends every answered request again, with its key: the same bytes, and no effect. */
  async repeatAll(): Promise<void> {
    const before = await this.#traces();
    for (const { key, write, answer } of this.#answered) {
      this.later += 1;
      if (!same(await this.#send(key, write), answer)) this.wrong.push(`a month later, ${key}: another answer`);
    }
    if ((await this.#traces()) !== before) this.wrong.push('a month later: something happened once more');
  }

  async #faultsOf({ kind, write: what, times, statement }: Trial, key: string): Promise<string[]> {
    const write = this.#write(what);
    const again = (count: number) => Promise.all(Array.from({ length: count }, () => this.#send(key, write)));
    switch (kind) {
      case 'at once':
        return this.#once(key, write, await again(times));
      case 'one after the other': {
        const answers: Answer[] = [];
        for (let time = 0; time < times; time += 1) answers.push(await this.#send(key, write));
        return this.#once(key, write, answers);
      }
      case 'with another body beside it': {
        const rival = this.#write(what);
        const [mine, theirs] = await Promise.all([
          again(times),
          Promise.all(Array.from({ length: times }, () => this.#send(key, rival))),
        ]);
        const [won, lost] = mine.some(({ status }) => status === 201)
          ? [
              { write, answers: mine },
              { write: rival, answers: theirs },
            ]
          : [
              { write: rival, answers: theirs },
              { write, answers: mine },
            ];
        return [...(await this.#once(key, won.write, won.answers)), ...(await this.#never(lost.write, lost.answers))];
      }
      case 'with another body later':
      case 'on another path': {
        const other = this.#write(kind === 'on another path' ? (what === 'brand' ? 'complaint' : 'brand') : what);
        const answers = await again(times);
        const refused = [await this.#send(key, other)];
        return [
          ...(await this.#once(key, write, [...answers, await this.#send(key, write)])),
          ...(await this.#never(other, refused)),
        ];
      }
      case 'of another tenant too': {
        const theirs = this.#write(what, 'other');
        const [mine, others] = await Promise.all([
          again(times),
          Promise.all(Array.from({ length: times }, () => this.#send(key, theirs))),
        ]);
        return [...(await this.#once(key, write, mine)), ...(await this.#once(key, theirs, others))];
      }
      case 'cut off before it was done':
      case 'cut off before the answer': {
        // The answer of every third is lost after all other work.
        this.#scissors.arm(
          statement % 3 === 0 ? 'commit' : statement,
          kind === 'cut off before the answer' ? 'after' : 'before',
        );
        const first = await this.#send(key, write);
        const wasCut = this.#scissors.disarm();
        if (wasCut) this.cut += 1;
        if (wasCut) this.answerLost += await this.#count(write);
        const answers = await again(times);
        const told = wasCut ? first.status >= 500 : first.status === 201;
        return [
          ...(told ? [] : [`cut off, and answered ${first.status}`]),
          ...(await this.#once(key, write, wasCut ? answers : [first, ...answers])),
        ];
      }
    }
  }

  /** All answers were equal, and it happened once. */
  async #once(key: string, write: Write, answers: readonly Answer[]): Promise<string[]> {
    const [first] = answers;
    if (first?.status === 201) this.#answered.push({ key, write, answer: first });
    const happened = await this.#count(write);
    return [
      ...(first?.status === 201 ? [] : [`answered ${first?.status} ${first?.code}`]),
      ...(answers.every((answer) => first && same(answer, first)) ? [] : ['not all were answered alike']),
      ...(happened === 1 ? [] : [`happened ${happened} times`]),
    ];
  }

  /** All were refused, and nothing happened. */
  async #never(write: Write, answers: readonly Answer[]): Promise<string[]> {
    const happened = await this.#count(write);
    const refused = answers.every(({ status, code }) => status === 422 && code === 'idempotency-key-reused');
    return [
      ...(refused ? [] : ['another request under the key was not refused']),
      ...(happened === 0 ? [] : [`what was refused happened ${happened} times`]),
    ];
  }

  #write(what: Trial['write'], as: Write['as'] = 'brand'): Write {
    this.#writes += 1;
    const number = 1_000_000 + this.#writes;
    const mark = as === 'brand' ? '岚木' : '远山';
    if (what === 'brand') {
      const trace = `${mark} ${number}`;
      return { as, path: '/brands', trace, body: { name: trace, marks: [{ text: mark }] } };
    }
    const right = as === 'brand' ? this.#side.right : 'cn-9002';
    const targets = [{ url: itemUrl(String(number)) }];
    return {
      ...{ as, path: '/complaints', trace: `taobao/listing/${number}` },
      body: { right, reason: 'counterfeit', targets, declaration: true },
    };
  }

  async #send(key: string, { as, path, body }: Write): Promise<Answer> {
    this.#requests += 1;
    const { token } = as === 'brand' ? this.#side.brand : this.#other;
    const answer = await this.#side.running.service.app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': this.#keys ? key : `${key}, request ${this.#requests}`,
      },
      payload: body,
    });
    const { code } = answer.json() as { code?: string };
    return { status: answer.statusCode, code, bytes: answer.rawPayload.toString('hex') };
  }

  /** The number of traces of a write. */
  #count({ path, trace }: Write): Promise<number> {
    return this.#side.running.service.transactions.work(async (tx) => {
      const { rows } =
        path === '/brands'
          ? await sql`select 1 from brand where brand ->> 'name' = ${trace}`.execute(tx)
          : await sql`select 1 from case_file where target = ${trace}`.execute(tx);
      return rows.length;
    });
  }

  #traces(): Promise<unknown> {
    return this.#side.running.service.transactions.work(async (tx) => {
      const { rows } = await sql<{ all: string }>`
        select (select count(*) from event) || ' events, ' || (select count(*) from brand) || ' brands' as all`.execute(
        tx,
      );
      return rows[0]?.all;
    });
  }
}

const same = (one: Answer, other: Answer): boolean => one.status === other.status && one.bytes === other.bytes;
