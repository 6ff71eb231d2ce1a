// live-blocks: 0
// peer: differs it reports the size at writes only, and accepts null pointers
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

int main(void) {
    char *text = NULL;
    size_t size = 99;
    FILE *f = open_memstream(&text, &size);
    CHECK(f != NULL);
    CHECK_INT(fflush(f), 0);
    CHECK(text && text[0] == 0);
    CHECK_INT(size, 0);
    CHECK(fputs("hello", f) >= 0);
    CHECK_INT(fflush(f), 0);
    CHECK(strcmp(text, "hello") == 0);
    CHECK_INT(size, 5);
    CHECK(fprintf(f, " %d", 42) == 3);
    CHECK_INT(fflush(f), 0);
    CHECK(strcmp(text, "hello 42") == 0);
    CHECK_INT(size, 8);

    /* Seek back: the size is the smaller of length and offset. */
    CHECK_INT(fseek(f, 1, SEEK_SET), 0);
    CHECK(fputs("E", f) >= 0);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(size, 2);
    CHECK(strcmp(text, "hEllo 42") == 0);
    CHECK_INT(fseek(f, 0, SEEK_END), 0);
    CHECK_INT(ftell(f), 8);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(size, 8);
    /* Beyond the end: zeros. */
    CHECK_INT(fseek(f, 4, SEEK_END), 0);
    CHECK_INT(putc('!', f), '!');
    CHECK_INT(fflush(f), 0);
    CHECK_INT(size, 13);
    CHECK(memcmp(text, "hEllo 42\0\0\0\0!", 14) == 0);
    CHECK_ERRNO(fseek(f, -1, SEEK_SET), EINVAL);
    CHECK_ERRNO(getc(f), EBADF);
    CHECK_ERRNO(fileno(f), EBADF);
    for (int i = 0; i < 30000; i++) CHECK_INT(fwrite("0123456789", 1, 10, f), 10);
    CHECK_INT(fclose(f), 0);
    CHECK_INT(size, 300013);
    CHECK_INT(text[300013], 0);
    CHECK_INT(text[300012], '9');
    CHECK_INT(strlen(text + 12), 300001);
    free(text);

    CHECK_ERRNO(open_memstream(NULL, &size), EINVAL);
    CHECK_ERRNO(open_memstream(&text, NULL), EINVAL);

    wchar_t *wide = NULL;
    f = open_wmemstream(&wide, &size);
    CHECK(f != NULL);
    CHECK(fwide(f, 0) > 0);
    CHECK(fputws(L"grüße", f) >= 0);
    CHECK_INT(fputwc(0x1f600, f), 0x1f600);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(size, 6);
    CHECK(wcscmp(wide, L"grüße\U0001f600") == 0);
    CHECK_INT(ftell(f), 6);
    CHECK_INT(fseek(f, 2, SEEK_SET), 0);
    CHECK(fwprintf(f, L"%lc-%d", (wint_t)0xe9, 7) == 3);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(size, 5);
    CHECK(wcscmp(wide, L"gré-7\U0001f600") == 0);
    CHECK_INT(fclose(f), 0);
    free(wide);
    return 0;
}
