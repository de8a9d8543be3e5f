import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { gonePage } from '../pages/layout.ts';
import { inboxPage, loginPage, messagePage, offersPage, registerPage } from '../pages/seller.ts';
import type { SellerRecord } from '../records.ts';
import { Offer, Registration, type SellerDesk } from '../seller-desk.ts';
import type { Context } from './context.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { lookOf, sendPage } from './shopper-pages.ts';

const Login = z.object({ seller: z.string().trim().max(128), password: z.string().max(200) });
const RegisterForm = z.object({
  name: z.string(),
  kind: z.string(),
  number: z.string(),
  holder: z.string(),
  email: z.string(),
  password: z.string(),
});
const OfferForm = z.object({ title: z.string(), price: z.string() });
const DoForm = z.object({ do: z.enum(['take-off', 'put-on', 'delete']) });
const PathId = z.object({ id: z.string().max(128) });

const SESSION_COOKIE = 'seller';
const DAY_SECONDS = 86_400;

const tokenOf = (request: FastifyRequest): string => readCookie(request.headers.cookie, SESSION_COOKIE) ?? '';

/** Runs `show` for the logged-in seller, otherwise shows the login. */
const loggedIn =
  (context: Context, desk: SellerDesk) =>
  (request: FastifyRequest, reply: FastifyReply, show: (seller: SellerRecord) => FastifyReply) => {
    const seller = desk.sellerOf(tokenOf(request));
    return seller === undefined ? sendPage(reply, loginPage(lookOf(context, request)), 401) : show(seller);
  };

const ownOffers =
  (context: Context) => (request: FastifyRequest, reply: FastifyReply, seller: SellerRecord, refused?: string) => {
    const own = context.shop.listingsOf(seller.id).filter(({ deleted }) => !deleted);
    const isHeld = (id: string): boolean => context.shop.isHeld(id, seller.id);
    const page = offersPage(lookOf(context, request), seller, own.toReversed(), isHeld, refused);
    return sendPage(reply, page, refused === undefined ? 200 : 400);
  };

/** The seller's pages: login, inbox, own offers, opening a shop. */
export const sellerPages = (context: Context, desk: SellerDesk) => async (app: FastifyInstance) => {
  const { shop } = context;
  const within = loggedIn(context, desk);
  const offers = ownOffers(context);

  app.get('/login', (request, reply) => sendPage(reply, loginPage(lookOf(context, request))));
  app.post('/login', (request, reply) => {
    const { seller, password } = Login.parse(request.body);
    const look = lookOf(context, request);
    const answer = desk.login(seller, password);
    if (answer === 'wrong') return sendPage(reply, loginPage(look, 'loginFailed'), 401);
    if (answer === 'blocked') return sendPage(reply, loginPage(look, 'loginBlocked'), 403);
    const cookie = writeCookie(SESSION_COOKIE, answer.token, DAY_SECONDS);
    return reply.header('set-cookie', cookie).redirect(look.words.to('/seller/inbox'), 303);
  });
  app.post('/logout', (request, reply) => {
    desk.logout(tokenOf(request));
    return reply
      .header('set-cookie', writeCookie(SESSION_COOKIE, '', 0))
      .redirect(lookOf(context, request).words.to('/'), 303);
  });

  app.get('/register', (request, reply) => sendPage(reply, registerPage(lookOf(context, request), undefined)));
  app.post('/register', (request, reply) => {
    const look = lookOf(context, request);
    const { kind, number, holder, email, ...form } = RegisterForm.parse(request.body);
    const read = Registration.safeParse({ ...form, identity: { kind, number, holder }, email });
    if (!read.success) return sendPage(reply, registerPage(look, read.error.issues[0]?.path.join('.')), 400);
    return sendPage(reply, registerPage(look, undefined, desk.register(read.data).id), 201);
  });

  app.get('/inbox', (request, reply) =>
    within(request, reply, (seller) =>
      sendPage(reply, inboxPage(lookOf(context, request), seller, desk.inbox(seller.id))),
    ),
  );
  app.get('/inbox/:id', (request, reply) =>
    within(request, reply, (seller) => {
      const message = desk.read(seller.id, PathId.parse(request.params).id);
      const look = lookOf(context, request);
      return message === undefined
        ? sendPage(reply, gonePage(look, 'noMessages'), 404)
        : sendPage(reply, messagePage(look, seller, message));
    }),
  );

  app.get('/listings', (request, reply) => within(request, reply, (seller) => offers(request, reply, seller)));
  app.post('/listings', (request, reply) =>
    within(request, reply, (seller) => {
      const { title, price } = OfferForm.parse(request.body);
      const read = Offer.safeParse({ title, price: { amount: price.trim(), currency: shop.options.currency } });
      if (!read.success) return offers(request, reply, seller, read.error.issues[0]?.path.join('.') ?? '');
      desk.create(seller.id, read.data);
      return offers(request, reply, seller);
    }),
  );
  app.post('/listings/:id', (request, reply) =>
    within(request, reply, (seller) => {
      const { id } = PathId.parse(request.params);
      const wanted = DoForm.parse(request.body).do;
      const answer =
        wanted === 'delete' ? desk.delete(seller.id, id) : desk.change(seller.id, id, { onShelf: wanted === 'put-on' });
      return offers(request, reply, seller, answer === 'ok' ? undefined : id);
    }),
  );
};
