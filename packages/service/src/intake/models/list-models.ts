import { SHIPPED_MODEL } from '@marketsafe/screening';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isAsLearned, modelInForce } from '../screening/index.ts';
import type { ScreeningModels } from './contract.ts';

type Named<Table extends 'screening_model' | 'screening_model_act'> = Omit<Selectable<Schema[Table]>, 'tenant'> & {
  readonly name: string | null;
};

export async function listModels(tx: AnyTx): Promise<z.input<typeof ScreeningModels>> {
  const { rows: models } = await sql<Named<'screening_model'>>`
    select number, model, by, at, reasons, auth.name_at(screening_model.by, screening_model.at) as name
    from screening_model order by number desc`.execute(tx);
  const { rows: acts } = await sql<Named<'screening_model_act'>>`
    select number, by, at, reasons, auth.name_at(screening_model_act.by, screening_model_act.at) as name
    from screening_model_act order by seq`.execute(tx);
  const putInForce = (number: number) => acts.filter((act) => act.number === number).map(saidIn);
  return {
    inForce: await modelInForce(tx),
    items: [
      ...models.map((row) => ({
        number: row.number,
        version: typeof row.model?.version === 'string' ? row.model.version : '',
        ...(!isAsLearned(row.model) && { changed: true as const }),
        proposed: saidIn(row),
        putInForce: putInForce(row.number),
      })),
      { number: 0, version: SHIPPED_MODEL.version, putInForce: putInForce(0) },
    ],
  };
}

const saidIn = ({ by, name, at, reasons }: Pick<Named<'screening_model_act'>, 'by' | 'name' | 'at' | 'reasons'>) => ({
  ...{ by: { id: by, name: name ?? by }, at: at.toISOString(), reasons },
});
