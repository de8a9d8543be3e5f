import { z } from 'zod';

/** A number longer than JavaScript's comes as its digits (`operator-api/http.ts`). */
const id = z.union([z.string().min(1).max(128), z.number()]).transform(String);

/** `taobao.tbk.item.info.get`: of the items asked for, those that it has. */
export const ItemInfos = z.object({
  tbk_item_info_get_response: z.object({
    results: z
      .object({
        n_tbk_item: z
          .array(z.object({ num_iid: id, seller_id: id.optional() }))
          .max(40)
          .default([]),
      })
      .optional(),
  }),
});

/** `taobao.item.seller.get`: one item of the seller who authorised the app. */
export const SellersItem = z.object({
  item_seller_get_response: z.object({
    item: z.object({
      num_iid: id,
      approve_status: z.enum(['onsale', 'instock']),
      num: z.number().int().min(0).optional(),
    }),
  }),
});
export type SellersItem = z.infer<typeof SellersItem>['item_seller_get_response']['item'];

/** How many pieces go back on sale. */
export const UndoData = z.object({ stock: z.number().int().min(0).optional() });
export type UndoData = z.infer<typeof UndoData>;
