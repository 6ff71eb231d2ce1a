// The longest login name, which CPython's os.getlogin takes from here where a program has no ptys.
#include <sys/param.h>

#include "test.h"

#ifndef UT_NAMESIZE
#error "<sys/param.h> lacks UT_NAMESIZE"
#endif
#define LOGIN_NAME_SIZE UT_NAMESIZE
#include <utmp.h>

int main(void) {
    struct utmp entry;
    CHECK_INT(LOGIN_NAME_SIZE, sizeof entry.ut_name);
    return 0;
}
