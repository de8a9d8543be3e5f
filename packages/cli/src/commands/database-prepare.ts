import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { ownerAddress } from '../environment.ts';
import { placeOf } from '../place.ts';
import { WrongUse } from '../wrong-use.ts';

export const define = (named: Command): Command =>
  withExamples(named, 'marketsafe database prepare --config /etc/marketsafe/marketsafe.yaml')
    .option('--config <file>', 'configuration of the programme, instead of DATABASE_URL')
    .option('--json', 'the result as JSON')
    .addHelpText(
      'after',
      '\nDATABASE_OWNER_URL=postgres://owner:password@host/name is who owns the tables, or will; it must be allowed to create roles.' +
        '\nDATABASE_URL=postgres://user:password@host/name is who the service logs in as: a login that owns nothing.' +
        '\nRun it once before the first start and after each update, with the service stopped.',
    )
    .action(prepare);

async function prepare({ config, json }: { readonly config?: string; readonly json?: true }): Promise<void> {
  const { databaseUrl } = await placeOf({ data: '', ...(config !== undefined && { config }) });
  const ownerUrl = ownerAddress();
  if (databaseUrl === undefined && config !== undefined)
    throw new WrongUse(`${config} names no database: a trial needs no preparing.`);
  if (databaseUrl === undefined || ownerUrl === undefined)
    throw new WrongUse(
      `${databaseUrl === undefined ? 'DATABASE_URL' : 'DATABASE_OWNER_URL'} is not set. Set both: DATABASE_OWNER_URL to the ` +
        'login that owns the tables, DATABASE_URL to the login of the service. The embedded database needs no preparing.',
    );
  const { prepareServer, UnfitDatabaseError } = await import('@marketsafe/service');
  const done = await prepareServer({ databaseUrl, ownerUrl }).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof UnfitDatabaseError) throw new WrongUse(error.message);
    if (error.code === undefined) throw error;
    throw new WrongUse(
      `The database could not be prepared: ${error.message || error.code}. Check both addresses; the owner must own the database ` +
        'and be allowed to create roles, or be a superuser.',
    );
  });
  console.log(
    json
      ? JSON.stringify(done)
      : `${done.applied.length === 0 ? 'The tables were up to date.' : `The tables are up to date now (${done.applied.join(', ')}).`} ` +
          `${done.login} works with them and owns none.`,
  );
}
