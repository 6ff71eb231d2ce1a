/* Lines read in every way and added up; the sum is printed. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES = 60 };

int setup(void) {
    static char text[8192];
    size_t length = 0;
    for (int i = 0; i < LINES; i++)
        length += (size_t)sprintf(text + length, "%d %.*s\n", i * 37 % 101, i,
                                  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
    make_file("/lines", text, length);
    return 0;
}

/* Reads to the end; a read error is not the end. */
static int sum_of(int way, long *sum) {
    int result = 1;
    char *line = NULL, fixed[100];
    size_t capacity = 0;
    long number;
    FILE *f = fopen("/lines", "r");
    TRY(f);
    TRY(!setvbuf(f, NULL, _IOFBF, 300));
    *sum = 0;
    for (;;) {
        if (way == 0) {
            if (getline(&line, &capacity, f) < 0) break;
            *sum += atol(line) + (long)strlen(line);
        } else if (way == 1) {
            if (!fgets(fixed, sizeof fixed, f)) break;
            *sum += atol(fixed) + (long)strlen(fixed);
        } else {
            if (fscanf(f, "%ld", &number) != 1) break;
            *sum += number;
            if (way == 3)
                TRY(fscanf(f, "%*[^\n]") != EOF || feof(f) || !ferror(f));
            else
                for (int c; (c = getc(f)) != EOF && c != '\n';);
        }
    }
    TRY(!ferror(f));
    CHECK(feof(f));
    result = 0;
out:
    free(line);
    if (f && fclose(f)) result = 1;
    return result;
}

int work(void) {
    int result = 1;
    for (int way = 0; way < 4; way++) {
        long sum;
        TRY(!sum_of(way, &sum));
        TRY(printf("%d: %ld\n", way, sum) > 0);
    }
    TRY(!fflush(stdout));
    result = 0;
out:
    return result;
}
