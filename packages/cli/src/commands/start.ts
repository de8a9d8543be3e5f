import { startDemo } from '@marketsafe/service';
import { Command } from 'commander';

export function startCommand(): Command {
  return new Command('start')
    .description('Start the service and its portals')
    .option('--demo', 'two simulated marketplaces with generated goods, people and cases')
    .option('--data <directory>', 'where the embedded database and files are kept', '.data')
    .option('--port <number>', 'port on 127.0.0.1', '4080')
    .action(async (options: { data: string; port: string }) => {
      const running = await startDemo({
        dataDirectory: options.data,
        port: Number(options.port),
        databaseUrl: process.env.DATABASE_URL,
        onProgress: (what) => console.log(`${what} …`),
      });
      console.log(`MarketSafe is ready: ${running.url}`);
    });
}
