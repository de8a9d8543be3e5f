import { type AddressObject, type Headers, type ParsedMail, type SimpleParserOptions, simpleParser } from 'mailparser';
import { type InboundMessage, mostAttachments, mostCharacters } from './message.ts';

const options: SimpleParserOptions = {
  ...{ skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true, maxHtmlLengthToParse: 500_000 },
  // Reports and attached messages are read as the files that they are.
  ...{ keepDeliveryStatus: true, ignoreEmbedded: true, checksumAlgo: false },
};

/** Reads one message as it was sent (RFC 5322). */
export async function messageIn(raw: Buffer): Promise<InboundMessage> {
  const mail = await simpleParser(raw, options);
  const report = await reportIn(mail);
  const [from = ''] = addressesOf(mail.from);
  return {
    id: cut(mail.messageId, 1000),
    from: cut(from, 400),
    subject: cut(mail.subject, 500),
    recipients: recipientsOf(mail).slice(0, 100),
    about: [...idsIn(mail.inReplyTo), ...idsIn(mail.references), ...(report?.about ?? [])].slice(0, 100),
    automatic: isAutomatic(mail.headers, from),
    ...(report && { report: { failed: report.failed } }),
    text: cut(mail.text, mostCharacters),
    attachments: mail.attachments
      // Pictures within the text are mostly logos of a signature.
      .filter(({ related }) => !related)
      .slice(0, mostAttachments)
      .map(({ filename, content }) => ({ name: cut(filename ?? 'file', 300), content: content.toString('base64') })),
  };
}

/** Without what a database does not store, and at most so many characters. */
const cut = (text: string | undefined, most: number): string =>
  (text ?? '').replaceAll('\0', '').slice(0, most).toWellFormed().trim();

const addressesOf = (given: AddressObject | readonly AddressObject[] | undefined): string[] =>
  [given ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap(({ address, group }) => [address ?? [], (group ?? []).flatMap((one) => one.address ?? [])].flat());

/** Headers in which mail servers say where they delivered a message. */
const deliveredTo = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-rcpt-to'];

const recipientsOf = ({ to, cc, headers }: ParsedMail): string[] => {
  const delivered = deliveredTo.flatMap((name) => textsOf(headers.get(name)));
  return [...addressesOf(to), ...addressesOf(cc), ...delivered].map((one) => cut(one, 400));
};

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return value !== null && typeof value === 'object' && 'value' in value ? addressesOf(value as AddressObject) : [];
};

const idsIn = (given: string | readonly string[] | undefined): string[] =>
  [given ?? []].flat().flatMap((one) => one.match(/<[^<>\s]{1,990}>/g) ?? []);

/** Signs of a program that writes by itself (RFC 3834), and of the senders that no person reads. */
function isAutomatic(headers: Headers, from: string): boolean {
  const text = (name: string): string => textsOf(headers.get(name)).join(' ').trim().toLowerCase();
  const submitted = text('auto-submitted');
  return (
    (submitted !== '' && submitted !== 'no') ||
    /^(bulk|junk|list|auto_reply)$/.test(text('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'list'].some((name) => headers.has(name)) ||
    /^(mailer-daemon|postmaster|no-?reply)@/i.test(from)
  );
}

/** What a report about a delivery says (RFC 3464), and of which message. */
async function reportIn({ headers, attachments }: ParsedMail) {
  const type = headers.get('content-type') as { readonly value?: string } | undefined;
  const status = attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (type?.value !== 'multipart/report' || status === undefined) return undefined;
  // Its paragraphs have the form of headers, one for each recipient.
  const paragraphs = status.content
    .toString('utf8')
    .split(/\r?\n\r?\n/)
    .slice(0, 20);
  const read = await Promise.all(paragraphs.map((one) => headersOf(one)));
  const original = attachments.find(({ contentType }) => /^(message|text)\/rfc822(-headers)?$/.test(contentType));
  const id = original && (await headersOf(original.content)).get('message-id');
  return {
    failed: read.some((one) => String(one.get('action') ?? '').toLowerCase() === 'failed'),
    about: idsIn(typeof id === 'string' ? id : undefined),
  };
}

const headersOf = async (text: string | Buffer): Promise<Headers> =>
  (await simpleParser(Buffer.concat([Buffer.from(text), Buffer.from('\r\n\r\n')]), options)).headers;
