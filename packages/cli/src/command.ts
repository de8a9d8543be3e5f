import { Command } from 'commander';

/** A subcommand in our form: its help ends with an example, and a usage error throws instead of ending the process. */
export function command(name: string, about: string, ...examples: readonly string[]): Command {
  return new Command(name)
    .description(about)
    .helpOption('-h, --help', 'show this help')
    .addHelpText(
      'after',
      `\nExample${examples.length > 1 ? 's' : ''}:\n${examples.map((line) => `  $ ${line}`).join('\n')}`,
    )
    .showHelpAfterError('Add --help to see the options and an example.')
    .allowExcessArguments(false)
    .exitOverride();
}

/** A command that only groups others: without a subcommand it shows its help and exits with 2. */
export function commandGroup(name: string, about: string, commands: readonly Command[]): Command {
  const group = new Command(name)
    .description(about)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride();
  for (const one of commands) group.addCommand(one);
  return group;
}
