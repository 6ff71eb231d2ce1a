// live-blocks: 0
// peer: differs it sets no errno and hides full buffers
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    char block[16] = "hello world";
    FILE *f = fmemopen(block, 11, "r");
    CHECK(f != NULL);
    CHECK_ERRNO(fileno(f), EBADF);
    char text[32] = "";
    CHECK_INT(fread(text, 1, 32, f), 11);
    CHECK(strcmp(text, "hello world") == 0);
    CHECK(feof(f));
    CHECK_INT(fseek(f, -5, SEEK_END), 0);
    CHECK_INT(getc(f), 'w');
    CHECK_INT(ftell(f), 7);
    CHECK_INT(ungetc('W', f), 'W');
    CHECK_INT(getc(f), 'W');
    CHECK_ERRNO(putc('x', f), EBADF);
    CHECK_ERRNO(fseek(f, 12, SEEK_SET), EINVAL);
    CHECK_ERRNO(fseek(f, -1, SEEK_SET), EINVAL);
    CHECK_INT(fclose(f), 0);
    CHECK(strcmp(block, "hello world") == 0);

    /* w cuts; text gets a terminator where it fits. */
    memset(block, '#', 16);
    f = fmemopen(block, 16, "w");
    CHECK_INT(block[0], 0);
    CHECK(fprintf(f, "%d", 12345) == 5);
    CHECK_INT(fflush(f), 0);
    CHECK(strcmp(block, "12345") == 0);
    CHECK_INT(ftell(f), 5);
    CHECK_INT(fseek(f, 1, SEEK_SET), 0);
    CHECK_INT(putc('x', f), 'x');
    CHECK_INT(fclose(f), 0);
    CHECK(strcmp(block, "1x345") == 0);
    CHECK_INT(block[6], '#');

    /* Full. */
    memset(block, '#', 16);
    f = fmemopen(block, 4, "w");
    CHECK_INT(setvbuf(f, NULL, _IONBF, 0), 0);
    CHECK_INT(fwrite("abcdef", 1, 6, f), 4);
    CHECK(ferror(f));
    CHECK(fclose(f) == 0);
    CHECK(memcmp(block, "abcd#", 5) == 0);
    f = fmemopen(block, 4, "w");
    /* Written at once. */
    errno = 0;
    CHECK_INT(fwrite("ABCDEF", 1, 6, f), 4);
    CHECK_INT(errno, ENOSPC);
    CHECK(memcmp(block, "ABCD#", 5) == 0);
    fclose(f);

    /* r+ keeps the content. */
    strcpy(block, "0123456789");
    f = fmemopen(block, 10, "r+");
    CHECK_INT(getc(f), '0');
    CHECK_INT(fseek(f, 0, SEEK_CUR), 0);
    CHECK_INT(putc('x', f), 'x');
    CHECK_INT(fseek(f, 0, SEEK_CUR), 0);
    CHECK_INT(getc(f), '2');
    CHECK_INT(fclose(f), 0);
    CHECK(strcmp(block, "0x23456789") == 0);

    /* a starts at the first zero byte. */
    memset(block, 0, 16);
    strcpy(block, "abc");
    f = fmemopen(block, 16, "a");
    CHECK_INT(ftell(f), 3);
    CHECK(fputs("de", f) >= 0);
    CHECK_INT(fseek(f, 0, SEEK_SET), 0);
    CHECK(fputs("fg", f) >= 0);
    CHECK_INT(fclose(f), 0);
    CHECK(strcmp(block, "abcdefg") == 0);
    f = fmemopen(block, 16, "a+");
    CHECK_INT(fseek(f, 0, SEEK_SET), 0);
    CHECK_INT(getc(f), 'a');
    CHECK_INT(fclose(f), 0);

    /* Its own memory. */
    f = fmemopen(NULL, 100, "w+");
    CHECK(fputs("inside", f) >= 0);
    rewind(f);
    memset(text, 0, sizeof text);
    CHECK_INT(fread(text, 1, 32, f), 6);
    CHECK(strcmp(text, "inside") == 0);
    CHECK_INT(fclose(f), 0);

    CHECK_ERRNO(fmemopen(block, 16, "q"), EINVAL);
    CHECK_ERRNO(fmemopen(block, 16, ""), EINVAL);
    return 0;
}
