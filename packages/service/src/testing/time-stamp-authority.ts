import { generateKeyPairSync, hash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** A certificate with its key. */
export interface Identity {
  readonly certificate: Certificate;
  readonly keys: CryptoKeyPair;
}

/** What an authority does instead of what it should. */
export interface Misdeed {
  /** Another hash or nonce in the stamp. */
  readonly sha256?: Buffer;
  readonly nonce?: Buffer;
  /** Another identity signs. */
  readonly signer?: Identity;
  /** The signature names this certificate. */
  readonly names?: Certificate;
  /** The attributes say that this was signed. */
  readonly contentType?: string;
  /** Other certificates beside the signer's. */
  readonly others?: readonly Certificate[];
  /** It grants nothing. */
  readonly status?: number;
  /** Its last word on the answer. */
  readonly altered?: (answer: Buffer) => Buffer;
  readonly httpStatus?: number;
}

export interface TestAuthority {
  readonly url: string;
  /** The certificate that its own ends at. */
  readonly root: Identity;
  readonly signer: Identity;
  /** Its requests so far. */
  readonly asked: () => number;
  misdeed: Misdeed;
  close(): Promise<void>;
}

const purposes = { stamps: '1.3.6.1.5.5.7.3.8', web: '1.3.6.1.5.5.7.3.1' };
let serials = 1000;

/** Issues a certificate, valid in 2026. By default it signs itself and issues others. */
export async function issue(
  name: string,
  {
    by,
    purpose,
    critical = true,
    until = '2027-01-01',
    keys: given,
  }: {
    by?: Identity;
    purpose?: keyof typeof purposes;
    critical?: boolean;
    until?: string;
    keys?: CryptoKeyPair;
  } = {},
): Promise<Identity> {
  serials += 1;
  const keys = given ?? newKeys();
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: serials }) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
  certificate.issuer = by?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date('2026-01-01');
  certificate.notAfter.value = new Date(until);
  const usage = new ExtKeyUsage({ keyPurposes: [purposes[purpose ?? 'stamps']] });
  const authority = new BasicConstraints({ cA: true });
  const [extnID, said] = purpose ? ['2.5.29.37', usage] : ['2.5.29.19', authority];
  certificate.extensions = [
    new Extension({ extnID: extnID as string, critical, extnValue: (said as ExtKeyUsage).toSchema().toBER() }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((by ?? { keys }).keys.privateKey, 'SHA-256');
  return { certificate, keys };
}

function newKeys(): CryptoKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  return {
    privateKey: privateKey.toCryptoKey(algorithm, true, ['sign']) as CryptoKey,
    publicKey: publicKey.toCryptoKey(algorithm, true, ['verify']) as CryptoKey,
  };
}

/** A time-stamp authority (RFC 3161) on this machine. */
export async function openTimeStampAuthority(now: () => Date): Promise<TestAuthority> {
  const root = await issue('Test root');
  const signer = await issue('Test time stamps', { by: root, purpose: 'stamps' });
  let asked = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      asked += 1;
      const { httpStatus = 200 } = authority.misdeed;
      const answer = await answerTo(Buffer.concat(parts), authority, now());
      response.writeHead(httpStatus, { 'content-type': 'application/timestamp-reply' }).end(answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const authority: TestAuthority = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    ...{ root, signer, asked: () => asked, misdeed: {} },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return authority;
}

export const pemOf = ({ certificate }: Identity): string => {
  const lines =
    Buffer.from(certificate.toSchema().toBER())
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};

const stampType = '1.2.840.113549.1.9.16.1.4';

async function answerTo(request: Buffer, { misdeed, ...authority }: TestAuthority, at: Date): Promise<Buffer> {
  const { status = 0, altered = (answer) => answer } = misdeed;
  const content =
    status === 0
      ? await stampFor(TimeStampReq.fromBER(new Uint8Array(request)), { misdeed, ...authority }, at)
      : undefined;
  const answer = new TimeStampResp({
    status: new PKIStatusInfo({
      status,
      ...(status > 0 && { statusStrings: [new Utf8String({ value: 'not today' })] }),
    }),
    ...(content && {
      timeStampToken: new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: content.toSchema(true) }),
    }),
  });
  return altered(Buffer.from(answer.toSchema().toBER()));
}

async function stampFor(
  { messageImprint, nonce }: TimeStampReq,
  { misdeed, ...authority }: Pick<TestAuthority, 'misdeed' | 'signer'>,
  at: Date,
): Promise<SignedData> {
  serials += 1;
  const {
    signer = authority.signer,
    sha256,
    names = signer.certificate,
    contentType = stampType,
    others = [],
  } = misdeed;
  const given = misdeed.nonce ? new Integer({ valueHex: misdeed.nonce }) : nonce;
  const info = new TSTInfo({
    ...{ version: 1, policy: '1.2.3.4.1', serialNumber: new Integer({ value: serials }), genTime: at },
    messageImprint: sha256
      ? new MessageImprint({
          hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
          hashedMessage: new OctetString({ valueHex: sha256 }),
        })
      : messageImprint,
    ...(given && { nonce: given }),
  });
  const content = Buffer.from(info.toSchema().toBER());
  const { issuer, serialNumber } = signer.certificate;
  const named = new OctetString({ valueHex: sha256Of(Buffer.from(names.toSchema().toBER())) });
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: contentType })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: sha256Of(content) })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.16.2.47',
      values: [new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [named] })] })] })],
    }),
  ];
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: stampType,
      eContent: new OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [signer.certificate, ...others],
  });
  await signed.sign(signer.keys.privateKey, 0, 'SHA-256');
  return signed;
}

const sha256Of = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer');
