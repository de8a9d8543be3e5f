/*
 * Vectorscan over lines that are folded already: `vectorscan MARKS LINES`. For each line that it reads from standard
 * input it scans all LINES once and answers "<seconds of CPU time> <matches>". Every mark is a literal.
 *   cc -O3 -o vectorscan vectorscan.c -lhs
 */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *read_all(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, file) != *size) exit(1);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)id;
  (void)from;
  (void)to;
  (void)flags;
  ++*(unsigned long long *)context;
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  size_t size;
  char *marks = read_all(argv[1], &size);
  size_t count = 0;
  for (size_t i = 0; i < size; i++) count += marks[i] == '\n';
  const char **literals = malloc(count * sizeof *literals);
  size_t *lengths = malloc(count * sizeof *lengths);
  unsigned *flags = calloc(count, sizeof *flags);
  unsigned *ids = malloc(count * sizeof *ids);
  char *at = marks;
  for (size_t i = 0; i < count; i++) {
    char *end = strchr(at, '\n');
    literals[i] = at;
    lengths[i] = (size_t)(end - at);
    ids[i] = (unsigned)i;
    at = end + 1;
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_lit_multi(literals, flags, ids, lengths, (unsigned)count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  size_t database_size;
  hs_database_size(database, &database_size);
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  char *lines = read_all(argv[2], &size);
  fprintf(stdout, "ready %zu\n", database_size);
  fflush(stdout);
  char order[16];
  while (fgets(order, sizeof order, stdin)) {
    unsigned long long matches = 0;
    clock_t before = clock();
    char *start = lines, *stop = lines + size;
    while (start < stop) {
      char *end = memchr(start, '\n', (size_t)(stop - start));
      if (!end) end = stop;
      hs_scan(database, start, (unsigned)(end - start), 0, scratch, on_match, &matches);
      start = end + 1;
    }
    printf("%.6f %llu\n", (double)(clock() - before) / CLOCKS_PER_SEC, matches);
    fflush(stdout);
  }
  return 0;
}
