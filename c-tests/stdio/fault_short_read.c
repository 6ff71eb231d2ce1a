// inject: fd_read:short=2
// stdin: hello world\nsecond line\n17 42 z
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    char text[20] = "", *line = NULL;
    size_t size = 0;
    CHECK_INT(fread(text, 1, 5, stdin), 5);
    CHECK(strcmp(text, "hello") == 0);
    CHECK(fgets(text, 20, stdin) && strcmp(text, " world\n") == 0);
    CHECK_INT(getline(&line, &size, stdin), 12);
    CHECK(line && strcmp(line, "second line\n") == 0);
    free(line);
    int a, b;
    CHECK_INT(scanf("%d%d", &a, &b), 2);
    CHECK(a == 17 && b == 42);
    CHECK_INT(fread(text, 1, 20, stdin), 2);
    CHECK(feof(stdin));
    CHECK(!ferror(stdin));

    static char block[30000], got[30000];
    for (int i = 0; i < 30000; i++) block[i] = (char)(i * 13 / 7);
    FILE *f = fopen("f", "w+");
    CHECK_INT(fwrite(block, 1, 30000, f), 30000);
    rewind(f);
    CHECK_INT(fread(got, 10000, 3, f), 3);
    CHECK(memcmp(block, got, 30000) == 0);
    CHECK_INT(fclose(f), 0);
    return 0;
}
