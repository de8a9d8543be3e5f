/** The people: three brands and their agent, two sellers with four listings each, in three variants, a desk of three. */
import { desk } from '../stage.ts';

/** The variants of every listing. */
export const variants = ['red', 'blue', 'green'] as const;

export const sellers = ['taobao/one', 'taobao/two'] as const;
export const brands = [
  ['brand', 'mark'],
  ['rival', 'rivals-mark'],
  ['third', 'thirds-mark'],
] as const;

export const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];
export const sellerBy = (which: number): string => sellers[which % 2] ?? sellers[0];
/** Two thirds of all acts are between the first two brands. */
export const brandBy = (how: number): readonly [string, string] => brands[how % 9 === 8 ? 2 : how % 2] ?? brands[0];
export const deskBy = (how: number): Extract<ReturnType<typeof desk>, { kind: 'desk' }> =>
  desk(['ann', 'bo', 'cy'][how % 3] ?? 'ann') as Extract<ReturnType<typeof desk>, { kind: 'desk' }>;
