import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';
import { ProblemError } from '../problem.ts';

/** Characters. NIST SP 800-63B-4, section 3.1.1.2, asks for 15 where the password is all there is, for 8 beside another factor. */
export const passwordLength = { least: 12, most: 128 } as const;

export const NewPassword = z.string().min(passwordLength.least).max(passwordLength.most);

/** The list's 49,000 most used passwords, what they become with digits behind them, repetitions, and runs on a keyboard. */
const guessing = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
/** Of 0 to 4: fewer than 10^8 guesses are below it. The delay between guesses (`guess-delay.ts`) lets through some 100 a day. */
const leastScore = 3;
/** Finding every pattern in a long text takes time; what is behind this length only adds to it. */
const looksAt = 64;

/**
 * Refuses a password that is among the first that are tried. There are no rules about its characters: these make people choose
 * what everybody chooses. `about`: words that are tried first for this person, as e-mail and name.
 *
 * @throws ProblemError 422.
 */
export function refuseGuessable(password: string, about: readonly string[]): void {
  const words = ['marketsafe', ...about].flatMap((one) => {
    const parts = one.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return [one, parts.join(''), ...parts];
  });
  if (guessing.check(password.slice(0, looksAt), words).score >= leastScore) return;
  throw new ProblemError(
    422,
    'password-guessable',
    'This password would be guessed soon: it is common, repeats itself, or says your name. Take another one, for example four words that have nothing to do with each other.',
  );
}
