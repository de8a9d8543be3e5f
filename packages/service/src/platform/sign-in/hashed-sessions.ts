import { hash } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import type { DBAdapter, Where } from 'better-auth/adapters';

/** The stored form of a session's token. Tokens are long and random, so the hash cannot be reversed. */
export const tokenHash = (token: string): string => hash('sha256', `session:${token}`, 'base64url');

/** The sign-in library stores tokens in clear text. This adapter hashes each token on its way to the database. */
export const hashedSessions = {
  id: 'hashed-sessions',
  init: ({ adapter }) => ({ context: { adapter: hashingTokens(adapter) } }),
} satisfies BetterAuthPlugin;

type WithoutTransaction = Omit<DBAdapter, 'transaction'>;

const hashingTokens = (adapter: DBAdapter): DBAdapter => ({
  ...hashingIn(adapter),
  transaction: (run) => adapter.transaction((within) => run({ ...within, ...hashingIn(within) })),
});

function hashingIn<A extends WithoutTransaction>(adapter: A): A {
  const given = ({ field, value }: Where): boolean => field === 'token' && typeof value === 'string';
  const asKept = <Asked extends { readonly model: string; readonly where?: Where[] | undefined }>(
    asked: Asked,
  ): Asked =>
    asked.model === 'session' && asked.where
      ? {
          ...asked,
          where: asked.where.map((one) => (given(one) ? { ...one, value: tokenHash(String(one.value)) } : one)),
        }
      : asked;
  /** The library asked with the plain token and continues with it, so the row gets it back. */
  const asGiven = <Row>(row: Row, { model, where }: { readonly model: string; readonly where: Where[] }): Row => {
    const token = model === 'session' ? where.find(given)?.value : undefined;
    return row && token !== undefined ? { ...row, token } : row;
  };
  return {
    ...adapter,
    create: async (asked) => {
      const { token } = asked.data as { token?: unknown };
      if (asked.model !== 'session' || typeof token !== 'string') return adapter.create(asked);
      const row = await adapter.create({ ...asked, data: { ...asked.data, token: tokenHash(token) } });
      return { ...row, token } as never;
    },
    findOne: async (asked) => asGiven(await adapter.findOne(asKept(asked)), asked) as never,
    findMany: (asked) => adapter.findMany(asKept(asked)),
    count: (asked) => adapter.count(asKept(asked)),
    update: async (asked) => asGiven(await adapter.update(asKept(asked)), asked) as never,
    updateMany: (asked) => adapter.updateMany(asKept(asked)),
    delete: (asked) => adapter.delete(asKept(asked)),
    deleteMany: (asked) => adapter.deleteMany(asKept(asked)),
  };
}
