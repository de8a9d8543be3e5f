import type { SellerEvent } from './events.ts';
import { evolveSeller } from './evolve.ts';
import type { SellerState } from './state.ts';

/** Events of one decision as they are found, with the state they lead to, which the next one depends on. */
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
