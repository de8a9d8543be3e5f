import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Dossier,
  dossierOf,
  type RightsFile,
  registrationAt,
  registrationHostIds,
  type Words,
} from '@marketsafe/connectors';
import type { Client } from '@marketsafe/sdk';
import { type Command, Option } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { checklistOf } from '../dossier/checklist.ts';
import { type OwnCopy, rightsFileOf } from '../dossier/rights-file.ts';
import { workbookOf } from '../dossier/workbook.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

interface Options extends ServiceOptions {
  readonly right: string;
  readonly host: (typeof registrationHostIds)[number];
  readonly out: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withService(
    withExamples(
      named,
      'marketsafe export dossier --right cn-9001 --host alibaba-ipp --out ./cn-9001-ipp --token "$API_KEY"',
    )
      .requiredOption('--right <id>', 'the right, as the API calls it')
      .addOption(
        new Option('--host <host>', 'where it is registered').choices(registrationHostIds).makeOptionMandatory(),
      )
      .requiredOption('--out <folder>', 'a folder that is not there yet, or is empty')
      .option('--json', 'what was written, or why not, as JSON'),
    'the rights holder or its agent, with the scope "read"',
  )
    .addHelpText(
      'after',
      '\nFirst the right is compared with what the host takes and where it sells. If it cannot be registered there, each reason is\n' +
        'named and nothing is written (exit code 1). What fits in part is written, and said. Nothing is sent to the host.',
    )
    .action(exportDossier);

async function exportDossier(options: Options): Promise<void> {
  const client = serviceAt(options);
  try {
    const { file, copies } = await rightsFileOf(client, options.right);
    const dossier = dossierOf(registrationAt(options.host), file, new Date().toISOString());
    if (dossier.faults.length === 0) await write(client, { file, copies, dossier, options });
    tell(file, dossier, options);
  } catch (error) {
    throw whatToDo(error, options);
  }
}

interface Writing {
  readonly file: RightsFile;
  readonly copies: readonly OwnCopy[];
  readonly dossier: Dossier;
  readonly options: Options;
}

/** The folder is whole or absent. */
async function write(client: Client, { file, copies, dossier, options }: Writing): Promise<void> {
  const { ExportError, writeNewFolder } = await import('@marketsafe/service');
  const host = registrationAt(options.host);
  const { id: right, office, number } = file.right;
  const put = async (folder: string): Promise<void> => {
    const name = `${office}-${number}`.replaceAll(/[^\p{L}\p{N}-]+/gu, '_');
    await writeFile(join(folder, `${name}.xlsx`), await workbookOf(host, file, dossier));
    await writeFile(join(folder, 'CHECKLIST.md'), checklistOf(host, file, dossier, 'en'));
    await writeFile(join(folder, 'CHECKLIST.zh-CN.md'), checklistOf(host, file, dossier, 'zh-CN'));
    if (copies.length > 0) await mkdir(join(folder, 'documents'), { mode: 0o700 });
    for (const { id: document, name } of copies) {
      const copy = await client.downloadRightReviewDocument({ path: { right, document } });
      await writeFile(join(folder, 'documents', name), Buffer.from(await copy.arrayBuffer()));
    }
  };
  await writeNewFolder(options.out, put).catch((error: unknown) => {
    throw error instanceof ExportError ? new WrongUse(error.message) : error;
  });
}

const inBoth = ({ en, 'zh-CN': chinese }: Words): string => `${en}\n  ${chinese}`;

function tell({ right, documents }: RightsFile, { faults, doubts, sites, fields }: Dossier, options: Options): void {
  const { host, json } = options;
  const folder = resolve(options.out);
  const missing = fields.filter(({ state }) => state === 'missing');
  if (faults.length > 0) process.exitCode = 1;
  if (json) {
    const told = faults.length > 0 ? { written: false, faults } : { written: true, folder, documents, fields };
    console.log(JSON.stringify({ right: right.id, host, ...told, doubts, sites }));
    return;
  }
  if (faults.length > 0) {
    for (const { field, error } of faults) console.error(`${field}: ${inBoth(error)}`);
    console.error(`${right.id} cannot be registered at ${host}. Nothing was written.`);
    return;
  }
  for (const doubt of doubts) console.log(inBoth(doubt));
  for (const { says, text } of missing) {
    const chinese = `缺少 ${says['zh-CN']}：${text['zh-CN']}`;
    console.log(inBoth({ en: `missing: ${says.en}: ${text.en}`, 'zh-CN': chinese }));
  }
  console.log(
    `${folder} holds ${right.id} for ${host}: ${fields.length - missing.length} of ${counted(fields.length, 'field')} filled in, ${counted(documents.length, 'document')}. Read CHECKLIST.md there first.`,
  );
}
