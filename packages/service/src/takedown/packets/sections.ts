import type { Rules } from '@marketsafe/procedure';
import { type EvidenceGrade, type Language, variantOf, words } from '@marketsafe/terms';
import type { FiledTerms } from '../../parties/terms/index.ts';
import type { CaptureRequest, CopyOf, ScreenshotOf } from '../captures/index.ts';
import { chipTexts, evidenceTexts, instantText } from '../reasons/index.ts';
import type { PacketStamp } from '../time-stamps/index.ts';
import type { FilerPart, Packet, PacketRow, PacketSection } from './contract.ts';
import { screenshotIn } from './pictures.ts';
import { seenInPicture, shownSince, shownSinceLabel } from './seen-in-picture.ts';
import {
  type Bilingual,
  bandWords,
  conditionWords,
  entered,
  faultWords,
  foundWords,
  labels,
  matchWords,
  namesOtherWord,
  none,
  noTerms,
  notCapturedWords,
  notDeclared,
  outcomeWords,
  requestWords,
  screenshotWords,
  sectionTitles,
  shownWords,
  showsWords,
  stampName,
  stampWords,
  targetWords,
  unknown,
  verified,
} from './words.ts';

/** The programme's contributions to a packet's text: the marketplace's time zone, and the rules' names of reasons. */
export interface Wording {
  readonly marketplace: Bilingual;
  /** IANA zone for instants. */
  readonly zone: string;
  readonly rules: Rules;
  /** The case's grade of evidence when the packet is read; the sealed parts do not have it. */
  readonly grade?: EvidenceGrade;
  /** What people see of the files that were kept. */
  readonly copies: ReadonlyMap<string, CopyOf>;
  /** The page's screenshot, if one was to be made. */
  readonly screenshot: ScreenshotOf | undefined;
  /** The packet's time stamp, and the hash that it is of. */
  readonly stamp: { readonly hash: string; readonly stamp: PacketStamp };
}

/** A packet in words, line by line; the portals and the document show exactly these. */
export function sectionsOf(packet: Packet, filer: FilerPart | undefined, wording: Wording): PacketSection[] {
  const rows: Readonly<Record<keyof typeof sectionTitles, readonly Row[]>> = {
    complaint: complaintRows(packet, wording),
    right: rightRows(packet, wording),
    capture: captureRows(packet, wording),
    page: pageRows(packet, wording),
    match: matchRows(packet),
    comparison: comparisonRows(packet, wording),
    declaration: declarationRows(packet, wording),
    filer: filer ? filerRows(filer, wording) : [],
    log: [...(packet.capture?.log ?? []).map((request) => logRow(request, packet, wording)), screenshotRow(wording)],
    stamp: stampRows(packet, wording),
    missing: packet.notCaptured.map((code) => row(code, { en: '–', 'zh-CN': '–' }, notCapturedWords[code])),
  };
  return Object.entries(rows).flatMap(([item, lines]) => {
    const shown = lines.filter((line): line is PacketRow => line !== undefined);
    return shown.length === 0 ? [] : [{ item, title: sectionTitles[item as keyof typeof rows], rows: shown }];
  });
}

type Row = PacketRow | undefined;
type Text = string | Bilingual | undefined;

function row(item: string, label: Bilingual, text: Text, kind?: PacketRow['kind']): Row {
  if (text === undefined || text === '' || (typeof text !== 'string' && text.en === '')) return undefined;
  const texts = typeof text === 'string' ? { en: text, 'zh-CN': text } : text;
  return { item, label, text: texts, ...(kind && { kind }) };
}

const line = (item: keyof typeof labels, text: Text, kind?: PacketRow['kind']): Row =>
  row(item, labels[item], text, kind);

const inBoth = (text: (language: Language) => string): Bilingual => ({ en: text('en'), 'zh-CN': text('zh-CN') });
const when = (instant: string, { zone }: Wording): Bilingual =>
  inBoth((language) => `${instantText(instant, { language, zone })} (${zone})`);
const listed = (items: readonly (string | number)[]): Text => (items.length === 0 ? unknown : items.join(', '));
/** Countries by their names, and other codes of offices as they are. */
const places = (codes: readonly string[]): Text =>
  codes.length === 0 ? unknown : inBoth((language) => codes.map((code) => placeName(code, language)).join(', '));

