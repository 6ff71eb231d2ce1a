#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <libutil.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>

static void check_number(int64_t number, size_t buffer, const char *suffix, int scale, int flags, int wanted_len,
                         const char *wanted) {
    char text[20];
    memset(text, '!', sizeof text);
    CHECK_INT(humanize_number(text, buffer, number, suffix, scale, flags), wanted_len);
    CHECK(!strcmp(text, wanted) && text[buffer] == '!');
}

static void numbers(void) {
    char text[20] = "untouched";
    uint64_t value = 7;
    check_number(0, 5, "", HN_AUTOSCALE, HN_B | HN_NOSPACE, 2, "0B");
    check_number(1500, 5, "", HN_AUTOSCALE, HN_B | HN_NOSPACE | HN_DECIMAL, 4, "1.5K");
    check_number(1023, 6, "B", HN_AUTOSCALE, 0, 4, "1 KB");
    check_number(-1500, 6, "", HN_AUTOSCALE, HN_NOSPACE | HN_DECIMAL, 5, "-1.5K");
    check_number(1500000, 10, "bytes", 2, HN_DIVISOR_1000, 8, "2 Mbytes");
    check_number((int64_t)1 << 30, 8, "B", HN_AUTOSCALE, HN_IEC_PREFIXES | HN_DECIMAL, 7, "1.0 GiB");
    check_number(123456, 3, "", 0, HN_NOSPACE, 6, "12");
    CHECK_INT(humanize_number(text, 5, 1 << 20, "", HN_GETSCALE, HN_NOSPACE), 2);
    CHECK(!strcmp(text, "untouched"));
    CHECK_ERRNO(humanize_number(text, 5, 1, "", -1, 0), EINVAL);
    CHECK_ERRNO(humanize_number(text, 5, 1, "", 7, 0), EINVAL);
    CHECK_ERRNO(humanize_number(text, 9, 1, "", 1, HN_DIVISOR_1000 | HN_IEC_PREFIXES), EINVAL);
    CHECK_ERRNO(humanize_number(text, 2, 1, "", HN_AUTOSCALE, HN_NOSPACE), EINVAL);

    CHECK(expand_number("12", &value) == 0 && value == 12);
    CHECK(expand_number("3k", &value) == 0 && value == 3072);
    CHECK(expand_number("1B", &value) == 0 && value == 1);
    CHECK(expand_number("15E", &value) == 0 && value == (uint64_t)15 << 60);
    CHECK_ERRNO(expand_number("16E", &value), ERANGE);
    CHECK_ERRNO(expand_number("99999999999999999999", &value), ERANGE);
    CHECK_ERRNO(expand_number("1x", &value), EINVAL);
    CHECK_ERRNO(expand_number("", &value), EINVAL);
    CHECK(value == (uint64_t)15 << 60);
}

static void locks(void) {
    int fd = flopen("lock", O_RDWR | O_CREAT, 0600), dir, other;
    CHECK(fd >= 0 && write(fd, "abc", 3) == 3);
    CHECK_ERRNO(flopen("lock", O_RDWR | O_NONBLOCK), EWOULDBLOCK);
    CHECK_ERRNO(flopen("lock", O_RDWR | O_NONBLOCK | O_TRUNC), EWOULDBLOCK);
    CHECK_ERRNO(flopen("lock", O_RDWR), EDEADLK);
    CHECK_ERRNO(flopen("none", O_RDWR), ENOENT);
    /* not emptied without the lock */
    CHECK_INT(lseek(fd, 0, SEEK_END), 3);
    close(fd);
    dir = open(".", O_RDONLY | O_DIRECTORY);
    fd = flopenat(dir, "lock", O_RDWR | O_TRUNC | O_NONBLOCK);
    CHECK(fd >= 0 && lseek(fd, 0, SEEK_END) == 0);
    other = open("lock", O_RDWR);
    CHECK_ERRNO(flock(other, LOCK_EX | LOCK_NB), EWOULDBLOCK);
    CHECK_ERRNO(flopenat(dir, "none", O_RDWR), ENOENT);
    close(other);
    close(fd);
    close(dir);
}

static void lines(void) {
    const char plus[3] = {'\\', '+', ';'};
    size_t len = 99, count = 0;
    char *line;
    FILE *f = tmpfile();
    fputs("# only a comment\nfirst # with one\n\na \\\nlong one\nescaped \\# \\\\\ntwo +\n;\nplus", f);
    rewind(f);
    line = fparseln(f, &len, &count, NULL, 0);
    CHECK(line && !strcmp(line, "first ") && len == 6 && count == 2);
    free(line);
    line = fparseln(f, &len, &count, NULL, 0);
    CHECK(line && !strcmp(line, "") && len == 0 && count == 3);
    free(line);
    line = fparseln(f, NULL, &count, NULL, 0);
    CHECK(line && !strcmp(line, "a long one") && count == 5);
    free(line);
    line = fparseln(f, &len, NULL, NULL, FPARSELN_UNESCALL);
    CHECK(line && !strcmp(line, "escaped # \\") && len == 11);
    free(line);
    line = fparseln(f, &len, &count, plus, 0);
    CHECK(line && !strcmp(line, "two ") && count == 7);
    free(line);
    line = fparseln(f, &len, &count, plus, 0);
    CHECK(line && !strcmp(line, "plus") && count == 8);
    free(line);
    CHECK(fparseln(f, &len, &count, NULL, 0) == NULL && count == 8);
    fclose(f);
}

int main(void) {
    numbers();
    locks();
    lines();
    return 0;
}
