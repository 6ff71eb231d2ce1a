/* Patterns, locales, catalogues and tables without memory. */
// cflags: -D_GNU_SOURCE -Wno-format -fno-builtin -Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc -Wl,--wrap=aligned_alloc -Wl,--wrap=free
// peer: differs some calls leak or hide that there is no memory
// threads: skip the wrapped allocator is not for several threads
// skip-O0
#include "_exhaust.h"
#include <fnmatch.h>
#include <getopt.h>
#include <glob.h>
#include <iconv.h>
#include <libintl.h>
#include <libutil.h>
#include <locale.h>
#include <regex.h>
#include <search.h>
#include <time.h>
#include <wordexp.h>
#include <fmtmsg.h>
#include <sys/stat.h>

static int match(int search) {
    regex_t r;
    int error = regcomp(&r, "\\(a*\\)x\\1[[:digit:]]\\{3,40\\}", 0);
    if (error) return error;
    if (search) {
        regmatch_t m[2];
        error = regexec(&r, "aaaaxaaaa12345", 2, m, 0);
    }
    regfree(&r);
    return error;
}

static int compare(const void *a, const void *b) { return strcmp(a, b); }

CASE(regcomp, REG_ESPACE, return match(0);)
CASE(regexec, REG_ESPACE, return match(1);)
CASE(fnmatch, ANY, return fnmatch("a*[b-d]?\\*+(x|y)", "aaab1*xyx", FNM_EXTMATCH);)
CASE(glob, GLOB_NOSPACE, glob_t g; int e = glob("/dir/*", 0, NULL, &g); globfree(&g); return e;)
CASE(wordexp, WRDE_NOSPACE, wordexp_t w; int e = wordexp("a$((1+2)) \"b c\" ${HOME:-x y} /dir/*", &w, 0);
     if (!e || e == WRDE_NOSPACE) wordfree(&w); return e;)
CASE(iconv_open, ENOMEM, iconv_t c = iconv_open("UTF-8", "SHIFT_JIS"); FAILED(c == (iconv_t)-1); iconv_close(c);)
CASE(setlocale, ANY, setlocale(LC_ALL, "C.UTF-8"); setlocale(LC_ALL, "C");)
CASE(newlocale, ENOMEM, locale_t l = newlocale(LC_ALL_MASK, "C.UTF-8", NULL); FAILED(!l); freelocale(l);)
CASE(duplocale, ENOMEM, locale_t l = newlocale(LC_ALL_MASK, "C.UTF-8", NULL); FAILED(!l); locale_t d = duplocale(l);
     int e = errno; if (d) freelocale(d); freelocale(l); errno = e; FAILED(!d);)
CASE(bindtextdomain, ENOMEM, FAILED(!bindtextdomain("d", "/dir"));)
CASE(bind_textdomain_codeset, ENOMEM, FAILED(!bind_textdomain_codeset("d", "UTF-8"));)
CASE(textdomain, ENOMEM, FAILED(!textdomain("d"));)
CASE(gettext, ANY, CHECK_STR(gettext("message"), "message");)
CASE(ngettext, ANY, CHECK_STR(ngettext("message", "messages", 2), "messages");)
CASE(dcgettext, ANY, CHECK_STR(dcgettext("d", "message", LC_MESSAGES), "message");)
CASE(hcreate, ENOMEM, FAILED(!hcreate(30)); ENTRY e = {"key", "data"}; ENTRY *found = hsearch(e, ENTER);
     int error = errno; hdestroy(); errno = error; FAILED(!found);)
CASE(
    hcreate_r, ENOMEM, struct hsearch_data t = {0}; FAILED(!hcreate_r(2, &t)); ENTRY *found = NULL; int bad = 0;
    int error = 0; static char *keys[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
    for (int i = 0; i < 9 && !bad; i++) {
        ENTRY e = {keys[i], "data"};
        bad = !hsearch_r(e, ENTER, &found, &t);
        error = errno;
    } hdestroy_r(&t);
    errno = error; FAILED(bad);)
CASE(tsearch, ENOMEM, void *root = NULL; FAILED(!tsearch("a", &root, compare));
     void *two = tsearch("b", &root, compare); int e = errno; if (two) tdelete("b", &root, compare);
     tdelete("a", &root, compare); errno = e; FAILED(!two);)
CASE(fmtmsg, ANY, fmtmsg(MM_NULLMC, "a:b", MM_INFO, "text", NULL, NULL);)
CASE(re_comp, ANY, re_comp("a*b"); re_comp("a*b");)
CASE(re_exec, ANY, if (re_comp("a*b") == NULL) re_exec("aab");)
CASE(
    re_compile_pattern, ANY, struct re_pattern_buffer b = {0}; const char *bad = re_compile_pattern("a*b", 3, &b);
    if (!bad) {
        struct re_registers g = {0};
        re_search(&b, "xaab", 4, 0, 4, &g);
        free(g.start);
        free(g.end);
    } regfree(&b);)
CASE(
    re_match, ANY, struct re_pattern_buffer b = {0}; const char *bad = re_compile_pattern("a*b", 3, &b); if (!bad) {
        re_match(&b, "aab", 3, 0, NULL);
        re_match_2(&b, "a", 1, "ab", 2, 0, NULL, 3);
        re_search_2(&b, "a", 1, "ab", 2, 0, 3, NULL, 3);
    } regfree(&b);)
CASE(getopt_long, ANY, static const struct option o[] = {{"long", 0, 0, 'l'}, {0}};
     char *v[] = {"p", "--lo", "x", NULL}; optind = 1; while (getopt_long(3, v, "a", o, NULL) >= 0);)
CASE(getopt_long_only, ANY, static const struct option o[] = {{"long", 0, 0, 'l'}, {0}};
     char *v[] = {"p", "-lo", "x", NULL}; optind = 1; while (getopt_long_only(3, v, "a", o, NULL) >= 0);)
CASE(getbsize, ANY, int n; long size; getbsize(&n, &size);)
CASE(humanize_number, ANY, char b[9]; humanize_number(b, 5, 123456789, "B", HN_AUTOSCALE, HN_DECIMAL);)
CASE(getdate, ANY, getdate("12:30");)

int main(void) {
    CHECK(mkdir("/dir", 0777) == 0);
    fclose(fopen("/dir/one", "w"));
    fclose(fopen("/dir/two", "w"));
    exhaust();
    return 0;
}
