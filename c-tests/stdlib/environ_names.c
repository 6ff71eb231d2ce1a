// env: NAME=value
// All names of the table are one variable, and it is there before constructors run.
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

extern char **environ, **_environ, **__wasilibc_environ;
static int early;

__attribute__((constructor)) static void before(void) {
    early = environ && environ[0] && strcmp(environ[0], "NAME=value") == 0;
}

int main(void) {
    CHECK(early);
    CHECK(environ == _environ && environ == __wasilibc_environ);
    static char *own[] = {"OWN=1", NULL};
    char **saved = environ;
    *(char ***volatile){&_environ} = own;
    CHECK(*(char ***volatile){&environ} == own && *(char ***volatile){&__wasilibc_environ} == own);
    CHECK(strcmp(getenv("OWN"), "1") == 0);
    environ = saved;
    CHECK_INT(setenv("MORE", "1", 1), 0);
    CHECK(_environ[1] && strcmp(_environ[1], "MORE=1") == 0);
    return 0;
}
