import { byCommit } from './by-commit.ts';

/** Long test files of one subject each, and about how many seconds of one core they take. */
const long: Readonly<Record<string, number>> = {};

/** How many seconds of them a run plays: `.ci/run` stays under 20 minutes on two cores. */
const played = 500;

/** The long tests that this commit does not choose. */
export function leftOut(): readonly string[] {
  let left = played;
  return byCommit(Object.keys(long)).filter((file) => {
    const seconds = long[file] ?? 0;
    if (seconds > left) return true;
    left -= seconds;
    return false;
  });
}
