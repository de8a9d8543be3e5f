import type { SellerEvent } from './events.ts';
import { evolveSeller } from './evolve.ts';
import type { SellerState } from './state.ts';

/** Collects the events of one decision together with the resulting state, which the next event depends on. */
export class Draft {
  readonly events: SellerEvent[] = [];
  state: SellerState;

  constructor(state: SellerState) {
    this.state = state;
  }

  add(event: SellerEvent): void {
    this.events.push(event);
    this.state = evolveSeller(this.state, event);
  }
}
