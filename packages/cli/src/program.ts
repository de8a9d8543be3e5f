import type { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { command, type Define } from './command.ts';

/** What a command is for, and its module, which is loaded when it is asked for, or its subcommands. */
type Entry = readonly [about: string, load: Table | (() => Promise<{ readonly define: Define }>)];
interface Table {
  readonly [name: string]: Entry;
}

const TABLE: Table = {
  init: [
    'Make a programme: its configuration, keys and database, and a link for its first administrator',
    () => import('./commands/init.ts'),
  ],
  start: ['Start the service and its portals', () => import('./commands/start.ts')],
  doctor: [
    'Check everything that a programme needs, a line each, with what to do',
    () => import('./commands/doctor.ts'),
  ],
  screen: [
    'Say which listings may infringe which brand, how likely that is, and why',
    () => import('./commands/screen.ts'),
  ],
  photo: [
    'Fingerprint photos and find copies of them, on files',
    {
      hash: [
        'Print the PDQ hash of each photo and how much detail the hash rests on',
        () => import('./commands/photo-hash.ts'),
      ],
      compare: [
        'Say whether two pictures are the same, show the same scene, or one shows the other, a logo',
        () => import('./commands/photo-compare.ts'),
      ],
      search: [
        'Find the photos and logos of a folder that pictures show: copies, the same scene, logos',
        () => import('./commands/photo-search.ts'),
      ],
    },
  ],
  complain: [
    'File one complaint against every listing and shop in a file, with a running service',
    () => import('./commands/complain.ts'),
  ],
  import: [
    'Bring a file into a running service, a trial or a simulated marketplace',
    {
      register: [
        'Add or replace entries of a trade mark register in a running service',
        () => import('./commands/import-register.ts'),
      ],
      rights: [
        'Register a participant’s rights by office and number, from a file',
        () => import('./commands/import-rights.ts'),
      ],
      mandates: [
        'Grant agents mandates under a participant’s rights, from a file',
        () => import('./commands/import-mandates.ts'),
      ],
      'authorised-sellers': [
        'Add authorised sellers to a participant’s brand books, from a file',
        () => import('./commands/import-authorised-sellers.ts'),
      ],
      cases: [
        'Bring in how earlier cases against sellers ended elsewhere, from a file',
        () => import('./commands/import-cases.ts'),
      ],
      receipts: [
        'Type in what a host answered to the complaints that were handed in there, from a file',
        () => import('./commands/import-receipts.ts'),
      ],
      listings: [
        'Put the listings of files, with their sellers, on a simulated marketplace, or into a trial',
        () => import('./commands/import-listings.ts'),
      ],
    },
  ],
  export: [
    'Write the programme’s data into a folder of files that other programs read',
    {
      all: [
        'Export everything: enough to leave, or to answer for the programme after its end',
        () => import('./commands/export-all.ts'),
      ],
      subject: [
        'Export what is held about one seller, participant or person, without other people’s data',
        () => import('./commands/export-subject.ts'),
      ],
      complaints: [
        'Write a filing’s complaints as a host’s form takes them: worksheets, packets and a checklist for the person who hands them in',
        () => import('./commands/export-complaints.ts'),
      ],
      dossier: [
        'Write a verified right as a host’s registration form asks for it: a worksheet, your documents and a checklist',
        () => import('./commands/export-dossier.ts'),
      ],
    },
  ],
  erase: [
    'Say what an erasure of one subject’s data would erase and what is kept and why; --confirm does it',
    () => import('./commands/erase.ts'),
  ],
  'legal-hold': [
    'Keep the data of a case, a right or a subject from erasure, as proceedings ask for',
    () => import('./commands/legal-hold.ts'),
  ],
  model: [
    'What screening weighs with: taken from a service with its labels, learned, and compared',
    {
      export: [
        'Save a model of a running service, and the labels that it knows by now',
        () => import('./commands/model-export.ts'),
      ],
      learn: [
        'Learn a model from labels, and say how good it is on sellers that were held out',
        () => import('./commands/model-learn.ts'),
      ],
      compare: [
        'Say how good two models are on the same labels, and which labels they put at different bands',
        () => import('./commands/model-compare.ts'),
      ],
    },
  ],
  rates: [
    'Say by which exchange rates a running service compares prices, or put others in force',
    () => import('./commands/rates.ts'),
  ],
  policy: [
    'Show, check and simulate rules; calculate deadlines',
    {
      show: [
        'Show the packs of programmes and laws, what one says, or one value in each programme, with where it comes from',
        () => import('./commands/policy-show.ts'),
      ],
      check: [
        'Name everything that is wrong with packs, calendars and worked cases, and what the law finds in the rules',
        () => import('./commands/policy-check.ts'),
      ],
      due: [
        'Calculate when a deadline of a programme or a law ends, and how that is counted',
        () => import('./commands/policy-due.ts'),
      ],
      simulate: [
        'Decide every past case again under a proposed pack, and say in numbers what would have been otherwise',
        () => import('./commands/policy-simulate.ts'),
      ],
    },
  ],
  connector: [
    'The connectors to marketplaces: which there are, and whether a marketplace keeps its part',
    {
      list: [
        'Name the kinds of connectors, each with the marketplaces that it is for, and the hosts that take complaints in a form',
        () => import('./commands/connector-list.ts'),
      ],
      test: [
        'Check that a marketplace keeps the connector’s contract; without --write it changes nothing there',
        () => import('./commands/connector-test.ts'),
      ],
    },
  ],
  removals: ['Stop every removal of the programme, and let them go on', () => import('./commands/removals.ts')],
  user: ['The people of a programme: invite, list, disable, reset', () => import('./commands/user.ts')],
  ledger: [
    'The log of every step: verify a proof, check a database against it',
    {
      verify: [
        'Verify the proof of a case, without the service and without a network',
        () => import('./commands/ledger-verify.ts'),
      ],
      check: [
        'Hash every entry again, and compare tree, checkpoints, states and views with it',
        () => import('./commands/ledger-check.ts'),
      ],
    },
  ],
  rebuild: [
    'Rebuild states and views from the events, without erased data, and index the listings',
    () => import('./commands/rebuild.ts'),
  ],
  database: [
    'The PostgreSQL server of an installation',
    {
      prepare: [
        'Make the tables or bring them up to date, and let the login of the service work with them',
        () => import('./commands/database-prepare.ts'),
      ],
    },
  ],
  backup: [
    'Back up database, files and keys at one point; beside the running service if its database is a server',
    () => import('./commands/backup.ts'),
  ],
  restore: [
    'Restore a backup into a new data folder and an empty database, check its ledger, and hold everything that would leave',
    () => import('./commands/restore.ts'),
  ],
  reconcile: [
    'After a restore: look at every target at its marketplace, and say what differs from what the programme believes',
    () => import('./commands/reconcile.ts'),
  ],
  secrets: [
    'The keys and secrets of an installation',
    {
      list: [
        'Name the connectors’ secrets and when each was set; never what they are',
        () => import('./commands/secrets-list.ts'),
      ],
      set: [
        'Put a connector’s new secret into force; the running service takes it at once',
        () => import('./commands/secrets-set.ts'),
      ],
      rotate: [
        'Seal every secret under a new master key and take the old one away; stop the service first',
        () => import('./commands/secrets-rotate.ts'),
      ],
    },
  ],
};

/** The `marketsafe` command, of which only what the arguments ask for is loaded. */
export const marketsafe = (asked: readonly string[]): Promise<Command> =>
  withTable(
    command('marketsafe', 'Find counterfeit listings, take them down by an expedited procedure, and answer for it.')
      .version(manifest.version, '-V, --version', 'show the version')
      .addHelpText(
        'after',
        '\nEvery command has --help with an example, and --json for machines.\n' +
          'Exit codes: 0 done, 1 done but something was found wrong, 2 wrong use or not done.',
      ),
    TABLE,
    asked,
  );

async function withTable(group: Command, table: Table, [first, ...rest]: readonly string[]): Promise<Command> {
  for (const [name, [about, content]] of Object.entries(table)) {
    const named = command(name, about);
    if (name === first && typeof content === 'function') (await content()).define(named);
    else if (name === first && typeof content !== 'function') await withTable(named, content, rest);
    group.addCommand(named);
  }
  return group;
}
