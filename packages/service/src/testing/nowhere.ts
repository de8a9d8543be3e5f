import { type Network, realNetwork } from '../platform/egress/dial.ts';

/** No name resolves, so that no address of a test's data causes a look-up; the simulated shops have no names. */
export const nowhere: Network = { ...realNetwork, resolve: async () => [] };
