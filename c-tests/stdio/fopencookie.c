// peer: differs it loses output where a cookie takes part of it
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

struct store {
    char data[64];
    off_t size, storage;
    int closed, fail, writes;
};

static ssize_t store_read(void *cookie, char *to, size_t n) {
    struct store *s = cookie;
    if (s->fail) {
        errno = EIO;
        return -1;
    }
    /* Short reads. */
    if (n > 3) n = 3;
    if ((off_t)n > s->size - s->storage) n = (size_t)(s->size - s->storage);
    memcpy(to, s->data + s->storage, n);
    s->storage += (off_t)n;
    return (ssize_t)n;
}

static ssize_t store_write(void *cookie, const char *from, size_t n) {
    struct store *s = cookie;
    s->writes++;
    if (s->fail) {
        errno = ENOSPC;
        return s->fail == 1 ? 0 : -1;
    }
    if (n > 5) n = 5;
    memcpy(s->data + s->storage, from, n);
    s->storage += (off_t)n;
    if (s->storage > s->size) s->size = s->storage;
    return (ssize_t)n;
}

static int store_seek(void *cookie, off_t *offset, int whence) {
    struct store *s = cookie;
    off_t storage = *offset + (whence == SEEK_CUR ? s->storage : whence == SEEK_END ? s->size : 0);
    if (storage < 0) {
        errno = EINVAL;
        return -1;
    }
    *offset = s->storage = storage;
    return 0;
}

static int store_close(void *cookie) {
    struct store *s = cookie;
    s->closed++;
    if (s->fail) {
        errno = EIO;
        return -1;
    }
    return 0;
}

/* Keeps the end of what is written, and leaves an error number behind. */
static ssize_t noisy_write(void *cookie, const char *from, size_t n) {
    char *end = cookie;
    size_t kept = n < 31 ? n : 31;
    memmove(end, end + kept, 31 - kept);
    memcpy(end + 31 - kept, from + n - kept, kept);
    errno = EPROTO;
    return (ssize_t)n;
}

int main(void) {
    struct store s = {.size = 0};
    cookie_io_functions_t all = {store_read, store_write, store_seek, store_close};
    FILE *f = fopencookie(&s, "w+", all);
    CHECK(f != NULL);
    CHECK(fputs("hello cookie", f) >= 0);
    CHECK_INT(s.size, 0);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(s.size, 12);
    CHECK(memcmp(s.data, "hello cookie", 12) == 0);
    CHECK_INT(fseek(f, 6, SEEK_SET), 0);
    CHECK_INT(ftell(f), 6);
    char text[20] = "";
    CHECK_INT(fread(text, 1, 20, f), 6);
    CHECK(strcmp(text, "cookie") == 0);
    CHECK(feof(f));
    CHECK_ERRNO(fseek(f, -1, SEEK_SET), EINVAL);
    CHECK_ERRNO(fileno(f), EBADF);
    rewind(f);
    CHECK_INT(getc(f), 'h');
    CHECK_INT(ftell(f), 1);
    s.fail = 1;
    CHECK_INT(fseek(f, 0, SEEK_END), 0);
    CHECK_ERRNO(getc(f), EIO);
    CHECK(ferror(f));
    clearerr(f);
    CHECK_INT(putc('x', f), 'x');
    CHECK_ERRNO(fflush(f), ENOSPC);
    CHECK(ferror(f));
    s.fail = 2;
    CHECK_ERRNO(fflush(f), ENOSPC);
    /* What could not be written is still there. */
    s.fail = 0;
    CHECK_INT(fflush(f), 0);
    CHECK_INT(s.size, 13);
    CHECK_INT(fclose(f), 0);
    CHECK_INT(s.closed, 1);

    s.closed = 0;
    f = fopencookie(&s, "r", all);
    s.fail = 1;
    CHECK_ERRNO(fclose(f), EIO);
    CHECK_INT(s.closed, 1);
    s.fail = 0;

    /* Without functions. */
    cookie_io_functions_t none = {0};
    f = fopencookie(NULL, "r+", none);
    CHECK_INT(getc(f), EOF);
    CHECK(feof(f));
    CHECK(!ferror(f));
    CHECK(fputs("nowhere", f) >= 0);
    CHECK_INT(fflush(f), 0);
    CHECK(fseek(f, 0, SEEK_SET) == -1);
    CHECK_INT(fclose(f), 0);
    CHECK_ERRNO(fopencookie(NULL, "u", none), EINVAL);

    /* The error of %m is the one before the call, whatever the functions do. */
    char end[32] = {0};
    f = fopencookie(end, "w", (cookie_io_functions_t){.write = noisy_write});
    CHECK_INT(setvbuf(f, NULL, _IONBF, 0), 0);
    errno = ENOENT;
    CHECK_INT(fprintf(f, "%2000d%m", 1), 2000 + (int)strlen(strerror(ENOENT)));
    CHECK(strstr(end, strerror(ENOENT)) != NULL);
    CHECK_INT(fclose(f), 0);
    return 0;
}
