/** The service's only source of time. Every row gets its time from here, so a simulated clock drives the whole system. */
export interface Clock {
  now(): Date;
}

/** A test clock that stands still until it is set. */
export class ManualClock implements Clock {
  #now: number;
  constructor(start: string | Date) {
    this.#now = new Date(start).getTime();
  }
  now(): Date {
    return new Date(this.#now);
  }
  set(instant: string | Date): void {
    this.#now = new Date(instant).getTime();
  }
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** The demonstration's clock: real time plus an offset that only grows. */
export class ShiftedClock implements Clock {
  #offset: number;
  constructor(offsetMilliseconds = 0) {
    this.#offset = offsetMilliseconds;
  }
  get offset(): number {
    return this.#offset;
  }
  now(): Date {
    return new Date(Date.now() + this.#offset);
  }
  advance(milliseconds: number): void {
    if (milliseconds < 0) throw new RangeError('the clock does not go back');
    this.#offset += milliseconds;
  }
}
