import { InvalidArgumentError } from 'commander';

/** Parses an option with the name of an IANA time zone. */
export function timeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Name an IANA time zone, such as Asia/Shanghai or Europe/Berlin.');
  }
}
