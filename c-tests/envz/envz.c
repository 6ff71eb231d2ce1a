#define _GNU_SOURCE
#include "test.h"
#include <envz.h>
#include <stdlib.h>
#include <string.h>

#define IS(envz, len, literal) ((len) == sizeof(literal) - 1 && ((len) == 0 || !memcmp((envz), literal, (len))))

int main(void) {
    char *envz = NULL, *other = NULL;
    size_t len = 0, other_len = 0;

    CHECK(envz_get(envz, len, "A") == NULL && envz_entry(envz, len, "A") == NULL);
    envz_strip(&envz, &len);
    envz_remove(&envz, &len, "A");
    CHECK(envz_add(&envz, &len, "A", "1") == 0 && envz_add(&envz, &len, "B", NULL) == 0);
    CHECK(envz_add(&envz, &len, "CC", "") == 0);
    CHECK(IS(envz, len, "A=1\0B\0CC=\0"));
    CHECK(!strcmp(envz_get(envz, len, "A"), "1") && !strcmp(envz_get(envz, len, "CC"), ""));
    CHECK(envz_get(envz, len, "B") == NULL && envz_get(envz, len, "C") == NULL);
    CHECK(envz_entry(envz, len, "A") == envz && envz_entry(envz, len, "B") == envz + 4);
    CHECK(envz_entry(envz, len, "C") == NULL && envz_entry(envz, len, "CC=x") == envz + 6);
    CHECK(envz_add(&envz, &len, "A", "other=2") == 0);
    CHECK(IS(envz, len, "B\0CC=\0A=other=2\0"));
    CHECK(!strcmp(envz_get(envz, len, "A"), "other=2"));

    CHECK(envz_add(&other, &other_len, "A", "new") == 0 && envz_add(&other, &other_len, "N", NULL) == 0);
    CHECK(envz_add(&other, &other_len, "Z", "z") == 0);
    CHECK(envz_merge(&envz, &len, other, other_len, 0) == 0);
    CHECK(IS(envz, len, "B\0CC=\0A=other=2\0N\0Z=z\0"));
    CHECK(envz_merge(&envz, &len, other, other_len, 1) == 0);
    CHECK(IS(envz, len, "B\0CC=\0A=new\0N\0Z=z\0"));
    envz_strip(&envz, &len);
    CHECK(IS(envz, len, "CC=\0A=new\0Z=z\0"));
    envz_remove(&envz, &len, "C");
    envz_remove(&envz, &len, "A");
    CHECK(IS(envz, len, "CC=\0Z=z\0"));
    envz_remove(&envz, &len, "CC");
    envz_remove(&envz, &len, "Z");
    CHECK(len == 0 && envz == NULL);
    free(other);
    return 0;
}
