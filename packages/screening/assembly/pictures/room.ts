/** The first byte that holds no constant of this module: the host's room begins here. */
export function firstFreeByte(): usize {
  return __heap_base;
}
