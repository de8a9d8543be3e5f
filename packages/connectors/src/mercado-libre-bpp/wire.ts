import { z } from 'zod';

/** The answers of Mercado Libre, as its documentation describes them. Fields that are not used here are not checked. */

/** Ids come as numbers in some answers and as text in others. */
const id = z.union([z.string().min(1).max(128), z.number()]).transform(String);
/** Its offsets come without the colon (`-0400`) that the rest of the form demands. */
const instant = z
  .string()
  .transform((text) => text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  .pipe(z.iso.datetime({ offset: true }));

/** `GET /moderations/pppi/denounces/{site}/ITM/options`: the reasons that are enabled for this member. */
export const Reasons = z.array(z.object({ id: z.string().min(1).max(64) })).max(200);

/** `POST /moderations/pppi/denounces/items/{item}` */
export const Accepted = z.object({ denounce_id: id });

/** `GET` and `POST /moderations/pppi/case/{number}` */
export const Denounce = z.object({
  case_id: id,
  item_info: z.object({ item_id: id }),
  current_status: z.string().min(1).max(100),
  due_date: instant.nullish(),
  last_updated: instant.nullish(),
});
export type Denounce = z.infer<typeof Denounce>;

/** `GET /items?ids=`: one row for each id, in their order. The body of a row with another code than 200 is an error. */
export const ItemRows = z.array(z.object({ code: z.number(), body: z.unknown() })).max(20);
export const Item = z.object({
  id,
  seller_id: id.optional(),
  status: z.string().min(1).max(100),
  pictures: z
    .array(z.object({ id: z.string().min(1).max(200) }))
    .max(100)
    .optional(),
});
export type Item = z.infer<typeof Item>;

/** The documented form of its errors. */
export const Refused = z.object({ message: z.string().max(2000).optional(), error: z.string().max(500).optional() });
