import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ComplaintFault, HostProfile, Worksheet } from '@marketsafe/connectors';
import { hostIds, hostProfile, worksheetsOf } from '@marketsafe/connectors';
import type { Client } from '@marketsafe/sdk';
import { type Command, Option } from 'commander';
import { withExamples } from '../command.ts';
import { checklistOf } from '../complaints/checklist.ts';
import { exportFileName, exportFileOf } from '../complaints/export-file.ts';
import { inParallel, type Waiting, waitingCases } from '../complaints/waiting-cases.ts';
import { linksOf, workbookOf } from '../complaints/workbook.ts';
import { counted } from '../counted.ts';
import { assertReadableFiles } from '../input-file.ts';
import { startProgress } from '../progress.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

interface Options extends ServiceOptions {
  readonly filing: string;
  readonly host: (typeof hostIds)[number];
  readonly out: string;
  readonly explanation?: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withService(
    withExamples(
      named,
      'marketsafe export complaints --filing spring-bags --host alibaba-ipp --out ./ipp --token "$API_KEY"',
    )
      .requiredOption('--filing <id>', 'the filing, as "complain" and the API call it')
      .addOption(new Option('--host <host>', 'whose form it is').choices(hostIds).makeOptionMandatory())
      .requiredOption('--out <folder>', 'a folder that is not there yet, or is empty')
      .option('--explanation <file>', 'your own explanation as text, instead of the one made from the packets')
      .option('--json', 'what was written, or what the host does not accept, as JSON'),
    'the rights holder or its agent, with the scope "read"',
  )
    .addHelpText(
      'after',
      '\nOnly cases that wait to be handed in are written; the others are counted. If the host does not accept one, each is named and\n' +
        'nothing is written (exit code 1). Then type what the host answers into receipts.csv: "marketsafe import receipts".',
    )
    .action(exportComplaints);

async function exportComplaints(options: Options): Promise<void> {
  const explanation = options.explanation === undefined ? undefined : await textIn(options.explanation);
  const client = serviceAt(options);
  const host = hostProfile(options.host);
  const progress = startProgress('Reading', 100, '%');
  try {
    const waiting = await waitingCases(client, options.filing, options.host, (done, of) =>
      progress.update((50 * done) / of),
    );
    const { worksheets, faults } = worksheetsOf(host, waiting.cases, explanation);
    if (faults.length > 0) return tellFaults(faults, waiting, options);
    if (worksheets.length === 0)
      throw new WrongUse(
        `${options.filing}: nothing waits to be handed in at ${options.host}${leftOutIn(waiting)}. Nothing was written.`,
      );
    await write({ client, host, worksheets, waiting, options, onProgress: (part) => progress.update(50 + 50 * part) });
    tell(worksheets, waiting, options);
  } catch (error) {
    throw whatToDo(error, options);
  } finally {
    progress.stop();
  }
}

async function textIn(file: string): Promise<string> {
  await assertReadableFiles(file);
  const text = (await readFile(file, 'utf8')).trim();
  if (text === '') throw new WrongUse(`${file}: is empty. Write the explanation into it.`);
  return text;
}

interface Writing {
  readonly client: Client;
  readonly host: HostProfile;
  readonly worksheets: readonly Worksheet[];
  readonly waiting: Waiting;
  readonly options: Options;
  readonly onProgress: (part: number) => void;
}

/** The folder is whole or absent. */
async function write({ client, host, worksheets, waiting, options, onProgress }: Writing): Promise<void> {
  const { ExportError, writeNewFolder } = await import('@marketsafe/service');
  const { filing } = options;
  const put = async (folder: string): Promise<void> => {
    for (const part of ['worksheets', 'packets']) await mkdir(join(folder, part), { mode: 0o700 });
    for (const sheet of worksheets) {
      const name = join(folder, 'worksheets', sheet.name);
      await writeFile(`${name}.xlsx`, await workbookOf(sheet, host));
      await writeFile(`${name}.links.txt`, linksOf(sheet, host));
    }
    await putPackets(client, host, waiting, { folder: join(folder, 'packets'), onProgress });
    for (const [language, file] of [
      ['en', 'CHECKLIST.md'],
      ['zh-CN', 'CHECKLIST.zh-CN.md'],
    ] as const)
      await writeFile(join(folder, file), checklistOf(host, worksheets, { filing, language }));
    await writeFile(join(folder, 'receipts.csv'), receiptsFor(worksheets));
    const contents = worksheets.map(({ name, rows }) => ({ name, cases: rows.map((one) => one.case) }));
    await writeFile(join(folder, exportFileName), exportFileOf({ filing, host: options.host, worksheets: contents }));
  };
  await writeNewFolder(options.out, put).catch((error: unknown) => {
    throw error instanceof ExportError ? new WrongUse(error.message) : error;
  });
}

async function putPackets(
  client: Client,
  { language }: HostProfile,
  { cases, packets }: Waiting,
  { folder, onProgress }: { readonly folder: string; readonly onProgress: (part: number) => void },
): Promise<void> {
  let done = 0;
  await inParallel(cases, async ({ case: id }) => {
    const document = await client.downloadPacket({ path: { case: id }, query: { language } });
    await writeFile(join(folder, `${id}.pdf`), Buffer.from(await document.arrayBuffer()));
    const packet = packets.get(id);
    await writeFile(join(folder, `${id}.json`), `${JSON.stringify(packet, null, 2)}\n`);
    if (packet?.stamp) await writeFile(join(folder, `packet-${id}.tsr`), Buffer.from(packet.stamp.file, 'base64'));
    done += 1;
    onProgress(done / cases.length);
  });
}

const receiptsFor = (worksheets: readonly Worksheet[]): string =>
  `worksheet,row,case,reference,state,date\n${worksheets.map(({ name }) => `${name},,,,,\n`).join('')}`;

const leftOutIn = ({ leftOut }: Waiting): string => {
  const others = Object.entries(leftOut).map(([why, count]) => `${count} ${why}`);
  return others.length === 0 ? '' : ` (left out: ${others.join(', ')})`;
};

function tellFaults(faults: readonly ComplaintFault[], waiting: Waiting, { host, json }: Options): void {
  process.exitCode = 1;
  const named = new Map(waiting.cases.map((one) => [one.case, one.target.id]));
  if (json) {
    console.log(JSON.stringify({ host, written: false, faults, leftOut: waiting.leftOut }));
    return;
  }
  for (const { case: id, field, error } of faults)
    console.error(id === undefined ? `${field}: ${error}` : `case ${id} (${named.get(id)}): ${field}: ${error}`);
  console.error(
    `${counted(faults.length, 'fault')}. Nothing was written. Withdraw these cases here, or mend what is named.`,
  );
}

function tell(worksheets: readonly Worksheet[], waiting: Waiting, { out, host, json }: Options): void {
  const folder = resolve(out);
  const sheets = worksheets.map(({ name, rows }) => ({ name, listings: rows.length }));
  if (json) {
    console.log(JSON.stringify({ host, written: true, folder, worksheets: sheets, leftOut: waiting.leftOut }));
    return;
  }
  for (const { name, listings } of sheets) console.log(`${name}  ${listings}`);
  console.log(
    `${folder} holds ${counted(sheets.length, 'worksheet')} with ${counted(waiting.cases.length, 'case')}${leftOutIn(waiting)}. Read CHECKLIST.md there first.`,
  );
}
