/* Lines added to a journal; what it held before stays. */
#include "fault.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char before[700];

int setup(void) {
    fill(before, sizeof before, 1);
    make_file("/journal", before, sizeof before);
    return 0;
}

int work(void) {
    int result = 1, fd = -1;
    FILE *f = NULL;
    char all[1024];
    fill(before, sizeof before, 1);
    memcpy(all, before, sizeof before);
    keep("/journal", 0, before, sizeof before);
    f = fopen("/journal", "a");
    TRY(f);
    TRY(fputs("first\nsecond\n", f) >= 0);
    int failed = fclose(f);
    f = NULL;
    TRY(!failed);
    memcpy(all + 700, "first\nsecond\n", 13);
    keep("/journal", 0, all, 713);
    f = fopen("/journal", "a+");
    TRY(f);
    char start[5] = "";
    TRY(fread(start, 1, 4, f) == 4);
    CHECK(!memcmp(start, before, 4));
    TRY(!fseek(f, 0, SEEK_SET));
    TRY(fprintf(f, "third\n") == 6);
    TRY(!fflush(f));
    memcpy(all + 713, "third\n", 6);
    keep("/journal", 0, all, 719);
    TRY(ftell(f) == 719);
    failed = fclose(f);
    f = NULL;
    TRY(!failed);
    fd = open("/journal", O_WRONLY | O_APPEND);
    TRY(fd >= 0);
    TRY(!write_all(fd, "fourth\n", 7));
    TRY(!fsync(fd));
    memcpy(all + 719, "fourth\n", 7);
    keep("/journal", 0, all, 726);
    forget("/journal", -1);
    keep("/journal", 0, all, 719);
    /* POSIX: pwrite goes where it is told. */
    for (int done = 0; done < 6;) {
        ssize_t now = pwrite(fd, &"FOURTH"[done], (size_t)(6 - done), 719 + done);
        TRY(now > 0);
        done += (int)now;
    }
    result = 0;
out:
    if (fd >= 0 && close(fd)) result = 1;
    if (f && fclose(f)) result = 1;
    return result;
}
