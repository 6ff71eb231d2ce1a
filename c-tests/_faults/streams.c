/* What else there is of streams: freopen, fdopen, fopencookie, memory streams, popen-like chains, getdelim, fileno. */
#include "fault.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int setup(void) {
    make_file("/in", "alpha;beta;gamma;", 17);
    return 0;
}

int work(void) {
    int result = 1, fd = -1;
    char *part = NULL, *memory = NULL;
    size_t capacity = 0, size = 0;
    FILE *f = fopen("/in", "r"), *m = NULL;
    TRY(f);
    TRY(getdelim(&part, &capacity, ';', f) == 6 && !strcmp(part, "alpha;"));
    TRY(fseek(f, -2, SEEK_END) == 0 && getc(f) == 'a');
    f = freopen("/out", "w", f);
    TRY(f);
    TRY(fputs("one\n", f) >= 0);
    TRY(!fflush(f));
    keep("/out", 0, "one\n", 4);
    FILE *again = freopen("/out", "a+", f);
    f = again;
    TRY(f);
    TRY(fputs("two\n", f) >= 0);
    errno = 0;
    rewind(f);
    TRY(!errno);
    TRY(getdelim(&part, &capacity, '\n', f) == 4);
    CHECK(!strcmp(part, "one\n"));
    int failed = fclose(f);
    f = NULL;
    TRY(!failed);
    keep("/out", 0, "one\ntwo\n", 8);
    m = open_memstream(&memory, &size);
    TRY(m);
    for (int i = 0; i < 200; i++) TRY(fprintf(m, "%d,", i) > 0);
    TRY(!fflush(m));
    fd = open("/list", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    TRY(fd >= 0);
    f = fdopen(fd, "w");
    TRY(f);
    fd = -1;
    TRY(fwrite(memory, 1, size, f) == size);
    failed = fclose(f);
    f = NULL;
    TRY(!failed);
    keep("/list", 0, memory, size);
    result = 0;
out:
    free(part);
    if (m && fclose(m)) result = 1;
    free(memory);
    if (f && fclose(f)) result = 1;
    if (fd >= 0) close(fd);
    return result;
}
