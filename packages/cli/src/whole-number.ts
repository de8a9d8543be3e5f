import { InvalidArgumentError } from 'commander';

/** Parses an option with a whole number within bounds, both included. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < from || value > to)
      throw new InvalidArgumentError(`Use a whole number from ${from} to ${to}.`);
    return value;
  };
}
