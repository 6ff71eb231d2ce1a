/* <wchar.h> declares some of the same functions; either order must do. */
#define _GNU_SOURCE
#include <wctype.h>
#include <wchar.h>
#include "test.h"

int main(void) {
    CHECK(iswdigit(L'7') && !iswdigit(L'a') && (iswdigit)(L'7'));
    return 0;
}
