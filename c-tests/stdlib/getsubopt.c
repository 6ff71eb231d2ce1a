// peer: differs it sets no value for a name that is not in the list
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *const names[] = {(char *)"ro", (char *)"size", (char *)"r", 0};
    char text[] = "r,size=10,other=x,ro,size=,siz";
    char *at = text, *value;
    CHECK_INT(getsubopt(&at, names, &value), 2);
    CHECK(value == 0);
    CHECK_INT(getsubopt(&at, names, &value), 1);
    CHECK(strcmp(value, "10") == 0);
    CHECK_INT(getsubopt(&at, names, &value), -1);
    CHECK(strcmp(value, "other=x") == 0);
    CHECK_INT(getsubopt(&at, names, &value), 0);
    CHECK_INT(getsubopt(&at, names, &value), 1);
    CHECK(value && *value == 0);
    CHECK(*at != 0);
    CHECK_INT(getsubopt(&at, names, &value), -1);
    CHECK(strcmp(value, "siz") == 0);
    CHECK(*at == 0);
    return 0;
}
