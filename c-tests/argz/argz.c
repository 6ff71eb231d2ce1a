#define _GNU_SOURCE
#include "test.h"
#include <argz.h>
#include <stdlib.h>
#include <string.h>

/* A literal with its zeros, but for the last one, which the compiler adds. */
#define IS(argz, len, literal) ((len) == sizeof(literal) - 1 && ((len) == 0 || !memcmp((argz), literal, (len))))

static void check_parts(const char *text, const char *wanted, size_t wanted_len) {
    char *argz = (char *)text;
    size_t len = 99;
    CHECK(argz_create_sep(text, ':', &argz, &len) == 0);
    CHECK(len == wanted_len && (len ? !memcmp(argz, wanted, len) : argz == NULL));
    CHECK(argz_add_sep(&argz, &len, text, ':') == 0);
    CHECK(len == 2 * wanted_len && (len == 0 || !memcmp(argz + wanted_len, wanted, wanted_len)));
    free(argz);
}

int main(void) {
    char *words[] = {(char *)"one", (char *)"", (char *)"three", NULL}, *none[] = {NULL}, *out[5], *argz, *entry;
    size_t len;
    unsigned count = 5;

    CHECK(argz_create(none, &argz, &len) == 0 && argz == NULL && len == 0);
    CHECK(argz_count(argz, len) == 0 && argz_next(argz, len, NULL) == NULL);
    argz_extract(argz, len, out);
    CHECK(out[0] == NULL);
    argz_stringify(argz, len, ',');

    CHECK(argz_create(words, &argz, &len) == 0);
    CHECK(IS(argz, len, "one\0\0three\0"));
    CHECK_INT(argz_count(argz, len), 3);
    argz_extract(argz, len, out);
    CHECK(out[0] == argz && !strcmp(out[1], "") && !strcmp(out[2], "three") && out[3] == NULL);
    entry = argz_next(argz, len, NULL);
    CHECK(entry == out[0]);
    entry = argz_next(argz, len, entry);
    CHECK(entry == out[1]);
    entry = argz_next(argz, len, entry);
    CHECK(entry == out[2]);
    CHECK(argz_next(argz, len, entry) == NULL);
    argz_stringify(argz, len, '/');
    CHECK(len == 11 && !strcmp(argz, "one//three"));
    free(argz);

    check_parts("a:b", "a\0b", 4);
    check_parts("a::b", "a\0b", 4);
    check_parts("::a", "a", 2);
    check_parts("a:", "a\0", 3);
    check_parts(":", "", 1);
    check_parts("", "", 0);

    argz = NULL;
    len = 0;
    CHECK(argz_add(&argz, &len, "xay") == 0 && argz_add(&argz, &len, "") == 0);
    CHECK(argz_append(&argz, &len, "ab\0c", 5) == 0 && argz_append(&argz, &len, NULL, 0) == 0);
    CHECK(IS(argz, len, "xay\0\0ab\0c\0"));
    CHECK(argz_replace(&argz, &len, "a", "AAA", &count) == 0 && count == 7);
    CHECK(IS(argz, len, "xAAAy\0\0AAAb\0c\0"));
    CHECK(argz_replace(&argz, &len, "AA", "", NULL) == 0);
    CHECK(IS(argz, len, "xAy\0\0Ab\0c\0"));
    CHECK(argz_replace(&argz, &len, "", "z", &count) == 0 && argz_replace(&argz, &len, "q", "z", &count) == 0 &&
          count == 7);
    CHECK(IS(argz, len, "xAy\0\0Ab\0c\0"));

    CHECK(argz_insert(&argz, &len, argz + 1, "first") == 0);
    CHECK(argz_insert(&argz, &len, NULL, "last") == 0);
    CHECK(argz_insert(&argz, &len, argz + 10, "second") == 0);
    CHECK(IS(argz, len, "first\0xAy\0second\0\0Ab\0c\0last\0"));
    CHECK(argz_insert(&argz, &len, argz + len, "x") == EINVAL);
    CHECK(argz_insert(&argz, &len, argz - 1, "x") == EINVAL);

    argz_delete(&argz, &len, argz_next(argz, len, argz));
    argz_delete(&argz, &len, NULL);
    CHECK(IS(argz, len, "first\0second\0\0Ab\0c\0last\0"));
    argz_delete(&argz, &len, argz + len - 5);
    argz_delete(&argz, &len, argz);
    CHECK(IS(argz, len, "second\0\0Ab\0c\0"));
    while (len) argz_delete(&argz, &len, argz);
    CHECK(argz == NULL);
    return 0;
}
