import { Command } from 'commander';

/** Gives a command of the table its arguments, options and action. */
export type Define = (named: Command) => Command;

/** Help ends with an example, and a usage error throws instead of ending the process. */
export const withExamples = (named: Command, ...examples: readonly string[]): Command =>
  named
    .addHelpText(
      'after',
      `\nExample${examples.length > 1 ? 's' : ''}:\n${examples.map((line) => `  $ ${line}`).join('\n')}`,
    )
    .showHelpAfterError('Add --help to see the options and an example.')
    .allowExcessArguments(false);

export const command = (name: string, about: string): Command =>
  new Command(name)
    .description(about)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride();

export function withCommands(group: Command, commands: readonly Command[]): Command {
  for (const one of commands) group.addCommand(one);
  return group;
}
