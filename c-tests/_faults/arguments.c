// args: one "two words"
// env: WHO=me
// env: LANG=C.UTF-8
/* Arguments and environment; the program's own main has them. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int work(void) {
    extern char **environ;
    const char *who = getenv("WHO");
    int count = 0;
    for (char **at = environ; at && *at; at++) count++;
    /* An environment that could not be fetched is empty, or the program does not start. */
    if (!count) return 1;
    CHECK(who && !strcmp(who, "me"));
    if (setenv("NEW", "value", 1) || putenv("OTHER=x")) return 1;
    CHECK(!strcmp(getenv("NEW"), "value"));
    if (unsetenv("NEW") || unsetenv("OTHER")) return 1;
    return 0;
}