function placeName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
/** A mark in each language’s own quotes. */
const quoted = (text: string): Bilingual => ({ en: `“${text}”`, 'zh-CN': `“${text}”` });

const complaintRows = (packet: Packet, wording: Wording): Row[] => {
  const { case: id, filedAt, target, seller, claim } = packet;
  const chips = claim.chips.map((chip) => chipTexts[chip]);
  const sellerId = seller.key.slice(seller.key.indexOf('/') + 1);
  return [
    line('case', id, 'code'),
    line('filedAt', when(filedAt, wording)),
    line('reason', wording.rules.reasons[claim.reason].texts),
    line('grade', wording.grade && words.grade[wording.grade]),
    ...(claim.evidence ?? []).map(({ kind, sha256 }) =>
      line(
        'evidence',
        inBoth((language) => `${evidenceTexts[kind][language]} · SHA-256 ${sha256}`),
      ),
    ),
    line('chips', chips.length === 0 ? none : inBoth((language) => joined(chips, language))),
    line(
      'target',
      inBoth((language) => `${wording.marketplace[language]} · ${targetWords[target.kind][language]} ${target.id}`),
    ),
    line('variant', variantText(packet)),
    // Of a marketplace that keeps its sellers' names, the number stands for the name.
    line('seller', [...new Set([seller.name, sellerId])].filter(Boolean).join(' · ')),
  ];
};

const joined = (texts: readonly Bilingual[], language: Language): string =>
  texts.map((text) => text[language]).join(language === 'en' ? '; ' : '；');

/** The variant by its id, with the page's description. */
function variantText({ target, page }: Packet): Text {
  const id = variantOf(target);
  if (id === undefined) return undefined;
  const { title, price } = page?.variant ?? {};
  return [id, title, price && `${price.amount} ${price.currency}`].filter((part) => part !== undefined).join(' · ');
}

function rightRows({ right }: Packet, wording: Wording): Row[] {
  if (right === null) return [];
  return [
    line('holder', right.holderName),
    line('rightType', words.right[right.type]),
    line('mark', right.mark),
    line('registration', `${right.office} ${right.number}`),
    line('verified', verified[right.status === 'active' ? (right.verifiedBy ?? 'none') : 'none']),
    line('verifiedAgainst', right.verifiedAgainst),
    line('validUntil', right.validUntil === undefined ? unknown : when(right.validUntil, wording)),
    line('territories', places(right.territories)),
    hasClasses(right) ? line('classes', listed(right.classes)) : undefined,
  ];
}

function pageRows({ page, capture }: Packet, wording: Wording): Row[] {
  if (page === null) return [];
  return [
    line('seenAt', when(page.seenAt, wording)),
    line('url', page.url, 'code'),
    line('title', page.title),
    line('price', page.price && `${page.price.amount} ${page.price.currency}`),
    line('brand', page.brand),
    line('category', page.category),
    line('condition', page.condition && (conditionWords[page.condition] ?? page.condition)),
    line('sold', page.sold?.toString()),
    line('stock', page.stock?.toString()),
    line('shipsTo', places(page.shipsTo)),
    line('pageClasses', listed(page.classes ?? [])),
    line('description', page.description, 'long'),
    line('variants', page.variants?.map(variantLine).join('\n'), 'long'),
    line('attributes', page.attributes && linesOf(page.attributes).join('\n'), 'long'),
    // The log names them too.
    line('pictures', capture ? undefined : page.pictures.join('\n'), 'code'),
  ];
}

function variantLine({ id, title, price, ...rest }: Readonly<Record<string, unknown>>): string {
  const known = [title, id, price].filter((one) => !isEmpty(one)).map(said);
  return [...known, ...linesOf(rest)].join(' · ');
}

/** A marketplace's own data of any shape in words: `Colour: red`. */
const linesOf = (data: object): string[] =>
  Object.entries(data).flatMap(([name, value]) => (isEmpty(value) ? [] : [`${name}: ${said(value)}`]));

