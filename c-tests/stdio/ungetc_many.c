// The bytes come back in reverse order, or ungetc refuses: it never says yes and loses them.
#include <stdio.h>
#include <wchar.h>
#include <locale.h>
#include "test.h"

static void bytes(FILE *f, int skip, int count, int at_end) {
    static const char text[] = "0123456789";
    for (int i = 0; i < skip; i++) getc(f);
    int taken = 0;
    while (taken < count && ungetc('a' + taken, f) != EOF) taken++;
    CHECK(taken >= (count < 8 ? count : 8));
    for (int i = taken - 1; i >= 0; i--) CHECK_INT(getc(f), 'a' + i);
    CHECK_INT(getc(f), at_end ? EOF : text[skip]);
    fclose(f);
}

static void wide(int skip, int count, int unbuffered) {
    FILE *f = fopen("w", "r");
    if (unbuffered) setvbuf(f, NULL, _IONBF, 0);
    for (int i = 0; i < skip; i++) getwc(f);
    int taken = 0;
    while (taken < count && ungetwc(0x1f600 + taken, f) != WEOF) taken++;
    CHECK(taken >= (count < 2 ? count : 2));
    for (int i = taken - 1; i >= 0; i--) CHECK_INT(getwc(f), 0x1f600 + i);
    CHECK_INT(getwc(f), L'0' + skip);
    fclose(f);
}

int main(void) {
    FILE *f = fopen("x", "w");
    fputs("0123456789", f);
    fclose(f);
    for (int mode = 0; mode < 4; mode++)
        for (int skip = 0; skip < 12; skip += mode == 3 ? 5 : 1)
            for (int n = 1; n <= 24; n++) {
                char memory[] = "0123456789";
                f = mode == 2 ? fmemopen(memory, 10, "r") : fopen("x", "r");
                if (mode == 1) setvbuf(f, NULL, _IONBF, 0);
                if (mode == 3) fseek(f, skip < 10 ? 10 - skip : 0, SEEK_SET), fseek(f, 0, SEEK_SET);
                bytes(f, skip, n, skip >= 10);
            }
    setlocale(LC_ALL, "C.UTF-8");
    f = fopen("w", "w");
    fputs("0123456789", f);
    fclose(f);
    for (int skip = 0; skip < 3; skip++)
        for (int n = 1; n < 8; n++) wide(skip, n, 0), wide(skip, n, 1);
    return 0;
}
