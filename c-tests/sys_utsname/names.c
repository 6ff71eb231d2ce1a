#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

int main(void) {
    struct utsname names;
    char text[65] = "xxxxxxxxxxxx";
    CHECK_INT(uname(&names), 0);
    CHECK(strcmp(names.sysname, "wasi") == 0);
    CHECK(strcmp(names.machine, "wasm32") == 0);
    CHECK_INT(gethostname(text, sizeof text), 0);
    CHECK(strcmp(text, names.nodename) == 0);
    memset(text, 'x', sizeof text);
    CHECK_INT(gethostname(text, 3), 0);
    CHECK(memcmp(text, names.nodename, 2) == 0 && text[3] == 'x');
    CHECK_INT(getdomainname(text, sizeof text), 0);
    CHECK(strcmp(text, names.domainname) == 0);
    CHECK_ERRNO(getdomainname(text, 2), EINVAL);
    CHECK_INT(gethostid(), gethostid());
    CHECK_ERRNO(uname(NULL), EFAULT);
    return 0;
}
