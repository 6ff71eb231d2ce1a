// env: FIRST=one
// env: SECOND=two=2
// env: EMPTY=
#include "test.h"
#include <stdlib.h>
#include <string.h>

int main(void) {
    CHECK(strcmp(getenv("FIRST"), "one") == 0);
    CHECK(strcmp(getenv("SECOND"), "two=2") == 0);
    CHECK(strcmp(getenv("EMPTY"), "") == 0);
    CHECK(getenv("FIRS") == NULL);
    CHECK(getenv("FIRSTX") == NULL);
    CHECK(getenv("") == NULL);
    CHECK(getenv("FIRST=one") == NULL);
    CHECK(getenv("SECOND=two") == NULL);
    return 0;
}
