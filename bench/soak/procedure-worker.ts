import { type Found, search } from '../../packages/procedure/test/properties/play.ts';
import { work } from '../../tests/workers.ts';

export interface Part {
  readonly histories: number;
  readonly seed: number;
}

work<Part, Found>(async ({ histories, seed }) => search(histories, seed));
