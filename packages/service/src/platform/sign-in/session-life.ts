import type { Role } from '../positions.ts';

const hour = 3_600_000;

/**
 * For how long a session lasts at most, however much it is used; then its person enters their password again, and a code (OWASP ASVS 5.0,
 * 7.3.2). The review team decides about others, often at shared screens: a working day. All others: thirty days, as NIST SP 800-63B
 * allows where one factor is enough.
 */
const longest = {
  desk: 12 * hour,
  participant: 30 * 24 * hour,
  marketplace: 30 * 24 * hour,
} as const satisfies Readonly<Record<Role, number>>;

/** Sessions of a person of that role which began earlier are over. */
export const oldestBegin = (role: string | undefined): Date =>
  new Date(Date.now() - (longest[role as Role] ?? longest.desk));
