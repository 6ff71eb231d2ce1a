// env: V=a b
// env: E=
// peer: skip wasi-libc has no wordexp
#include <fcntl.h>
#include <unistd.h>
#include <wordexp.h>
#include <stdio.h>
static void t(const char *s, int fl) {
    wordexp_t w = {.we_offs = 1};
    int r = wordexp(s, &w, fl);
    printf("[%s] %d:", s, r);
    if (!r) {
        for (size_t i = 0; i < w.we_wordc; i++) printf(" <%s>", w.we_wordv[i + ((fl & WRDE_DOOFFS) ? 1 : 0)]);
        wordfree(&w);
    }
    puts("");
}
int main(void) {
    close(creat("f1", 0666));
    close(creat("f2", 0666));
    t("a b", 0);
    t("'a b' \"c d\" e\\ f", 0);
    t("$V", 0);
    t("\"$V\"", 0);
    t("${V}x", 0);
    t("$U", 0);
    t("$U", WRDE_UNDEF);
    t("\"$U\"", 0);
    t("$E", 0);
    t("${U:-def}", 0);
    t("${U:=set} $U", 0);
    t("${E:-d}", 0);
    t("${E-d}", 0);
    t("${V:+alt}", 0);
    t("${#V}", 0);
    t("${V%b}", 0);
    t("${V#a }", 0);
    t("${U?err}", 0);
    t("f*", 0);
    t("'f*'", 0);
    t("nope*", 0);
    t("`ls`", WRDE_NOCMD);
    t("$(ls)", WRDE_NOCMD);
    t("a|b", 0);
    t("a;b", 0);
    t("(a)", 0);
    t("{a,b}", 0);
    t("a\nb", 0);
    t("\"a", 0);
    t("'a", 0);
    t("${V", 0);
    t("~", 0);
    t("a&b", 0);
    t("\"\"", 0);
    t("''x", 0);
    t("a", WRDE_DOOFFS);
    t("$((1+2))", 0);
    t("$((2*(3+4)%5))", 0);
    t("\\$V", 0);
    t("\"\\$V\"", 0);
    t("\"a\\b\"", 0);
    t("a\\\nb", 0);
    t("#c", 0);
    t("a#b", 0);
    t("$", 0);
    t("a$", 0);
    t("<x", 0);
    wordexp_t w;
    wordexp("a b", &w, 0);
    wordexp("c", &w, WRDE_APPEND);
    printf("%zu %s\n", w.we_wordc, w.we_wordv[2]);
    wordexp("z", &w, WRDE_REUSE);
    printf("%zu %s\n", w.we_wordc, w.we_wordv[0]);
}
