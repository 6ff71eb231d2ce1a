// stdin: Secret\nLONGER THAN THE ROOM\nmiXed\nm\xe9\n\nlast
#include "test.h"
#include <readpassphrase.h>
#include <string.h>

int main(void) {
    char buffer[8];
    CHECK(readpassphrase("first: ", buffer, sizeof buffer, 0) == buffer && !strcmp(buffer, "Secret"));
    CHECK(readpassphrase("second: ", buffer, sizeof buffer, RPP_FORCELOWER) == buffer && !strcmp(buffer, "longer "));
    CHECK(readpassphrase("", buffer, sizeof buffer, RPP_FORCEUPPER | RPP_STDIN) == buffer && !strcmp(buffer, "MIXED"));
    CHECK(readpassphrase("", buffer, sizeof buffer, RPP_SEVENBIT | RPP_ECHO_ON) == buffer && !strcmp(buffer, "mi"));
    CHECK(readpassphrase("", buffer, sizeof buffer, 0) == buffer && !strcmp(buffer, ""));
    CHECK(readpassphrase("", buffer, sizeof buffer, 0) == buffer && !strcmp(buffer, "last"));
    errno = 0;
    CHECK(readpassphrase("", buffer, sizeof buffer, 0) == NULL && errno == 0);
    CHECK_ERRNO(readpassphrase("", buffer, 0, 0), EINVAL);
    CHECK_ERRNO(readpassphrase("", NULL, 8, 0), EINVAL);
    CHECK_ERRNO(readpassphrase("", buffer, sizeof buffer, RPP_REQUIRE_TTY), ENOTTY);
    return 0;
}
