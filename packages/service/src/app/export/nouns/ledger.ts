import { sql } from 'kysely';
import { z } from 'zod';
import { Instant } from '../../../platform/contract.ts';
import type { Noun } from '../noun.ts';

const entries: Noun = {
  file: 'ledger/entries.jsonl',
  says: {
    en: 'Every event in the order of its writing. Those with an index are in the log; the others follow with the next checkpoint.',
    'zh-CN': '按写入顺序排列的全部事件。带序号的已进入账本，其余随下一检查点进入。',
  },
  row: z.object({
    index: z.int().optional(),
    id: z.string(),
    kind: z.string(),
    aggregate: z.string(),
    version: z.int(),
    type: z.string(),
    payload: z.record(z.string(), z.unknown()),
    actor: z.record(z.string(), z.unknown()),
    at: Instant,
    salt: z.string(),
    leafHash: z.string(),
  }),
  rows: (where) => sql`
    select l.index::float8 as index, e.id, e.kind, e.aggregate, e.version, e.type, e.payload, e.actor, e.at, e.salt, e.leaf_hash
    from event e left join ledger_leaf l on l.event = e.seq where ${where} order by e.seq`,
};

const sealed: Noun = {
  file: 'ledger/sealed.jsonl',
  says: {
    en: 'Texts and personal data that entries name by id and hash. An erased one has neither body nor salt.',
    'zh-CN': '账本条目以编号和哈希值引用的文字与个人信息。已删除的既无内容也无随机值。',
  },
  row: z.object({
    id: z.string(),
    hash: z.string(),
    salt: z.string().optional(),
    retention: z.string(),
    body: z.unknown().optional(),
    createdAt: Instant,
  }),
  rows: (where) => sql`
    select id, hash, case when body is not null then salt end as salt, retention, body, created_at from sealed where ${where} order by id`,
};

const checkpoints: Noun = {
  file: 'ledger/checkpoints.jsonl',
  says: { en: 'Signed heads of the log.', 'zh-CN': '账本的已签名检查点。' },
  row: z.object({ size: z.int(), note: z.string(), signedAt: Instant, publishedAt: Instant.optional() }),
  rows: (where) => sql`
    select size::float8 as size, note, signed_at, published_at from ledger_checkpoint where ${where} order by ledger_checkpoint.size`,
};

const keys: Noun = {
  file: 'ledger/keys.jsonl',
  says: {
    en: 'Public keys that checkpoints are verified with.',
    'zh-CN': '验证检查点签名所用的公钥。',
  },
  row: z.object({ id: z.string(), key: z.string(), since: Instant, until: Instant.optional() }),
  rows: (where) => sql`select id, key, since, until from ledger_key where ${where} order by since, id`,
};

export const ledger = [entries, sealed, checkpoints, keys];
