// peer: skip not in wasi-libc
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <string.h>

static int is(const char *text, const char *want) { return text && strcmp(text, want) == 0; }

int main(void) {
    CHECK(is(strerrorname_np(EINVAL), "EINVAL"));
    CHECK(is(strerrorname_np(E2BIG), "E2BIG"));
    CHECK(is(strerrorname_np(ENOTCAPABLE), "ENOTCAPABLE"));
    CHECK(is(strerrorname_np(0), "0"));
    CHECK(strerrorname_np(300) == 0 && strerrorname_np(-1) == 0);
    CHECK(is(strerrordesc_np(EINVAL), "Invalid argument"));
    CHECK(strerrordesc_np(500) == 0);
    CHECK(is(sigabbrev_np(11), "SEGV"));
    CHECK(is(sigabbrev_np(1), "HUP") && is(sigabbrev_np(31), "SYS"));
    CHECK(sigabbrev_np(0) == 0 && sigabbrev_np(32) == 0);
    CHECK(is(sigdescr_np(11), "Segmentation fault"));
    CHECK(sigdescr_np(99) == 0);

    char text[] = "abcdefghijklmnop", sorted[17] = "";
    CHECK(strfry(text) == text && strlen(text) == 16);
    CHECK(strcmp(text, "abcdefghijklmnop") != 0);
    for (int i = 0; i < 16; i++) sorted[text[i] - 'a'] = text[i];
    CHECK(is(sorted, "abcdefghijklmnop"));
    char secret[] = "secret";
    CHECK(memfrob(secret, 6) == secret && strcmp(secret, "secret") != 0);
    memfrob(secret, 6);
    CHECK(is(secret, "secret"));

    locale_t l = newlocale(LC_CTYPE_MASK, "C.UTF-8", 0);
    CHECK(is(getlocalename_l(LC_CTYPE, l), "C.UTF-8"));
    CHECK(is(getlocalename_l(LC_TIME, l), "C"));
    CHECK(is(getlocalename_l(LC_TIME, LC_GLOBAL_LOCALE), "C"));
    CHECK(getlocalename_l(99, l) == 0);
    freelocale(l);
    return 0;
}