function said(value: unknown): string {
  if (Array.isArray(value))
    return value
      .filter((one) => !isEmpty(one))
      .map(said)
      .join(', ');
  if (typeof value !== 'object' || value === null) return String(value ?? '–');
  const { amount, currency, ...rest } = value as Readonly<Record<string, unknown>>;
  if (typeof amount === 'string' && typeof currency === 'string' && Object.keys(rest).length === 0)
    return `${amount} ${currency}`;
  return linesOf(value).join(' · ');
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function captureRows({ page, capture, filedAt }: Packet, wording: Wording): Row[] {
  if (!capture) return [];
  const asked = capture.log.find(({ what }) => what === 'page');
  const copy = wording.copies.get(asked?.sha256 ?? '');
  const words = copy && 'page' in copy ? copy.page : undefined;
  const kept = capture.log.filter(({ what, sha256 }) => what === 'picture' && sha256 !== undefined).length;
  const all = page?.pictures.length ?? 0;
  return [
    line('readAt', when(asked?.at ?? filedAt, wording)),
    line('outcome', outcomeWords[capture.outcome]),
    line('shows', capture.shows && showsWords[shown(capture.shows)]),
    line('pageTitle', words?.title),
    line('pageText', words?.text, 'long'),
    line(
      'kept',
      all === 0
        ? undefined
        : {
            en: `${kept} of ${all} kept as files, each by the hash of its bytes`,
            'zh-CN': `共 ${all} 张，其中 ${kept} 张已按哈希值留存为文件`,
          },
    ),
  ];
}

const shown = (shows: readonly string[]): keyof typeof showsWords => {
  if (shows.length === 0) return 'neither';
  return shows.length === 2 ? 'both' : (shows[0] as 'title' | 'price');
};

/** One request with what came of it. Pictures have the numbers that they have on the page. */
function logRow(request: CaptureRequest, { page }: Packet, wording: Wording): Row {
  const { what, address, at, redirectedTo, status, bytes, sha256, fault } = request;
  const number = (page?.pictures.indexOf(address) ?? 0) + 1;
  const label = what === 'page' ? requestWords.page : requestWords.picture(number);
  return row(
    what === 'page' ? what : `${what}-${number}`,
    label,
    inBoth((language) =>
      [
        address,
        redirectedTo && `→ ${redirectedTo}`,
        [
          when(at, wording)[language],
          status && `HTTP ${status}`,
          bytes !== undefined && (language === 'en' ? `${bytes} bytes` : `${bytes} 字节`),
          fault && faultWords[fault][language],
        ]
          .filter(Boolean)
          .join(' · '),
        sha256 && `SHA-256 ${sha256}`,
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    'code',
  );
}

/** What came of drawing the page. */
function screenshotRow(wording: Wording): Row {
  const { screenshot } = wording;
  if (screenshot === undefined) return undefined;
  const { label, how } = screenshotWords;
  if (!('sha256' in screenshot)) return row('screenshot', label, screenshotIn(screenshot).why);
  const { at, by, sha256 } = screenshot;
  return row(
    'screenshot',
    label,
    inBoth((language) => [how[language], `${when(at, wording)[language]} · ${by}`, `SHA-256 ${sha256}`].join('\n')),
    'code',
  );
}

/** Only trade marks are registered for Nice classes. */
const hasClasses = (right: NonNullable<Packet['right']>): boolean =>
  right.type === 'trademark' || right.classes.length > 0;

const matchRows = ({ match, right }: Packet): Row[] => [
  line('territoryMatch', matchWords[match.territory]),
  right === null || hasClasses(right) ? line('classMatch', matchWords[match.classes]) : undefined,
];

function comparisonRows({ comparison }: Packet, wording: Wording): Row[] {
  const { mark, seen, pictures = [], shown, namesOther, foundByScreening } = comparison;
  const pairOf = ({ image, with: id }: (typeof seen)[number]) =>
    pictures.find((one) => one.image === image && one.with.id === id);
  const field = (name: string): Bilingual =>
    name in labels ? labels[name as keyof typeof labels] : { en: name, 'zh-CN': name };
  return [
    line('comparedWith', mark === undefined ? unknown : quoted(mark)),
    line('shown', shownWords[shown]),
    line('namesOther', namesOther && namesOtherWord),
    ...seen.map((one) =>
      row(
        one.signal,
        signalWord(one.signal),
        one.image === undefined
          ? inBoth(
              (language) =>
                [
                  one.seen === undefined ? '' : `“${one.seen}”`,
                  one.field === undefined ? '' : field(one.field)[language],
                ]
                  .filter((part) => part !== '')
                  .join(' · ') || '–',
            )
          : seenInPicture(one, pairOf(one)),
      ),
    ),
    ...pictures.map((pair) =>
      row(
        'shown-since',
        shownSinceLabel,
        inBoth((language) =>
          shownSince[language](when(pair.shownSince, wording)[language], when(pair.with.since, wording)[language]),
        ),
      ),
    ),
    line('foundBefore', foundByScreening ? foundWords.yes : foundWords.no),
  ];
}

function declarationRows({ declaration }: Packet, wording: Wording): Row[] {
  if (!declaration.made) return [line('declared', notDeclared)];
  const at = when(declaration.at, wording);
  return [
    line('declared', declaration.texts),
    line(
      'declaredBy',
      inBoth((language) => `${declaration.by} · ${at[language]} · ${entered[language]}`),
    ),
    line('wording', declaration.version.replace('declaration-', '')),
  ];
}

function stampRows({ case: id }: Packet, { stamp: { hash, stamp } }: Wording): Row[] {
  if (typeof stamp === 'string') return [line('stampedAt', stampWords[stamp])];
  const { at, authority, serial } = stamp;
  return [
    line('stampedAt', `${at.replace('T', ' ').replace('Z', '')} UTC`),
    line('stampAuthority', authority),
    line('stampSerial', serial, 'code'),
    line('stampHow', stampWords.how),
    line('stampCommand', `openssl ts -verify -digest ${hash} -in ${stampName(id)} -CAfile authority.pem`, 'code'),
  ];
}

function filerRows(
  { agent, terms = [], signals, comparedCases = [], priceOfTypical, finding }: FilerPart,
  wording: Wording,
): Row[] {
  const until = agent?.mandateUntil === undefined ? undefined : when(agent.mandateUntil, wording);
  return [
    line(
      'agent',
      agent &&
        (until ? inBoth((language) => `${agent.id} · ${labels.validUntil[language]} ${until[language]}`) : agent.id),
    ),
    ...terms.map((one) => line(one.participant === agent?.id ? 'agentTerms' : 'terms', termsText(one))),
    line(
      'ofTypical',
      priceOfTypical === undefined
        ? undefined
        : {
            en: `${percent(priceOfTypical)} % of the price that the rights holder states as typical for these goods`,
            'zh-CN': `为权利人所述该类商品常见价格的 ${percent(priceOfTypical)}%`,
          },
    ),
    ...comparedCases.map((one) =>
      line(
        'comparedCase',
        [one.case, one.seller, one.listing && `${one.listing.marketplace} ${one.listing.id}`]
          .filter(Boolean)
          .join(' · '),
        'code',
      ),
    ),
    line('weights', weights(signals)),
    line(
      'score',
      finding && inBoth((language) => `${finding.score.toFixed(2)} · ${bandWords[finding.band][language]}`),
    ),
    line('scoreWeights', finding && weights(finding.signals)),
  ];
}

function termsText({ hash, version, date, current }: FiledTerms): Bilingual {
  if (hash === undefined) return noTerms;
  return {
    en: `Version ${version} of ${date}${current ? '' : ', not the one in force'} · SHA-256 ${hash}`,
    'zh-CN': `第 ${version} 版（${date}）${current ? '' : '，并非现行版本'} · SHA-256 ${hash}`,
  };
}

const percent = (share: number): string => (share < 0.1 ? (share * 100).toFixed(1) : (share * 100).toFixed(0));

const signalWord = (signal: string): Bilingual => words.signal[signal] ?? { en: signal, 'zh-CN': signal };

const weights = (signals: readonly { readonly signal: string; readonly logOdds: number }[]): Bilingual =>
  inBoth((language) =>
    signals
      .map(({ signal, logOdds }) => `${signalWord(signal)[language]} ${signed(logOdds)}`)
      .join(language === 'en' ? '; ' : '；'),
  );

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
