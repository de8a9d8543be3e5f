import { dueAfter, type Rules } from '@marketsafe/procedure';
import { type Programme, programmeZone } from '../../platform/programme.ts';
import type { Kept } from './kept.ts';

export interface At {
  readonly programme: Programme;
  readonly now: Date;
}

/** Why something of an instant is still kept under the rules' period; undefined once its time is over. */
export function keptUntil(
  { retention, references, pack }: Rules,
  period: 'case' | 'enrolment',
  from: Date,
  { programme, now }: At,
): Kept | undefined {
  if (retention === undefined) return { why: 'no-period', pack: pack.id };
  const until = dueAfter(retention[period], from.toISOString(), programme.calendar, programmeZone);
  const reference = references[`retention.${period}`];
  if (until <= now.toISOString()) return undefined;
  return { why: 'retention', until, pack: pack.id, ...(reference && { reference }) };
}
