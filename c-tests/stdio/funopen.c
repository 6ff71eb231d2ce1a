#define _GNU_SOURCE
#include "test.h"
#include <stdio.h>
#include <string.h>

struct store {
    char bytes[100];
    int len, at, closed, fails;
};

static int do_read(void *cookie, char *to, int n) {
    struct store *s = cookie;
    if (s->fails) {
        errno = ERANGE;
        return -1;
    }
    if (n > s->len - s->at) n = s->len - s->at;
    memcpy(to, s->bytes + s->at, (size_t)n);
    s->at += n;
    return n;
}

static int do_write(void *cookie, const char *from, int n) {
    struct store *s = cookie;
    if (s->fails) {
        errno = ENOSPC;
        return -1;
    }
    /* a few at a time */
    if (n > 5) n = 5;
    memcpy(s->bytes + s->at, from, (size_t)n);
    s->at += n;
    if (s->at > s->len) s->len = s->at;
    return n;
}

static off_t do_seek(void *cookie, off_t offset, int whence) {
    struct store *s = cookie;
    offset += whence == SEEK_CUR ? s->at : whence == SEEK_END ? s->len : 0;
    if (offset < 0) {
        errno = EINVAL;
        return -1;
    }
    s->at = (int)offset;
    return offset;
}

static int do_close(void *cookie) {
    struct store *s = cookie;
    s->closed++;
    errno = EIO;
    return s->fails ? -1 : 0;
}

int main(void) {
    struct store s = {{0}, 0, 0, 0, 0};
    char line[20];
    FILE *f = funopen(&s, do_read, do_write, do_seek, do_close);

    CHECK(f != NULL && fputs("hello, world\n", f) >= 0 && fflush(f) == 0);
    CHECK(s.len == 13 && !memcmp(s.bytes, "hello, world\n", 13));
    CHECK(fseek(f, 7, SEEK_SET) == 0 && ftell(f) == 7);
    CHECK(fgets(line, sizeof line, f) && !strcmp(line, "world\n"));
    CHECK(fgetc(f) == EOF && feof(f) && !ferror(f));
    CHECK(fseek(f, -6, SEEK_END) == 0 && fgetc(f) == 'w');
    CHECK_ERRNO(fseek(f, -1, SEEK_SET), EINVAL);
    CHECK(fclose(f) == 0 && s.closed == 1);

    s.at = 0;
    f = fropen(&s, do_read);
    CHECK(f && fgetc(f) == 'h');
    CHECK_ERRNO(fputc('x', f), EBADF);
    CHECK_ERRNO(fseek(f, 0, SEEK_END), ESPIPE);
    CHECK(fclose(f) == 0 && s.closed == 1);

    f = fwopen(&s, do_write);
    CHECK(f && fputc('x', f) == 'x');
    CHECK_ERRNO(fgetc(f), EBADF);
    s.fails = 1;
    CHECK_ERRNO(fflush(f), ENOSPC);
    s.fails = 0;
    fclose(f);

    f = funopen(&s, do_read, NULL, NULL, do_close);
    s.fails = 1;
    CHECK_ERRNO(fgetc(f), ERANGE);
    CHECK(ferror(f));
    CHECK_ERRNO(fclose(f), EIO);
    CHECK_ERRNO(funopen(&s, NULL, NULL, do_seek, do_close), EINVAL);
    return 0;
}
