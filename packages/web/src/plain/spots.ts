import type { Schemas } from '@marketsafe/sdk';
import type { Spot } from '../format/highlight.ts';

/** The places in one field of a listing that indicate an infringement. */
export function spotsOf(signals: Schemas['FindingView']['signals'], field: string): Spot[] {
  return signals.flatMap((signal) =>
    signal.field === field && signal.span && signal.logOdds > 0
      ? [{ span: [Number(signal.span[0]), Number(signal.span[1])] as const, signal: signal.signal }]
      : [],
  );
}
