// stdin: Secret\nLONGER THAN THE ROOM\nmiXed\nm\xe9\n\nlast
#include "test.h"
#include <readpassphrase.h>
#include <string.h>

int main(void) {
    char room[8];
    CHECK(readpassphrase("first: ", room, sizeof room, 0) == room && !strcmp(room, "Secret"));
    CHECK(readpassphrase("second: ", room, sizeof room, RPP_FORCELOWER) == room && !strcmp(room, "longer "));
    CHECK(readpassphrase("", room, sizeof room, RPP_FORCEUPPER | RPP_STDIN) == room && !strcmp(room, "MIXED"));
    CHECK(readpassphrase("", room, sizeof room, RPP_SEVENBIT | RPP_ECHO_ON) == room && !strcmp(room, "mi"));
    CHECK(readpassphrase("", room, sizeof room, 0) == room && !strcmp(room, ""));
    CHECK(readpassphrase("", room, sizeof room, 0) == room && !strcmp(room, "last"));
    errno = 0;
    CHECK(readpassphrase("", room, sizeof room, 0) == NULL && errno == 0);
    CHECK_ERRNO(readpassphrase("", room, 0, 0), EINVAL);
    CHECK_ERRNO(readpassphrase("", NULL, 8, 0), EINVAL);
    CHECK_ERRNO(readpassphrase("", room, sizeof room, RPP_REQUIRE_TTY), ENOTTY);
    return 0;
}
