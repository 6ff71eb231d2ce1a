// peer: differs has one text for all unknown errors and signals
#define _GNU_SOURCE
#include "test.h"
#include <signal.h>
#include <stdio.h>
#include <string.h>

/* `perror`, `psignal` and `%m` leave the texts of `strerror` and `strsignal` alone. */
int main(void) {
    char text[60];
    CHECK(freopen("messages", "w", stderr) == stderr);
    const char *error = strerror(12345);
    CHECK(strcmp(error, "Unknown error 12345") == 0);
    errno = 54321;
    perror("x");
    CHECK(strcmp(error, "Unknown error 12345") == 0);
    errno = 54322;
    snprintf(text, sizeof text, "%m");
    CHECK(strcmp(text, "Unknown error 54322") == 0);
    CHECK(strcmp(error, "Unknown error 12345") == 0);
    const char *signal_text = strsignal(777);
    CHECK(strcmp(signal_text, "Unknown signal 777") == 0);
    psignal(778, "y");
    CHECK(strcmp(signal_text, "Unknown signal 777") == 0);
    return 0;
}
