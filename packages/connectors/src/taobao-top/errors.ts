import { z } from 'zod';
import { ConnectorError } from '../contract.ts';
import { untilMidnight } from './sign.ts';

const text = z.string().max(2000).optional();

/** How the gateway says that a call failed; the status of the answer is 200 all the same. */
export const Failure = z.object({
  error_response: z.object({
    code: z.union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    ]),
    msg: text,
    sub_code: text,
    sub_msg: text,
  }),
});
export type Failure = z.infer<typeof Failure>['error_response'];

/** A call that was understood and refused for what it asks (`isv.*`): the same call is refused again. */
export class Refusal extends Error {
  constructor(failure: Failure) {
    super(wordsOf(failure));
    this.name = 'Refusal';
  }
}

const MAX_WORDS = 500;

const wordsOf = ({ code, msg, sub_code, sub_msg }: Failure): string =>
  [`${code}`, msg, sub_code, sub_msg]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .slice(0, MAX_WORDS);

/** Of a limit, or a disorder, that names no delay. */
const AGAIN_MS = 1000;

/** A ban says how long it lasts; the app's quota of a day ends at midnight in GMT+8. */
const delayOf = ({ sub_code, sub_msg = '' }: Failure, now: Date): number => {
  const seconds = /ban will last for (\d{1,5}) more second/i.exec(sub_msg)?.[1];
  if (seconds !== undefined) return (Number(seconds) + 1) * 1000;
  return sub_code === 'accesscontrol.limited-by-app-access-count' ? untilMidnight(now) : AGAIN_MS;
};

/** The codes that are about the app's or the seller's credentials. */
const CREDENTIALS: Readonly<Record<number, readonly ['auth-expired' | 'forbidden', string]>> = {
  11: ['forbidden', 'the app has no permission for this call'],
  12: ['forbidden', 'the seller has not permitted this call'],
  13: ['forbidden', 'the app has no permission for this call'],
  25: ['forbidden', 'the signature does not fit: the app secret belongs to another app key'],
  26: ['auth-expired', 'this call needs a seller’s session, and the secret has none'],
  27: ['auth-expired', 'the seller’s session has ended: the seller authorises the app again'],
  28: ['forbidden', 'the app key is missing'],
  29: ['forbidden', 'the gateway does not know the app key'],
};

/** Users, sessions, partners, apps and frequencies have limits of their own. */
const LIMITS: ReadonlySet<number> = new Set([4, 5, 6, 7, 8]);
/** The platform's own trouble, where no `isv.*` says that it is the caller's. */
const OUT_OF_ORDER: ReadonlySet<number> = new Set([10, 15, 50]);

/** The timestamp is too far from the gateway's clock. */
export const isSkew = ({ code }: Failure): boolean => code === 31;

/** The error of a failed call. `isp.*` is the platform's own trouble, `isv.*` the caller's. */
export const errorOf = (failure: Failure, now: Date): ConnectorError | Refusal => {
  const { code, sub_code = '' } = failure;
  const words = wordsOf(failure);
  if (LIMITS.has(code) || sub_code.startsWith('accesscontrol.') || sub_code === 'isp.call-limited')
    return new ConnectorError('rate-limited', `too many calls (${words})`, delayOf(failure, now));
  const [kind, says] = CREDENTIALS[code] ?? [];
  if (kind !== undefined) return new ConnectorError(kind, `${says} (${words})`);
  if (isSkew(failure))
    return new ConnectorError(
      'clock-skew',
      `the gateway refuses the time of our calls: set this machine’s clock (${words})`,
    );
  if (sub_code.startsWith('isv.')) return new Refusal(failure);
  if (OUT_OF_ORDER.has(code) || sub_code.startsWith('isp.'))
    return new ConnectorError('unavailable', `the platform is out of order (${words})`, AGAIN_MS);
  return new ConnectorError('protocol', `the gateway answered with the error ${words}`);
};
