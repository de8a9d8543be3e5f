import { z } from 'zod';
import type { Action, Undo } from '../contract.ts';
import type { Books, Software } from './software.ts';

/** Of a listing. Connectors keep more beside it. */
const UndoOfListing = z.object({ kind: z.literal('listing'), seller: z.string() });

/** The undo data of each action; undefined when there is nothing to restore. */
export const prepareAll = async <State extends Books, Change>(
  { marketplace, readStates, keep }: Software<State, Change>,
  actions: readonly Action[],
): Promise<(Undo | undefined)[]> => {
  const states = await readStates(actions.map(({ target }) => target));
  const kept = await keep([...new Set(states)].filter((state) => state !== undefined));
  return states.map((state) => {
    const data = state === undefined ? undefined : kept.get(state);
    return data === undefined ? undefined : { connector: marketplace, data };
  });
};

/** Reads stored undo data; undefined when it is absent, foreign or invalid. */
export const readUndo = <Schema extends z.ZodType>(
  schema: Schema,
  connector: string,
  undo: Undo | undefined,
): z.output<Schema> | undefined => (undo?.connector === connector ? schema.safeParse(undo.data).data : undefined);

/** The seller that offered a listing before the action. */
export const sellerBefore = (connector: string, undo: Undo | undefined): string | undefined =>
  readUndo(UndoOfListing, connector, undo)?.seller;
