// perror leaves what strerror returned alone.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    char *text = strerror(-7);
    char copy[60];
    strcpy(copy, text);
    fclose(stderr);
    errno = -9;
    perror("x");
    CHECK(strcmp(text, copy) == 0);
    return 0;
}
