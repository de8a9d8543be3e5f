/*
 * FAISS over PDQ hashes: `faiss-hamming BANK QUERIES [MULTI]`, both files of 32 bytes a hash. Builds IndexBinaryFlat and, with MULTI,
 * IndexBinaryMultiHash with 16 tables of 16 bits and one flip, which is exact within 31 bits: of 16 parts one differs in at most one.
 * Writes a line for each, "<name> <seconds to build> <bytes of memory>", then "ready". For each line "<name> <queries>" on standard
 * input it searches that many queries within 31 bits and answers "<seconds of CPU time> <matches>". One thread.
 *   g++ -O3 -o faiss-hamming faiss-hamming.cc -lfaiss -lblas -llapack -fopenmp
 */
#include <faiss/IndexBinaryFlat.h>
#include <faiss/IndexBinaryHash.h>
#include <faiss/impl/AuxIndexStructures.h>
#include <omp.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <vector>

static std::vector<uint8_t> readAll(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  std::vector<uint8_t> bytes((size_t)ftell(file));
  rewind(file);
  if (fread(bytes.data(), 1, bytes.size(), file) != bytes.size()) exit(1);
  fclose(file);
  return bytes;
}

static double spent() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static long resident() {
  long size = 0, pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (!file) return 0;
  if (fscanf(file, "%ld %ld", &size, &pages) != 2) pages = 0;
  fclose(file);
  return pages * sysconf(_SC_PAGESIZE);
}

static std::unique_ptr<faiss::IndexBinary> build(const char *name, faiss::IndexBinary *made, const std::vector<uint8_t> &bank) {
  std::unique_ptr<faiss::IndexBinary> index(made);
  const long before = resident();
  const double from = spent();
  index->add((faiss::idx_t)(bank.size() / 32), bank.data());
  printf("%s %.3f %ld\n", name, spent() - from, resident() - before);
  fflush(stdout);
  return index;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  omp_set_num_threads(1);
  const std::vector<uint8_t> bank = readAll(argv[1]);
  const std::vector<uint8_t> queries = readAll(argv[2]);
  const std::unique_ptr<faiss::IndexBinary> flat = build("flat", new faiss::IndexBinaryFlat(256), bank);
  std::unique_ptr<faiss::IndexBinary> multi;
  if (argc > 3) {
    auto *made = new faiss::IndexBinaryMultiHash(256, 16, 16);
    made->nflip = 1;
    multi = build("multi", made, bank);
  }
  puts("ready");
  fflush(stdout);
  char name[16];
  size_t count;
  while (scanf("%15s %zu", name, &count) == 2) {
    const faiss::IndexBinary *index = strcmp(name, "flat") == 0 ? flat.get() : multi.get();
    if (!index || count * 32 > queries.size()) return 2;
    faiss::RangeSearchResult found(count);
    const double from = spent();
    // It finds what is nearer than the radius that it is given.
    index->range_search((faiss::idx_t)count, queries.data(), 32, &found);
    printf("%.6f %zu\n", spent() - from, (size_t)found.lims[count]);
    fflush(stdout);
  }
  return 0;
}
