import { canonicalJson } from '@marketsafe/ledger';
import type { Language } from '@marketsafe/terms';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import { Download, type Handlers, type MadeLater } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { originalsOf } from '../captures/index.ts';
import { type CaseView, readCase } from '../cases/index.ts';
import { archiveOf } from './archive.ts';
import { casePicture, comparedPicture } from './case-picture.ts';
import type { PacketFile } from './contract.ts';
import { drawnPairs } from './drawn-pairs.ts';
import { renderPacket } from './pdf/index.ts';
import { type PacketDependencies, readPacket } from './read-packet.ts';
import type { packetRoutes } from './routes.ts';

export function packetHandlers(deps: PacketDependencies): Handlers<typeof packetRoutes> {
  const ofCase = async (tx: AnyTx, caller: Caller, id: string): Promise<PacketMaker> => {
    const view = await readCase(tx, tenantOf(caller), id);
    return readPacket(tx, deps, view, caller.kind === 'desk' ? 'desk' : 'complainant');
  };
  const ofNotice = async (tx: AnyTx, caller: Caller, id: string): Promise<PacketMaker> =>
    readPacket(tx, deps, await caseOfLink(tx, caller, id), 'seller');
  return {
    getCasePicture: async ({ tx, caller, params }) => {
      const { id } = await readCase(tx, tenantOf(caller), params.case);
      return casePicture(deps, tenantOf(caller), id, caller.kind === 'desk' ? 'desk' : 'complainant');
    },

    getNoticePicture: async ({ tx, caller, params }) => {
      const { id } = await caseOfLink(tx, caller, params.case);
      return casePicture(deps, tenantOf(caller), id, 'seller');
    },

    getComparedPicture: async ({ tx, caller, params }) => {
      const { id } = await readCase(tx, tenantOf(caller), params.case);
      const reader = caller.kind === 'desk' ? 'desk' : 'complainant';
      return comparedPicture(deps, tenantOf(caller), { case: id, picture: params.picture }, reader);
    },

    getNoticeComparedPicture: async ({ tx, caller, params }) => {
      const { id } = await caseOfLink(tx, caller, params.case);
      return comparedPicture(deps, tenantOf(caller), { case: id, picture: params.picture }, 'seller');
    },

    getPacket: async ({ tx, caller, params }) => jsonFile(await ofCase(tx, caller, params.case)),

    downloadPacket: async ({ tx, caller, params, query, language }) =>
      pdfFile(deps, await ofCase(tx, caller, params.case), query.language ?? language),

    downloadPacketArchive: async ({ tx, caller, params }) => warcFile(deps, await ofCase(tx, caller, params.case)),

    getNoticePacket: async ({ tx, caller, params }) => jsonFile(await ofNotice(tx, caller, params.case)),

    downloadNoticePacket: async ({ tx, caller, params, query, language }) =>
      pdfFile(deps, await ofNotice(tx, caller, params.case), query.language ?? language),

    downloadNoticePacketArchive: async ({ tx, caller, params }) =>
      warcFile(deps, await ofNotice(tx, caller, params.case)),
  };
}

/** A link shows the cases of its bundle, and no other cases of the shop. */
async function caseOfLink(tx: AnyTx, caller: Caller, id: string): Promise<CaseView> {
  if (caller.kind !== 'seller' || caller.bundle === undefined) throw notFound('notice');
  const view = await readCase(tx, tenantOf(caller), id);
  if (view.bundle !== caller.bundle) throw notFound('case');
  return view;
}

type PacketMaker = () => Promise<PacketFile>;

const jsonFile =
  (make: PacketMaker): MadeLater =>
  async () => {
    const file = await make();
    return new Download(
      `packet-${file.case}.json`,
      'application/json',
      Buffer.from(`${canonicalJson(file)}\n`, 'utf8'),
    );
  };

const pdfFile =
  (deps: PacketDependencies, make: PacketMaker, language: Language): MadeLater =>
  async () => {
    const file = await make();
    const pairs = await drawnPairs(deps, file);
    const bytes = await renderPacket({ file, pairs, language, programme: deps.programme.name[language] });
    return new Download(`packet-${file.case}-${language}.pdf`, 'application/pdf', bytes);
  };

const warcFile =
  (deps: PacketDependencies, make: PacketMaker): MadeLater =>
  async () => {
    const { case: id, parts, screenshot } = await make();
    const { hash, body } = parts.packet;
    // Each reader has this part.
    if (!body) throw notFound('packet');
    const hashes = (body.capture?.log ?? []).flatMap(({ sha256 }) => sha256 ?? []);
    const originals = await originalsOf(deps.transactions, body.bundle, hashes);
    const archive = await archiveOf(body, hash, { blobs: deps.blobs, originals }, screenshot);
    return new Download(`packet-${id}.warc`, 'application/warc', archive);
  };
