import { within } from '../time-limit.ts';
import type { Mailer } from './mailer.ts';

/** Longer than a server that works ever takes, shorter than the claim on the row that is sent. Milliseconds. */
const sendMilliseconds = 30_000;

/** The mailer with a bound on each message: a server that answers drop by drop keeps nobody. What took longer is tried again. */
export const timeLimitedMailer = (mailer: Mailer, milliseconds = sendMilliseconds): Mailer => ({
  send: (mail) =>
    within(mailer.send(mail), milliseconds, () => {
      throw new Error(`the mail server did not finish within ${milliseconds / 1000} s`);
    }),
});
