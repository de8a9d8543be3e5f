import { Webhook } from 'standardwebhooks';
import type { Http } from '../contract.ts';
import type { OperatorEvent } from '../operator-api/index.ts';
import { inForce, type Replaceable } from '../replaceable.ts';

interface Waiting {
  readonly id: string;
  readonly body: string;
  attempts: number;
  /** Ticks before the next attempt. */
  wait: number;
}

export interface WebhookOptions {
  readonly url: string;
  /** `whsec_` and base64, as in Standard Webhooks. */
  readonly secret: Replaceable<string>;
  readonly now: () => Date;
  readonly http: Http;
}

/** A bulk import causes thousands of events: this many a delivery keeps it to a few posts. */
const EVENTS_A_DELIVERY = 100;
/** With waits of 1, 2, 4, 8 ticks in between, a receiver may be unreachable for some seconds, not for hours. */
const ATTEMPTS = 6;
const TIMEOUT_MS = 5000;
/** Limits the memory that events for an unreachable receiver take. */
const MAX_WAITING = 2000;

/** Sends events as Standard Webhooks. Acts only in `tick`, one delivery at a time. */
export class WebhookSender {
  readonly #options: WebhookOptions;
  readonly #prefix: string;
  #events: OperatorEvent[] = [];
  #waiting: Waiting[] = [];
  #sequence = 0;
  #busy: Promise<void> | undefined;
  #disabled = false;
  dropped = 0;

  constructor(options: WebhookOptions) {
    this.#options = options;
    this.#prefix = `msg_${options.now().getTime().toString(36)}_${process.pid.toString(36)}`;
  }

  tell(event: OperatorEvent): void {
    if (!this.#disabled) this.#events.push(event);
  }

  get waiting(): number {
    return this.#events.length + this.#waiting.length;
  }

  /** Attempts due deliveries; a call during a running tick joins it. */
  tick(): Promise<void> {
    this.#busy ??= this.#run().finally(() => {
      this.#busy = undefined;
    });
    return this.#busy;
  }

  async #run(): Promise<void> {
    while (this.#events.length > 0) {
      const events = this.#events.splice(0, EVENTS_A_DELIVERY);
      this.#sequence += 1;
      this.#waiting.push({
        id: `${this.#prefix}_${this.#sequence}`,
        body: JSON.stringify({ events }),
        attempts: 0,
        wait: 0,
      });
    }
    const surplus = Math.max(0, this.#waiting.length - MAX_WAITING);
    this.#waiting.splice(0, surplus);
    this.dropped += surplus;
    for (const delivery of [...this.#waiting]) {
      if (delivery.wait > 0) {
        delivery.wait -= 1;
        continue;
      }
      const answer = await this.#post(delivery);
      if (answer === 'stop') {
        this.#disabled = true;
        this.#waiting = [];
        return;
      }
      delivery.attempts += 1;
      delivery.wait = 2 ** (delivery.attempts - 1);
      const over = answer === 'taken' || delivery.attempts >= ATTEMPTS;
      if (answer !== 'taken' && over) this.dropped += 1;
      if (over) this.#waiting = this.#waiting.filter((other) => other !== delivery);
    }
  }

  async #post(delivery: Waiting): Promise<'taken' | 'failed' | 'stop'> {
    const at = this.#options.now();
    const { secret } = this.#options;
    try {
      const signer = new Webhook(inForce(secret));
      const answer = await this.#options.http(this.#options.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          'content-type': 'application/json',
          'webhook-id': delivery.id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': signer.sign(delivery.id, at, delivery.body),
        },
        body: delivery.body,
      });
      await answer.body?.cancel();
      // 410 is the standard's answer for "never again".
      if (answer.status === 410) return 'stop';
      return answer.ok ? 'taken' : 'failed';
    } catch {
      return 'failed';
    }
  }
}
