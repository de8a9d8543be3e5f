import type { Exchange } from '../stage/world.ts';

/** The review team's orders about removals: stops, resumptions, and releases above a cap. */
export class RemovalBook {
  /** Spans in which no removal may be sent; an open one has no end. */
  readonly stops: { readonly from: number; to: number }[] = [];
  /** Accepted approvals to release removals above a cap, and their times. */
  readonly releases: { readonly who: string; readonly at: number }[] = [];
  readonly #sometimes: (what: string) => void;

  constructor(sometimes: (what: string) => void) {
    this.#sometimes = sometimes;
  }

  hear({ path, who, body, at: time }: Exchange): void {
    const at = Date.parse(time);
    if (path.endsWith('/removal-releases')) {
      this.releases.push({ who, at });
      return;
    }
    const last = this.stops.at(-1);
    const isOn = last?.to === Number.POSITIVE_INFINITY;
    if (body.stop && !isOn) {
      this.stops.push({ from: at, to: Number.POSITIVE_INFINITY });
      this.#sometimes('all removals stopped');
    } else if (!body.stop && last && isOn) last.to = at;
  }
}
