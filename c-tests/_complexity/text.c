/* Formats, numbers, patterns, character sets and words. */
#include "all.h"
#include <argz.h>
#include <arpa/inet.h>
#include <crypt.h>
#include <envz.h>
#include <fnmatch.h>
#include <getopt.h>
#include <iconv.h>
#include <locale.h>
#include <monetary.h>
#include <netinet/ether.h>
#include <regex.h>
#include <time.h>
#include <vis.h>
#include <wchar.h>
#include <wordexp.h>

static void format(const char *text) {
    made();
    /* Ten arguments that suit integers and floating point. */
    snprintf(NULL, 0, text, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5);
}

static void printf_text(size_t n) { format(repeated("plain %% text ", n / 15 * 15)); }
static void printf_width(size_t n) {
    made();
    snprintf(NULL, 0, "%*d|%-*d|%.*d", (int)n, 1, (int)n, 2, (int)n, 3);
}
static void printf_digits(size_t n) {
    made();
    snprintf(NULL, 0, "%.*f %.*e", (int)n, 1e-300, (int)n, 1e300);
}
static void printf_string(size_t n) {
    char *s = repeated("text", n), *to = malloc(n + 1);
    made();
    snprintf(to, n + 1, "%s", s);
}
static void printf_positions(size_t n) { format(repeated("%1$f%2$f%9$f ", n / 13 * 13)); }
static void printf_wide(size_t n) {
    wchar_t *s = malloc((n + 1) * sizeof *s);
    for (size_t i = 0; i < n; i++) s[i] = i % 3 ? L'w' : L'\u00e9';
    s[n] = 0;
    wchar_t *to = malloc((n + 1) * sizeof *to);
    setlocale(LC_ALL, "C.UTF-8");
    made();
    swprintf(to, n + 1, L"%ls", s);
    snprintf(NULL, 0, "%ls", s);
}
static void scan(const char *text, const char *format) {
    made();
    char *found = NULL;
    sscanf(text, format, &found);
    free(found);
}
static void scanf_space(size_t n) { scan(repeated(" ", n), " %ms"); }
static void scanf_string(size_t n) { scan(repeated("word", n), "%ms"); }
static void scanf_set(size_t n) { scan(repeated("az09", n), "%m[a-z0-9]"); }
static void scanf_digits(size_t n) {
    double d;
    char *s = repeated("7", n);
    made();
    sscanf(s, "%lf", &d);
}
static void scanf_format(size_t n) {
    char *f = repeated("a %% ", n / 5 * 5), *s = repeated("a%", n);
    made();
    sscanf(s, f);
}
static void scanf_wide(size_t n) {
    wchar_t *s = calloc(n + 1, sizeof *s), *word, *set;
    for (size_t i = 0; i < n; i++) s[i] = i == n / 2 ? L' ' : L'a' + (wchar_t)(i % 20);
    made();
    swscanf(s, L"%mls %ml[a-z]", &word, &set);
}
static void scanf_members(size_t n) {
    /* A set as long as the text. */
    char *f = repeated("abcd", n), *s = repeated("dcba", n);
    memcpy(f, "%*[", 3), f[n - 1] = ']';
    made();
    sscanf(s, f);
}
static void number(const char *text) {
    made();
    strtod(text, NULL), strtof(text, NULL), strtold(text, NULL);
    strtol(text, NULL, 0), strtoull(text, NULL, 36);
}
static void strtod_digits(size_t n) { number(repeated("1234567890", n)); }
static void strtod_fraction(size_t n) {
    char *s = repeated("0", n);
    s[1] = '.';
    s[n - 1] = '1';
    number(s);
}
static void strtod_exponent(size_t n) {
    char *s = repeated("1", n);
    s[1] = 'e';
    number(s);
}
static void strtod_hexadecimal(size_t n) {
    char *s = repeated("f", n);
    memcpy(s, "0x", 2);
    s[n / 2] = '.';
    number(s);
}
static void strtod_half(size_t n) {
    char *s = repeated("0", n);
    memcpy(s, "1.00000000000000011102230246251565404236316680908203125", n < 55 ? n : 55);
    s[n - 1] = '1';
    number(s);
}
static void strtod_nan(size_t n) {
    char *s = repeated("x", n);
    memcpy(s, "nan(", 4);
    number(s);
}
static void strptime_spaces(size_t n) {
    struct tm tm;
    char *s = repeated(" ", n), *f = repeated(" %n%t", n / 5 * 5);
    made();
    strptime(s, f, &tm);
}
static void strptime_names(size_t n) {
    struct tm tm;
    char *s = repeated("Wednesday", n / 9 * 9), *f = repeated("%A", n / 2 * 2);
    made();
    strptime(s, f, &tm);
}
static void strftime_all(size_t n) {
    struct tm tm = {.tm_year = 124, .tm_mday = 1};
    char *f = repeated("%c%G-%V%Z ", n / 10 * 10), *to = malloc(n * 10);
    made();
    strftime(to, n * 10, f, &tm);
}
static void strfmon_all(size_t n) {
    char *f = repeated("%.2n", n / 4 * 4), *to = malloc(n * 4);
    made();
    strfmon(to, n * 4, f, 1.5, 2.5, 3.5, 4.5);
}
static void zone_text(size_t n) {
    char *s = repeated("ABC", n);
    memcpy(s + n - 20, "5D,M3.2.0/1,M11.1.0/", 20);
    made();
    setenv("TZ", s, 1);
    tzset();
    time_t t = 1700000000;
    localtime(&t);
}
static void match(const char *pattern, const char *text, int flags) {
    made();
    regex_t compiled;
    regmatch_t where[3];
    if (regcomp(&compiled, pattern, flags) == 0) {
        regexec(&compiled, text, 3, where, 0);
        regfree(&compiled);
    }
}
static void regex_stars(size_t n) { match("(a*)*(a*)*(a*)*b", repeated("a", n), REG_EXTENDED); }
static void regex_nested(size_t n) { match("((((a|b)*|c)*|d)*e)+", repeated("abcd", n), REG_EXTENDED); }
static void regex_alternatives(size_t n) { match("(a|aa|aaa|aaaa)*b", repeated("a", n), REG_EXTENDED); }
static void regex_lines(size_t n) { match("^.*x$", repeated("line\n", n), REG_EXTENDED | REG_NEWLINE); }
static void regex_pattern(size_t n) { match(repeated("a*", n), repeated("a", 50), REG_EXTENDED); }
static void regex_groups(size_t n) {
    char *s = malloc(n + 1);
    memset(s, '(', n / 2), memset(s + n / 2, ')', n / 2), s[n / 2 * 2] = 0;
    match(s, "", REG_EXTENDED);
}
static void regex_choice(size_t n) { match(repeated("ab|", n / 3 * 3 - 1), repeated("ab", 50), REG_EXTENDED); }
static void regex_brackets(size_t n) { match(repeated("[a-z]", n / 5 * 5), repeated("b", 50), REG_EXTENDED); }
static void regex_set(size_t n) {
    char *s = repeated("a-cx", n);
    s[0] = '[', s[n - 2] = 'x', s[n - 1] = ']';
    match(s, repeated("b", 50), REG_EXTENDED | REG_ICASE);
}
static void regex_both(size_t n) { match(repeated("a?", n / 32 * 2), repeated("a", n), REG_EXTENDED); }
static void regex_wide(size_t n) { match(repeated("a?", 800), repeated("a", n), REG_EXTENDED); }
static void regex_count(size_t n) {
    char s[40];
    snprintf(s, sizeof s, "a{1,%zu}b", n % 255 + 1);
    match(s, repeated("a", n), REG_EXTENDED);
}
static void fnmatch_stars(size_t n) {
    char *p = repeated("*a", 40), *s = repeated("a", n);
    strcat(strcpy(p + 38, "*"), "b");
    made();
    fnmatch(p, s, 0);
}
static void fnmatch_both(size_t n) {
    char *p = repeated("*a", n / 2 * 2), *s = repeated("a", n);
    p[n / 2 * 2 - 1] = 'b';
    made();
    fnmatch(p, s, 0);
}
static void fnmatch_question(size_t n) {
    char *p = repeated("*?", n / 2 * 2), *s = repeated("a", n);
    made();
    fnmatch(p, s, FNM_PERIOD | FNM_PATHNAME);
}
static void fnmatch_brackets(size_t n) {
    char *p = repeated("[[:alpha:]]", n / 11 * 11), *s = repeated("a", n / 11);
    made();
    fnmatch(p, s, FNM_CASEFOLD);
}
static void fnmatch_open(size_t n) {
    char *p = repeated("[", n / 4), *s = repeated("[", n / 4);
    made();
    fnmatch(p, s, 0);
}
static void fnmatch_class(size_t n) {
    char *p = repeated("[[:", n), *s = repeated("a", n);
    made();
    fnmatch(p, s, 0);
}
static void fnmatch_pathname(size_t n) {
    char *p = repeated("*/", n / 2 * 2), *s = repeated("ab/", n);
    made();
    fnmatch(p, s, FNM_PATHNAME | FNM_LEADING_DIR);
}
#ifdef FNM_EXTMATCH
static void fnmatch_extended(size_t n) {
    char *s = repeated("a", n / 4);
    made();
    fnmatch("+(a|aa)b", s, FNM_EXTMATCH);
}
static void fnmatch_nested(size_t n) {
    char *s = repeated("a", n / 4);
    made();
    fnmatch("*(*(a)|*(aa))b", s, FNM_EXTMATCH);
}
static void fnmatch_negated(size_t n) {
    char *s = repeated("ab", n / 4);
    made();
    fnmatch("!(a)!(b)!(c)d", s, FNM_EXTMATCH);
}
#endif
static void words(const char *text) {
    made();
    wordexp_t found;
    if (wordexp(text, &found, WRDE_NOCMD) == 0) wordfree(&found);
}
static void words_many(size_t n) { words(repeated("ab ", n)); }
static void words_quotes(size_t n) { words(repeated("'a'\"b\"\\c", n / 8 * 8)); }
static void words_variables(size_t n) {
    setenv("A", "x y", 1);
    words(repeated("$A ${A#x}", n / 9 * 9));
}
static void words_value(size_t n) {
    setenv("A", repeated("x y\t", n), 1);
    words("$A");
}
static void words_remove(size_t n) {
    setenv("A", repeated("a", n), 1);
    words("${A#*a*b} ${A%%b*} ${A##*b}");
}
static void words_nested(size_t n) {
    char *s = malloc(n + 1);
    size_t depth = n / 6;
    for (size_t i = 0; i < depth; i++) memcpy(s + i * 5, "${B:-", 5), s[depth * 5 + i] = '}';
    s[depth * 6] = 0;
    words(s);
}
static void words_arithmetic(size_t n) {
    char *s = repeated("1+", n);
    memcpy(s, "$((", 3), memcpy(s + n - 3, "1))", 3);
    words(s);
}
static void words_parentheses(size_t n) {
    char *s = repeated("(", n);
    memcpy(s, "$((", 3);
    memset(s + n / 2, ')', n - n / 2);
    s[n / 2] = '1';
    words(s);
}
static void convert(const char *to, const char *from, const char *bytes, size_t n) {
    char *in = malloc(n), *out = malloc(n * 8);
    for (size_t i = 0; i < n; i++) in[i] = bytes[i % strlen(bytes)];
    made();
    iconv_t cd = iconv_open(to, from);
    if (cd == (iconv_t)-1) return;
    char *at = in, *end = out;
    size_t left = n, space = n * 8;
    while (left) {
        size_t done = iconv(cd, &at, &left, &end, &space);
        if (done == (size_t)-1 && left) at++, left--;
    }
    iconv(cd, NULL, NULL, &end, &space);
    iconv_close(cd);
}
#define CHARSETS(C)                                                                                                    \
    C(utf16, "UTF-16")                                                                                                 \
    C(utf32, "UTF-32")                                                                                                 \
    C(latin1, "ISO-8859-1")                                                                                            \
    C(koi8r, "KOI8-R")                                                                                                 \
    C(eucjp, "EUC-JP")                                                                                                 \
    C(sjis, "SHIFT_JIS")                                                                                               \
    C(cp932, "CP932") C(iso2022jp, "ISO-2022-JP") C(iso2022kr, "ISO-2022-KR") C(iso2022cn, "ISO-2022-CN")              \
        C(euckr, "EUC-KR") C(uhc, "CP949") C(johab, "JOHAB") C(big5, "BIG5") C(hkscs, "BIG5-HKSCS") C(euctw, "EUC-TW") \
            C(euccn, "GB2312") C(gbk, "GBK") C(gb18030, "GB18030") C(ascii, "ASCII") C(utf7, "UTF-7-IMAP")             \
                C(iso2022jp2, "ISO-2022-JP-2") C(iso2022jp3, "ISO-2022-JP-3") C(jisx0213, "EUC-JISX0213")              \
                    C(sjisx0213, "SHIFT_JISX0213") C(eucjpms, "EUC-JP-MS") C(ibm943, "IBM943") C(iso6937, "ISO_6937")  \
                        C(tscii, "TSCII")
