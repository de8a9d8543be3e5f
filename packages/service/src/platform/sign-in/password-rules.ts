import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';
import { ProblemError } from '../problem.ts';

/** Characters. NIST SP 800-63B-4, section 3.1.1.2, requires 15 if the password is the only factor, 8 with another factor. */
export const passwordLength = { least: 12, most: 128 } as const;

export const NewPassword = z.string().min(passwordLength.least).max(passwordLength.most);

/** The list's 49,000 most used passwords, with digits appended, repetitions, and keyboard runs. */
const guessing = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
/** From 0 to 4; lower scores need fewer than 10^8 guesses. The delay between guesses (`guess-delay.ts`) allows some 100 a day. */
const leastScore = 3;
/** Finding every pattern in a long text takes time; characters after this length only make it stronger. */
const looksAt = 64;

/**
 * Refuses a password that attackers try first. There are no rules about its characters, since they make people choose the same
 * passwords. `about`: words tried first for this person, such as e-mail and name.
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
