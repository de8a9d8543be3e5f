import type { Exchange } from '../stage/world.ts';

/** What the desk said of removals: that all stop, that they go on, and that what is above a cap may go. */
export class RemovalBook {
  /** Spans in which no removal may go out; an open one has no end. */
  readonly stops: { readonly from: number; to: number }[] = [];
  /** Whose word was taken that what is held above a cap may go, and when. */
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
