/* What the programs of `make faults` share; docs/testing.md describes them. */
#ifndef FAULT_H
#define FAULT_H

#include <errno.h>
#include <stddef.h>

/* tests/faults/report.rs knows this layout. */
struct fault_report {
    /* From the harness: which of the functions below to call, which allocation fails (from 1, 0 for none) and how many
	   after it, and what red zones and freed memory hold. */
    unsigned mode;
    unsigned fail_at;
    unsigned fail_count;
    unsigned fill;
    /* For the harness: blocks that are not free, allocations, things that went wrong, and the length of the text. */
    int blocks;
    unsigned allocations;
    unsigned wrong;
    unsigned length;
    char text[8160];
};

extern struct fault_report fault_report;

/* What a program defines. `setup` makes files without faults. `work` runs under faults: it returns 0 when all is done and
   right, 1 when it noticed an error; all that it opened is closed, all memory is free. `check`, without faults again, looks at
   what `work` left after an error and reports with CHECK. `setup` and `check` may be missing. */
int setup(void);
int work(void);
void check(void);

/* From now on so many bytes of the file, from an offset, are these, whatever fails later: fsync or fclose has succeeded. */
void keep(const char *path, long long offset, const void *bytes, size_t size);

/* The file is either these bytes or those. */
void either(const char *path, const void *a, size_t size_a, const void *b, size_t size_b);

/* Nothing is promised any more about the file, from this offset; about none of it when the offset is negative. */
void forget(const char *path, long long offset);

/* A number for `check`. */
void note(const char *key, long long value);

/* The last number noted, or `otherwise`. */
long long noted(const char *key, long long otherwise);

/* Something that must not be. */
void fault_wrong(const char *file, int line, const char *text);

/* Adds to the report's text. */
void fault_put(const char *text);
void fault_put_number(long long number);

/* In `check`, and in `work` for what holds even under faults. */
#define CHECK(condition) ((condition) ? (void)0 : fault_wrong(__FILE__, __LINE__, #condition))

/* In `work`: an error has been noticed, clean up. */
#define TRY(condition)                                                                                                 \
    do {                                                                                                               \
        if (!(condition)) goto out;                                                                                    \
    } while (0)

/* Writes or reads all of it; -1 on failure, or when a file ends early. */
int write_all(int fd, const void *bytes, size_t size);
int read_all(int fd, void *bytes, size_t size);

/* Makes a file, for `setup`. */
void make_file(const char *path, const void *bytes, size_t size);

/* Fills with text that differs everywhere. */
void fill(char *bytes, size_t size, unsigned seed);

#endif
