import { sql } from 'kysely';

/** Of a row of `account`: whether its person has set up a second factor. */
export const hasSecondFactor = sql<boolean>`(select "twoFactorEnabled" from auth."user" u where u.id = account.user_id)`;