#define BOTH(id, name)                                                                                                 \
    static void from_##id(size_t n) {                                                                                  \
        convert("UTF-8", name, "ab\xa4\xa2\x88\x9f\x1b$B0!\x1b(B\x81\x30\x81\x30\x8e\xa2", n);                         \
    }                                                                                                                  \
    static void to_##id(size_t n) { convert(name, "UTF-8", "ab\xc3\xa9\xe4\xb8\xad\xea\xb0\x80\xe3\x81\x82\xff", n); }
CHARSETS(BOTH)
static void translit(size_t n) { convert("ASCII//TRANSLIT", "UTF-8", "\xc3\xa9\xe2\x80\x9c\xef\xac\x81", n); }
static void multibyte(size_t n) {
    char *s = repeated("a\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80", n / 10 * 10);
    wchar_t *wide = malloc((n + 1) * sizeof *wide);
    setlocale(LC_ALL, "C.UTF-8");
    made();
    mbstowcs(wide, s, n);
    wcswidth(wide, n);
    wcstombs(s, wide, n);
    mblen(s, n);
    wcscoll(wide, wide + 1);
    strcoll(s, s + 1);
}
static void addresses(size_t n) {
    char *s = repeated("1.", n), *six = repeated("1:", n);
    struct in6_addr to;
    made();
    inet_addr(s), inet_pton(AF_INET, s, &to), inet_pton(AF_INET6, six, &to);
    struct ether_addr ether;
    ether_aton_r(six, &ether);
    inet_addr(repeated("0", n));
}
static void vis_both(size_t n) {
    char *s = repeated("a\n\x80\\ ", n), *to = malloc(4 * n + 1), *back = malloc(4 * n + 1);
    made();
    strvis(to, s, VIS_CSTYLE | VIS_OCTAL);
    strunvis(back, to);
    strvis(to, s, VIS_WHITE);
}
static void crypt_key(size_t n) {
    static const char *const settings[] = {"$1$salt", "$5$rounds=1000$salt", "$6$rounds=1000$salt",
                                           "$2b$04$abcdefghijklmnopqrstuu"};
    char *key = repeated("key", n / 16);
    made();
    for (int i = 0; i < 4; i++) crypt(key, settings[i]);
}
static void crypt_setting(size_t n) {
    char *s = repeated("$6$rounds=1000", n);
    made();
    crypt("key", s);
}
static void argz_all(size_t n) {
    char *s = repeated("ab:", n), *argz = NULL;
    size_t len = 0;
    made();
    argz_create_sep(s, ':', &argz, &len);
    argz_count(argz, len);
    argz_replace(&argz, &len, "a", "xy", NULL);
    argz_stringify(argz, len, ' ');
}
static void envz_all(size_t n) {
    char *s = repeated("a=b:", n / 4 * 4 - 1), *envz = NULL;
    size_t len = 0;
    made();
    argz_create_sep(s, ':', &envz, &len);
    envz_merge(&envz, &len, "c=d", 4, 1);
    envz_get(envz, len, "z");
    envz_strip(&envz, &len);
}
static void getopt_permuted(size_t n) {
    int count = (int)(n / 2);
    char **list = calloc((size_t)count + 1, sizeof *list);
    for (int i = 0; i < count; i++) list[i] = i % 2 ? "-a" : "operand";
    made();
    optind = 0, opterr = 0;
    struct option none[] = {{NULL, 0, NULL, 0}};
    while (getopt_long(count, list, "ab:", none, NULL) != -1);
}
static void getopt_names(size_t n) {
    size_t count = n / 8;
    struct option *options = calloc(count + 1, sizeof *options);
    for (size_t i = 0; i < count; i++) {
        char *name = malloc(12);
        snprintf(name, 12, "name%zu", i);
        options[i] = (struct option){name, no_argument, NULL, (int)i};
    }
    char *list[] = {"program", "--name", "--name1", "--nam", NULL};
    made();
    optind = 0, opterr = 0;
    while (getopt_long(4, list, "", options, NULL) != -1);
}
static void getopt_dash(size_t n) {
    size_t count = n / 32;
    struct option *options = calloc(count + 1, sizeof *options);
    char **list = calloc(count + 2, sizeof *list);
    list[0] = "program";
    for (size_t i = 0; i < count; i++) {
        char *name = malloc(16);
        snprintf(name, 16, "-name%zu", i);
        options[i] = (struct option){name + 1, no_argument, NULL, (int)i};
        list[i + 1] = name;
    }
    made();
    optind = 0, opterr = 0;
    while (getopt_long_only((int)count + 1, list, "n", options, NULL) != -1);
}
static void search(size_t n) {
    char *s = repeated("a", n), *needle = repeated("a", n / 2);
    needle[n / 2 - 1] = 'b';
    made();
    strstr(s, needle), memmem(s, n, needle, n / 2), strcasestr(s, needle);
}
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static void sorting(size_t n) {
    int *organ = malloc(n * sizeof *organ), *same = calloc(n, sizeof *same), *saw = malloc(n * sizeof *saw);
    for (size_t i = 0; i < n; i++) organ[i] = (int)(i < n / 2 ? i : n - i), saw[i] = (int)(i % 16);
    made();
    qsort(organ, n, sizeof *organ, compare);
    qsort(same, n, sizeof *same, compare);
    qsort(saw, n, sizeof *saw, compare);
}
static void versions(size_t n) {
    char *a = repeated("10.", n), *b = repeated("10.", n);
    made();
    strverscmp(a, b);
    strcmp(a, b);
}

