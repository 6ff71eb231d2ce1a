// cflags: -fno-builtin
/* Comparing gives the order, in both directions. */
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

#define ORDER(less, same, more)                                                                                        \
    do {                                                                                                               \
        CHECK((less) < 0);                                                                                             \
        CHECK_INT(same, 0);                                                                                            \
        CHECK((more) > 0);                                                                                             \
    } while (0)

int main(void) {
    locale_t c = newlocale(LC_ALL_MASK, "C", 0);
    ORDER(wcscmp(L"ab", L"b"), wcscmp(L"ab", L"ab"), wcscmp(L"b", L"ab"));
    ORDER(wcsncmp(L"abx", L"acx", 2), wcsncmp(L"abx", L"aby", 2), wcsncmp(L"acx", L"abx", 2));
    ORDER(wmemcmp(L"ab", L"ac", 2), wmemcmp(L"ab", L"ac", 1), wmemcmp(L"ac", L"ab", 2));
    ORDER(wcscoll(L"a", L"b"), wcscoll(L"b", L"b"), wcscoll(L"b", L"a"));
    ORDER(wcscoll_l(L"a", L"b", c), wcscoll_l(L"b", L"b", c), wcscoll_l(L"b", L"a", c));
    ORDER(wcscasecmp(L"A", L"b"), wcscasecmp(L"B", L"b"), wcscasecmp(L"b", L"A"));
    ORDER(wcscasecmp_l(L"A", L"b", c), wcscasecmp_l(L"B", L"b", c), wcscasecmp_l(L"b", L"A", c));
    ORDER(wcsncasecmp_l(L"Ax", L"by", 1, c), wcsncasecmp_l(L"Bx", L"by", 1, c), wcsncasecmp_l(L"bx", L"Ay", 1, c));
    ORDER(strcoll("a", "b"), strcoll("b", "b"), strcoll("b", "a"));
    ORDER(strcoll_l("a", "b", c), strcoll_l("b", "b", c), strcoll_l("b", "a", c));
    ORDER(strcasecmp_l("A", "b", c), strcasecmp_l("B", "b", c), strcasecmp_l("b", "A", c));
    ORDER(strncasecmp_l("Ax", "by", 1, c), strncasecmp_l("Bx", "by", 1, c), strncasecmp_l("bx", "Ay", 1, c));
    freelocale(c);
    return 0;
}
