#define _DEFAULT_SOURCE
#include "test.h"
#include <netdb.h>
#include <string.h>

int main(void) {
    int codes[] = {NETDB_INTERNAL, NETDB_SUCCESS, HOST_NOT_FOUND, TRY_AGAIN, NO_RECOVERY, NO_DATA, 99};

    for (int i = 0; i < 7; i++) {
        CHECK(*hstrerror(codes[i]));
        for (int j = 0; j < i; j++) CHECK(strcmp(hstrerror(codes[i]), hstrerror(codes[j])));
    }
    CHECK(gethostbyname("example.org") == NULL);
    CHECK(&h_errno == __h_errno_location());
    herror("example.org");
    herror("");
    h_errno = NO_DATA;
    herror(NULL);
    return 0;
}
