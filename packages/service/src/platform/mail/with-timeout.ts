import { within } from '../time-limit.ts';
import type { Mailer } from './mailer.ts';

/** Milliseconds. Longer than a working server takes, shorter than the claim on the row. */
const sendMilliseconds = 30_000;

/** Limits the time of each message, so that a slow server blocks no others. A message that took longer is tried again. */
export const mailerWithTimeout = (mailer: Mailer, milliseconds = sendMilliseconds): Mailer => ({
  send: (mail) =>
    within(mailer.send(mail), milliseconds, () => {
      throw new Error(`the mail server did not finish within ${milliseconds / 1000} s`);
    }),
});
