import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { type ConfigurationOptions, readConfigurationFile, withConfiguration } from '../configuration.ts';

interface DoctorOptions extends ConfigurationOptions {
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withConfiguration(withExamples(named, 'marketsafe doctor --config /etc/marketsafe/marketsafe.yaml'))
    .option('--json', 'one object a line: check, ok, found, do')
    .addHelpText(
      'after',
      '\nIt changes nothing and sends no letter. It asks the configured services, also for a time stamp and the translation of one word. Exit code 1: something is wrong.',
    )
    .action(doctor);

async function doctor({ json, ...options }: DoctorOptions): Promise<void> {
  const configuration = await readConfigurationFile(options);
  const { examine } = await import('@marketsafe/service');
  for await (const one of examine(configuration)) {
    if (!one.ok) process.exitCode = 1;
    console.log(json ? JSON.stringify(one) : inWords(one));
  }
}

const inWords = (one: { check: string; ok: boolean; found: string; do?: string }): string =>
  `${one.ok ? 'ok   ' : 'WRONG'} ${one.check.padEnd(11)} ${one.found}${one.do === undefined ? '' : `\n      ${' '.repeat(11)} ${one.do}`}`;
