// No variable at all: environ is an empty list, not a null pointer.
#include <stddef.h>
#include "test.h"

extern char **environ;

int main(void) {
    CHECK(environ != NULL && environ[0] == NULL);
    return 0;
}
