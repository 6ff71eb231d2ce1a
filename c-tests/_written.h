/* What a program wrote to its standard error, which is the file "e". */
#ifndef TEST_WRITTEN_H
#define TEST_WRITTEN_H

#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Has the standard error go into the file. */
static inline void catch_stderr(void) { CHECK(freopen("e", "w", stderr) == stderr); }

/* Checks what was written since the last call. */
#define CHECK_WRITTEN(text)                                                                                            \
    do {                                                                                                               \
        char written_[300] = "";                                                                                       \
        read_written(written_, sizeof written_);                                                                       \
        CHECK_STR(written_, text);                                                                                     \
    } while (0)

static inline void read_written(char *to, size_t size) {
    static off_t seen;
    int fd = open("e", O_RDONLY);
    CHECK_INT(lseek(fd, seen, SEEK_SET), seen);
    ssize_t n = read(fd, to, size - 1);
    CHECK(n >= 0);
    seen += n;
    CHECK_INT(close(fd), 0);
}

#endif
