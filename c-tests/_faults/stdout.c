// stdin: 12 apples and\n7 pears\n
/* The standard streams: a filter. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int work(void) {
    int result = 1, a, b, c;
    char word[20], other[20];
    TRY(puts("begin") >= 0);
    TRY(scanf("%d %19s %19s %d", &a, word, other, &b) == 4);
    CHECK(a == 12 && b == 7 && !strcmp(word, "apples"));
    TRY(!setvbuf(stdout, NULL, _IOLBF, 0));
    TRY(printf("%d fruits\n", a + b) > 0);
    while ((c = getchar()) != EOF) TRY(putchar(c) == c);
    TRY(!ferror(stdin));
    for (int i = 0; i < 3; i++) TRY(printf("%s", "part ") > 0);
    TRY(putchar('\n') == '\n');
    TRY(dprintf(STDOUT_FILENO, "direct %d\n", 5) == 9);
    TRY(!fflush(stdout));
    result = 0;
out:
    fprintf(stderr, "%s\n", result ? "failed" : "done");
    return result;
}
