import { z } from 'zod';
import type { Undo } from '../contract.ts';
import { Measure, PriceAndStock, SellerState, type TargetState } from './wire.ts';

export const UndoData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listing'), seller: z.string(), measure: Measure, offer: PriceAndStock }),
  z.object({ kind: z.literal('storefront'), state: SellerState }),
  z.object({ kind: z.literal('proceeds'), seller: z.string() }),
]);
export type UndoData = z.infer<typeof UndoData>;

/** The undo data that `prepare` returns for a target; undefined when there is nothing to restore. */
export const undoOf = (connector: string, state: TargetState): Undo | undefined => {
  if (!state.exists) return undefined;
  if (state.kind === 'storefront')
    return state.state === undefined
      ? undefined
      : { connector, data: { kind: 'storefront', state: state.state } satisfies UndoData };
  if (state.kind === 'proceeds')
    return state.seller === undefined
      ? undefined
      : { connector, data: { kind: 'proceeds', seller: state.seller } satisfies UndoData };
  const { seller, measure, offer = {} } = state;
  if (seller === undefined || measure === undefined) return undefined;
  return { connector, data: { kind: 'listing', seller, measure, offer } satisfies UndoData };
};

/** Reads stored undo data; undefined when it is absent, foreign or invalid. */
export const readUndo = (connector: string, undo: Undo | undefined): UndoData | undefined => {
  if (undo?.connector !== connector) return undefined;
  return UndoData.safeParse(undo.data).data;
};
