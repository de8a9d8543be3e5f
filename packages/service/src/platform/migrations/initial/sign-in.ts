import { said } from '../../schema/tenant-isolation.ts';

const ofTheSignInLibrary = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy auth on ${table} to marketsafe_auth using (true) with check (true);
  grant select, insert, update, delete on ${table} to marketsafe_auth;
`;

/** Users and sessions, which are the sign-in library's. */
export const signIn = `
  create schema auth;
  grant usage on schema auth to marketsafe_work, marketsafe_reader, marketsafe_auth;
  create table auth."user" (
    id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false,
    image text, "twoFactorEnabled" boolean not null default false,
    "createdAt" timestamptz not null, "updatedAt" timestamptz not null
  );
  -- What each user was called from when on: a decision is shown under the name of its time.
  create table auth.name (user_id text not null references auth."user" (id) on delete cascade, name text not null, since timestamptz not null);
  create index name_user on auth.name (user_id, since);
  create function auth.keep_name() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' or new.name is distinct from old.name then
      insert into auth.name values (new.id, new.name, new."updatedAt");
    end if;
    return null;
  end $$;
  create trigger keep_name after insert or update on auth."user" for each row execute function auth.keep_name();
  -- The name in force at an instant; the first one, for what is older.
  create function auth.name_at(who text, at timestamptz) returns text language sql stable as $$
    select name from auth.name where user_id = who order by since <= at desc, case when since <= at then since end desc, since limit 1
  $$;
  create table auth.session (
    id text primary key, "userId" text not null references auth."user" (id) on delete cascade, token text not null unique,
    "expiresAt" timestamptz not null, "ipAddress" text, "userAgent" text, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
  );
  create table auth.account (
    id text primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references auth."user" (id) on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
    "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
    "createdAt" timestamptz not null, "updatedAt" timestamptz not null
  );
  -- Second factors, sealed by the sign-in library under the secret of sessions. Not verified: being set up, and opens nothing.
  create table auth.two_factor (
    id text primary key, "userId" text not null unique references auth."user" (id) on delete cascade, secret text not null,
    "backupCodes" text not null, verified boolean not null default true, "failedVerificationCount" int not null default 0,
    "lockedUntil" timestamptz
  );
  -- Codes that opened a session, by keyed hashes: each opens one, though it holds for a minute and a half.
  create table auth.used_code (code text primary key, used_at timestamptz not null);
  -- Guesses of passwords, by keyed hashes of account and device.
  create table auth.guess (who text primary key, guesses int not null, last_at timestamptz not null);
  -- Passkeys (WebAuthn). "under" says under which password one was last shown: under another one it does not open the account alone.
  create table auth.passkey (
    id text primary key, user_id text not null references auth."user" (id) on delete cascade, credential text not null unique,
    public_key text not null, counter bigint not null, under text not null, name text not null,
    made_at timestamptz not null, used_at timestamptz
  );
  create index passkey_user on auth.passkey (user_id);
  create function auth.has_second_factor(who text) returns boolean language sql stable as $$
    select exists (select from auth."user" where id = who and "twoFactorEnabled") or exists (select from auth.passkey where user_id = who)
  $$;
  create table auth.verification (
    id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
    "createdAt" timestamptz, "updatedAt" timestamptz
  );
  ${['"user"', 'session', 'account', 'verification', 'guess', 'name', 'two_factor', 'used_code', 'passkey'].map((one) => ofTheSignInLibrary(`auth.${one}`)).join('')}

  -- A signed-in party reads its own users' names and addresses.
  create policy own on auth."user" for select to marketsafe_reader
    using (exists (select from public.account where user_id = "user".id));
  grant select (id, name, email, "twoFactorEnabled") on auth."user" to marketsafe_reader;
  create policy own on auth.name for select to marketsafe_reader using (exists (select from public.account where user_id = name.user_id));
  grant select on auth.name to marketsafe_reader;
  create policy own on auth.passkey for select to marketsafe_reader using (exists (select from public.account where user_id = passkey.user_id));
  grant select (user_id) on auth.passkey to marketsafe_reader;

  -- The unit of work adds users, sets passwords, and begins and ends sessions. It reads no password, and of a session when and where it
  -- began, but not its token.
  create policy work_reads on auth."user" for select to marketsafe_work using (${said});
  create policy work_adds on auth."user" for insert to marketsafe_work with check (${said});
  create policy work_adds on auth.account for insert to marketsafe_work with check (${said});
  create policy work_adds on auth.session for insert to marketsafe_work with check (${said});
  grant select (id, name, email, "createdAt", "twoFactorEnabled"), insert, update (email, "twoFactorEnabled") on auth."user" to marketsafe_work;
  create policy work_sets on auth."user" for update to marketsafe_work using (${said}) with check (${said});
  create policy work_reads on auth.two_factor for select to marketsafe_work using (${said});
  create policy work_ends on auth.two_factor for delete to marketsafe_work using (${said});
  grant select ("userId"), delete on auth.two_factor to marketsafe_work;
  create policy work_reads on auth.passkey for select to marketsafe_work using (${said});
  create policy work_adds on auth.passkey for insert to marketsafe_work with check (${said});
  create policy work_sets on auth.passkey for update to marketsafe_work using (${said}) with check (${said});
  create policy work_ends on auth.passkey for delete to marketsafe_work using (${said});
  grant select (id, user_id, name, made_at, used_at), insert, update (under), delete on auth.passkey to marketsafe_work;
  create policy work_reads on auth.name for select to marketsafe_work using (${said});
  create policy work_adds on auth.name for insert to marketsafe_work with check (${said});
  grant select, insert on auth.name to marketsafe_work;
  grant insert on auth.account, auth.session to marketsafe_work;
  create policy work_reads on auth.account for select to marketsafe_work using (${said});
  create policy work_sets on auth.account for update to marketsafe_work using (${said}) with check (${said});
  grant select ("userId", "providerId"), update (password, "updatedAt") on auth.account to marketsafe_work;
  create policy work_reads on auth.session for select to marketsafe_work using (${said});
  create policy work_reads on auth.guess for select to marketsafe_work using (${said});
  create policy work_ends on auth.guess for delete to marketsafe_work using (${said});
  grant select (who), delete on auth.guess to marketsafe_work;
  create policy work_ends on auth.session for delete to marketsafe_work using (${said});
  grant select (id, "userId", "createdAt", "expiresAt", "ipAddress", "userAgent"), delete on auth.session to marketsafe_work;
  create policy work_reads on auth.verification for select to marketsafe_work using (${said});
  create policy work_ends on auth.verification for delete to marketsafe_work using (${said});
  grant select (value), delete on auth.verification to marketsafe_work;
`;
