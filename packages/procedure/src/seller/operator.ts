import type { SellerState } from './state.ts';

/**
 * Whether one operator is behind two accounts: both declared the same identity to their marketplace, and neither contests it or was
 * found by a reviewer to be apart. Anything weaker (a telephone number, a picture, a price) recognises no one.
 */
export const isSameOperator = (one: SellerState | undefined, other: SellerState | undefined): boolean =>
  one?.identity !== undefined && one.identity === other?.identity && !isApart(one, other) && !isApart(other, one);

const isApart = ({ recognised, apart = [] }: SellerState, { seller = '' }: SellerState): boolean =>
  apart.includes(seller) || (recognised?.of === seller && recognised.contested);
