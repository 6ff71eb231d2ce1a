// peer: differs other limits
#define _GNU_SOURCE
#include "test.h"
#include <crypt.h>
#include <string.h>

int main(void) {
    /* settings that would run for minutes */
    errno = 0;
    CHECK(crypt("key", "$6$rounds=10000000$salt") == NULL && errno == EINVAL);
    CHECK(crypt("key", "$5$rounds=99999999999999999999$salt") == NULL);
    CHECK(crypt("key", "$2b$31$abcdefghijklmnopqrstuu") == NULL);
    CHECK(crypt("key", "$2b$20$abcdefghijklmnopqrstuu") == NULL);
    CHECK(crypt("key", "_zzzzsalt") == NULL);
    CHECK(crypt("key", "$5$rounds=1000$salt") != NULL);
    errno = 0;
    CHECK(crypt("key", "$5$rounds=999$salt") == NULL && errno == EINVAL);
    CHECK(crypt("key", "$6$rounds=10$salt") == NULL);
    CHECK(crypt("key", "$6$rounds=01000$salt") == NULL);
    CHECK(crypt("key", "$6$sa:lt") == NULL);
    /* bytes that an old library took for negative numbers */
    const char *setting = "$2a$05$/OK.fbVrR/bpIqNJ5ianF.";
    CHECK(!strcmp(crypt("\xff\xff\xa3", setting), "$2a$05$/OK.fbVrR/bpIqNJ5ianF.nqd1wy.pTMdcvrRWxyiGL2eMz.2a85."));
    CHECK(!strcmp(crypt("\xff\xa3"
                        "34\xff\xff\xff\xa3"
                        "345",
                        setting),
                  "$2a$05$/OK.fbVrR/bpIqNJ5ianF.ZC1JEJ8Z4gPfpe1JOr/oyPXTWl9EFd."));
    CHECK(!strcmp(crypt("\xff\xa3", setting), "$2a$05$/OK.fbVrR/bpIqNJ5ianF.5CqIYeWKyKrQvL4vewlwTcTA89GLXaW"));
    return 0;
}
