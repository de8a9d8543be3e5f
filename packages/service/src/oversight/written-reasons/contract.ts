import { standingDecisionKinds } from '@marketsafe/procedure';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

/** The act that the text explains: on a shop, in a case, or on a complainant's standing; or an earlier case that was brought in. */
export const WrittenAbout = z.enum([
  ...['approve-ban', 'decline-ban', 'contest-recognition', 'decide-recognition'],
  ...['hold', 'release', 'resume', 'delivery', 'recall'],
  ...standingDecisionKinds,
  'revoke-links',
  ...['legal-hold', 'legal-hold-ended'],
  ...['past-upheld', 'past-rejected', 'past-withdrawn'],
] as const);
export type WrittenAbout = z.output<typeof WrittenAbout>;

/** `by`: the name of a desk user, or `seller`. */
export const WrittenReason = z
  .object({ at: Instant, by: z.string(), about: WrittenAbout, text: z.string() })
  .meta({ id: 'WrittenReason' });
