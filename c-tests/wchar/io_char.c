// peer: differs it sets no error indicator for malformed bytes
#define _GNU_SOURCE
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include "test.h"

static void write_bytes(const char *path, const char *bytes, size_t n) {
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    CHECK_INT(write(fd, bytes, n), n);
    close(fd);
}

int main(void) {
    CHECK(setlocale(LC_ALL, "C.UTF-8") != NULL);
    FILE *f = fopen("f", "w+");
    CHECK_INT(fwide(f, 0), 0);
    CHECK_INT(fputwc(L'a', f), L'a');
    CHECK(fwide(f, 0) > 0);
    CHECK(fwide(f, -1) > 0);
    CHECK_INT(putwc(L'ä', f), L'ä');
    CHECK_INT(fputwc_unlocked(L'€', f), L'€');
    CHECK_INT(putwc_unlocked(0x10ffff, f), 0x10ffff);
    CHECK(fputws(L"größer\n", f) >= 0);
    CHECK(fputws_unlocked(L"x\n", f) >= 0);
    CHECK_INT(ftell(f), 1 + 2 + 3 + 4 + 9 + 2);
    errno = 0;
    CHECK_INT(fputwc(0xd800, f), (int)WEOF);
    CHECK_INT(errno, EILSEQ);
    CHECK(ferror(f));
    clearerr(f);
    CHECK_INT(fputwc(0x110000, f), (int)WEOF);
    rewind(f);
    CHECK_INT(fgetwc(f), L'a');
    CHECK_INT(getwc(f), L'ä');
    CHECK_INT(ungetwc(L'ß', f), L'ß');
    CHECK_INT(ungetwc(L'€', f), L'€');
    CHECK_INT(fgetwc_unlocked(f), L'€');
    CHECK_INT(getwc_unlocked(f), L'ß');
    CHECK_INT(fgetwc(f), L'€');
    CHECK_INT(fgetwc(f), 0x10ffff);
    CHECK_INT(ungetwc(WEOF, f), (int)WEOF);
    wchar_t line[20];
    CHECK(fgetws(line, 4, f) == line && wcscmp(line, L"grö") == 0);
    CHECK(fgetws(line, 20, f) == line && wcscmp(line, L"ßer\n") == 0);
    CHECK(fgetws_unlocked(line, 20, f) == line && wcscmp(line, L"x\n") == 0);
    CHECK(fgetws(line, 20, f) == NULL);
    CHECK(feof(f));
    CHECK(!ferror(f));
    CHECK_INT(fgetwc(f), (int)WEOF);
    CHECK_INT(fclose(f), 0);

    /* Bytes that are no characters. */
    write_bytes("bad",
                "a\xff"
                "b\xe2\x82"
                "c\xc3",
                7);
    f = fopen("bad", "r");
    CHECK_INT(fgetwc(f), L'a');
    errno = 0;
    CHECK_INT(fgetwc(f), (int)WEOF);
    CHECK_INT(errno, EILSEQ);
    CHECK(ferror(f));
    CHECK(!feof(f));
    clearerr(f);
    CHECK_INT(fgetwc(f), L'b');
    CHECK_INT(fgetwc(f), (int)WEOF);
    clearerr(f);
    CHECK_INT(fgetwc(f), L'c');
    errno = 0;
    CHECK_INT(fgetwc(f), (int)WEOF);
    CHECK_INT(errno, EILSEQ);
    CHECK_INT(fclose(f), 0);
    f = fopen("bad", "r");
    errno = 0;
    CHECK(fgetws(line, 20, f) == NULL);
    CHECK_INT(errno, EILSEQ);
    CHECK_INT(fclose(f), 0);

    /* Characters cut by the buffer's end, and no buffer at all. */
    f = fopen("long", "w");
    CHECK(fputws(L"x", f) >= 0);
    for (int i = 0; i < 5000; i++) CHECK_INT(fputwc(L'€' + i, f), L'€' + i);
    CHECK_INT(fclose(f), 0);
    for (int pass = 0; pass < 2; pass++) {
        f = fopen("long", "r");
        if (pass) setvbuf(f, NULL, _IONBF, 0);
        CHECK_INT(fgetwc(f), L'x');
        for (int i = 0; i < 5000; i++) CHECK_INT(fgetwc(f), L'€' + i);
        CHECK_INT(fgetwc(f), (int)WEOF);
        CHECK(feof(f));
        CHECK(!ferror(f));
        CHECK_INT(fclose(f), 0);
    }

    /* fwide. */
    f = fopen("f", "r");
    CHECK(fwide(f, -1) < 0);
    CHECK(fwide(f, 1) < 0);
    CHECK(fwide(f, 0) < 0);
    CHECK_INT(fclose(f), 0);
    f = fopen("f", "r");
    CHECK(fwide(f, 5) > 0);
    CHECK_INT(fclose(f), 0);

    /* In the locale C a byte is a character. */
    CHECK(setlocale(LC_ALL, "C") != NULL);
    f = fopen("bad", "r");
    CHECK_INT(fgetwc(f), L'a');
    wint_t byte = fgetwc(f);
    CHECK(byte != WEOF);
    CHECK_INT(wctob(byte), 0xff);
    CHECK_INT(ungetwc(byte, f), byte);
    CHECK_INT(fgetwc(f), byte);
    CHECK_INT(fgetwc(f), L'b');
    CHECK_INT(fclose(f), 0);
    f = fopen("c", "w+");
    CHECK_INT(fputwc((wchar_t)byte, f), byte);
    errno = 0;
    CHECK_INT(fputwc(L'€', f), (int)WEOF);
    CHECK_INT(errno, EILSEQ);
    rewind(f);
    CHECK_INT(getc(f), 0xff);
    CHECK_INT(fclose(f), 0);

    /* The standard streams. */
    CHECK_INT(putwchar(L'o'), L'o');
    CHECK_INT(putwchar_unlocked(L'k'), L'k');
    CHECK(fputws(L"\n", stdout) >= 0);
    return 0;
}
