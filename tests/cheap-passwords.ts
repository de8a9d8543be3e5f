import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { expect } from 'vitest';

/**
 * To hash a password costs 45 ms of CPU on purpose, and a run of the tests does it thousands of times. In the tests' own processes it costs
 * next to nothing, but in the tests of signing in, whose attacks use that time; a service that a test starts as a process hashes in full.
 */
type Scrypt = (
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
) => void;
/** Only the form that is called. */
const place = crypto as { scrypt: Scrypt & { readonly full?: Scrypt } };

const full = place.scrypt.full ?? place.scrypt;
const cheap: Scrypt = (password, salt, length, options, done) =>
  full(password, salt, length, { ...options, N: 2 }, done);
// The same process runs the other test files, too.
place.scrypt = expect.getState().testPath?.includes('/sign-in/') ? full : Object.assign(cheap, { full });
syncBuiltinESMExports();
