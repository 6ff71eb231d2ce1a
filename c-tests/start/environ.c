// env: NAME=value
// env: EMPTY=
// env: EQUALS=a=b
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

extern char **environ;

int main(void) {
    int count = 0;
    for (char **at = environ; *at; at++) {
        printf("[%s]\n", *at);
        count++;
    }
    printf("%d\n", count);
    CHECK(strcmp(getenv("EQUALS"), "a=b") == 0);
    CHECK(strcmp(getenv("EMPTY"), "") == 0);
    CHECK(getenv("NAM") == NULL);
    return 0;
}