#define P(name) {#name, name},
#define PAIR(id, name) P(from_##id) P(to_##id)
const struct parser parsers[] = {
    P(printf_text) P(printf_width) P(printf_digits) P(printf_string) P(printf_positions) P(printf_wide) P(scanf_space)
        P(scanf_string) P(scanf_set) P(scanf_digits) P(scanf_format) P(scanf_wide) P(scanf_members) P(strtod_digits) P(
            strtod_fraction) P(strtod_exponent) P(strtod_hexadecimal) P(strtod_half) P(strtod_nan) P(strptime_spaces)
            P(strptime_names) P(strftime_all) P(strfmon_all) P(zone_text) P(regex_stars) P(regex_nested)
                P(regex_alternatives) P(regex_lines) P(regex_pattern) P(regex_groups) P(regex_choice) P(regex_brackets)
                    P(regex_set) P(regex_both) P(regex_wide) P(regex_count) P(fnmatch_stars) P(fnmatch_both)
                        P(fnmatch_question) P(fnmatch_brackets) P(fnmatch_open) P(fnmatch_class) P(fnmatch_pathname)
#ifdef FNM_EXTMATCH
                            P(fnmatch_extended) P(fnmatch_nested) P(fnmatch_negated)
#endif
                                P(words_many) P(words_quotes) P(words_variables) P(words_value) P(words_remove)
                                    P(words_nested) P(words_arithmetic) P(words_parentheses) CHARSETS(PAIR) P(translit)
                                        P(multibyte) P(addresses) P(vis_both) P(crypt_key) P(crypt_setting) P(argz_all)
                                            P(envz_all) P(getopt_permuted) P(getopt_names) P(getopt_dash) P(search)
                                                P(sorting) P(versions){NULL, NULL},
};
