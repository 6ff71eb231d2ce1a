// cflags: -D_GNU_SOURCE -lwasi-heap-check -Wno-format-nonliteral -Wno-format-security
// peer: skip it has no library that checks the heap
// skip-O0
// hostflags: --timeout 100
/* Parsers of text that a program may get from anywhere. */
#include <argz.h>
#include <arpa/inet.h>
#include <crypt.h>
#include <ctype.h>
#include <envz.h>
#include <errno.h>
#include <fnmatch.h>
#include <getopt.h>
#include <glob.h>
#include <iconv.h>
#include <inttypes.h>
#include <locale.h>
#include <monetary.h>
#include <netinet/ether.h>
#include <regex.h>
#include <time.h>
#include <unistd.h>
#include <vis.h>
#include <wchar.h>
#include <wordexp.h>

#include "_random.h"
#include "test.h"

static void regex(void) {
    static const char *const patterns[] = {"a*b",        "(a|b)*c", "[[:alpha:]]+", "^x?y{2,5}$",
                                           "\\(a\\)\\1", "[^a-z]",  "((a*)*)*",     "a{0,255}"};
    static const char *const texts[] = {"aaab", "abcabc", "xyyy\nxyy", "", "zzz"};
    char *pattern = INPUT(patterns, "*+?{}()[]|\\^$.ab1,:-", 40, NULL), *text = INPUT(texts, "abxyz\n", 60, NULL);
    regex_t compiled;
    if (regcomp(&compiled, pattern, (int)next(16)) == 0) {
        regmatch_t *matches = malloc(sizeof *matches * 4);
        if (regexec(&compiled, text, 4, matches, (int)next(4)) == 0 && matches[0].rm_so >= 0) {
            CHECK(matches[0].rm_so <= matches[0].rm_eo && (size_t)matches[0].rm_eo <= strlen(text));
        }
        free(matches);
        regfree(&compiled);
    }
    free(pattern), free(text);
}

static void patterns(void) {
    static const char *const examples[] = {"*.c", "[!a-z]?", "a*b*c", "\\*", "[[:digit:]]", "@(a|b)", "dir/*"};
    static const char *const names[] = {"x.c", "abc", "dir/file", ".hidden", ""};
    char *pattern = INPUT(examples, "*?[]!\\-/.ab", 40, NULL), *name = INPUT(names, "ab/.", 40, NULL);
    int result = fnmatch(pattern, name, (int)next(64));
    CHECK(result == 0 || result == FNM_NOMATCH);
    CHECK_INT(fnmatch("*", name, 0), 0);
    glob_t found = {0};
    if (glob(pattern, (int)next(0x40) & ~(GLOB_APPEND | GLOB_DOOFFS), NULL, &found) == 0) globfree(&found);
    free(pattern), free(name);
}

static void words(void) {
    static const char *const examples[] = {"a b", "$HOME", "${A:-x}",    "'q u'",   "\"$A\"",
                                           "~",   "*.c",   "$((1+2*3))", "${A#*x}", "\\ "};
    char *text = INPUT(examples, "${}()\"'\\~*#%:-=+ 123A", 60, NULL);
    wordexp_t result;
    int failed = wordexp(text, &result, (int)next(64) & ~(WRDE_APPEND | WRDE_REUSE | WRDE_DOOFFS));
    if (failed == 0 || failed == WRDE_NOSPACE) wordfree(&result);
    free(text);
}

static void times(void) {
    static const char *const dates[] = {"2024-02-29 12:34:56", "Mon Jan  1 00:00:00 2024", "12/31/99", "11 PM",
                                        "1700000000"};
    static const char *const formats[] = {"%Y-%m-%d %H:%M:%S", "%a %b %e %T %Y", "%D",     "%I %p",   "%s",
                                          "%G-W%V-%u",         "%+4C%y",         "%EY%Od", "%c%x%X%r"};
    static const char *const zones[] = {"EST5EDT,M3.2.0,M11.1.0", "UTC0", "<+03>-3", ":Europe/Paris",
                                        "A1B2:30,J60/2,300/-4"};
    char *date = INPUT(dates, "0123456789:-/ ", 40, NULL), *format = INPUT(formats, "%aBcdYHMSEO+0_-^#", 30, NULL);
    struct tm tm = {0};
    const char *rest = strptime(date, format, &tm);
    CHECK(rest == NULL || (rest >= date && rest <= date + strlen(date)));
    size_t size = next(64);
    char *buffer = malloc(size);
    tm.tm_mon = (int)next(12), tm.tm_wday = (int)next(7), tm.tm_year = (int)next(100000) - 20000;
    CHECK(strftime(buffer, size, format, &tm) <= size);
    free(buffer);
    char *zone = INPUT(zones, "<>+-,MJ/.:0123456789ABC", 40, NULL);
    setenv("TZ", zone, 1);
    tzset();
    time_t now = (time_t)next(UINT32_MAX) * 3 - 3000000000;
    struct tm *local = localtime(&now);
    if (local) {
        CHECK(local->tm_hour >= 0 && local->tm_hour < 24);
        mktime(local);
    }
    free(zone), free(date), free(format);
}

static void numbers(void) {
    static const char *const examples[] = {"1.5e10", "-0x1.8p3", "inf",   "nan(123)", "123456789012345678901234567890",
                                           ".5",     "1e-400",   "0b101", " +7"};
    char *text = INPUT(examples, "0123456789.eExXpPaf+-in()", 80, NULL), *end;
    size_t len = strlen(text);
    errno = 0;
    double value = strtod(text, &end);
    CHECK(end >= text && end <= text + len);
    char printed[40];
    snprintf(printed, sizeof printed, "%.17g", value);
    double again = strtod(printed, NULL);
    CHECK(value != value || again == value);
    strtof(text, &end);
    CHECK(end >= text && end <= text + len);
    strtold(text, &end);
    CHECK(end >= text && end <= text + len);
    strtoll(text, &end, (int)next(40) - 1);
    CHECK(end >= text && end <= text + len);
    strtoull(text, &end, 0);
    CHECK(end >= text && end <= text + len);
    long long scanned;
    char set[9];
    sscanf(text, "%8[0-9]%lld", set, &scanned);
    free(text);
}

static void formats(void) {
    static const char *const examples[] = {"%d", "%-08.3x", "%5s", "%.2f", "%lld", "%c%%", "%+e", "%#o", "%*d", "%a"};
    static const char *const scans[] = {"%d", "%5s", "%[a-z]", "%lf", "%*d", "%x", "%c", "%n", "%%"};
    char *format = INPUT(examples, "%-+ #0123456789.hljztLdiouxXeEfgGac", 30, NULL);
    /* Arguments that suit integers and floating point; nothing that takes a pointer, and no * with a huge value. */
    if (!strpbrk(format, "snpmSC*$") && !strstr(format, "L")) {
        size_t size = next(40);
        char *buffer = malloc(size);
        int n = snprintf(buffer, size, format, 0x4000000000000000ull, 1.5, 3ull, 2.5, 7ull, 9ull, 11ull, 13ull, 15ull,
                         17ull);
        CHECK(n < 0 || size == 0 || strchr(format, 'c') || strlen(buffer) == ((size_t)n < size ? (size_t)n : size - 1));
        free(buffer);
    }
    free(format);
    char *scan = INPUT(scans, "%d5s[]a-z*hlxc ^", 20, NULL);
    for (char *at = scan; (at = strchr(at, '%')); at++) { /* %n ... take no argument when nothing is assigned */
        if (at[1] != '*' && at[1] != '%')
            *at = 'x';
        else
            at++;
    }
    sscanf("123 abc 4.5 xyz", scan);
    free(scan);
}

static void characters(void) {
    static const char *const examples[] = {"abc",      "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80",
                                           "\xff\xfe", "\x1b$B!!"};
    static const char *const sets[] = {
        "UTF-8", "UTF-16", "UTF-32BE", "ISO-8859-1", "SHIFT_JIS", "EUC-JP",          "ISO-2022-JP", "GB18030", "GBK",
        "BIG5",  "EUC-KR", "KOI8-R",   "CP1252",     "UTF-16LE",  "ASCII//TRANSLIT", "UTF-7-IMAP",  "UCS-2"};
    size_t n;
    char *text = INPUT(examples, "\x80\xbf\xc0\xe0\xf0\xf8", 60, &n);
    mbstate_t state = {0};
    wchar_t *wide = malloc(sizeof *wide * (n + 1));
    for (size_t at = 0; at < n;) {
        size_t used = mbrtowc(&wide[0], text + at, n - at, &state);
        if (used == (size_t)-1 || used == (size_t)-2 || used == 0) break;
        CHECK(used <= n - at);
        at += used;
    }
    size_t count = mbstowcs(wide, text, n + 1);
    CHECK(count == (size_t)-1 || count <= n);
    free(wide);
    const char *to = sets[next(sizeof sets / sizeof *sets)], *from = sets[next(sizeof sets / sizeof *sets)];
    iconv_t conversion = iconv_open(to, from);
    if (conversion != (iconv_t)-1) {
        size_t size = next(64), left = size, in_left = n;
        char *buffer = malloc(size), *out = buffer, *in = text;
        iconv(conversion, &in, &in_left, &out, &left);
        CHECK(in == text + (n - in_left) && out == buffer + (size - left));
        iconv(conversion, NULL, NULL, &out, &left);
        CHECK(left <= size);
        free(buffer);
        iconv_close(conversion);
    }
    free(text);
}

static void shown(void) {
    static const char *const examples[] = {"a\\nb", "\\M-a\\^C", "\\377", "%41", "&amp;", "plain text"};
    size_t n;
    char *text = INPUT(examples, "\\M-^01234567%=&;", 60, &n);
    char *back = malloc(n + 1);
    int len = strunvis(back, text);
    CHECK(len == -1 || (size_t)len <= n);
    free(back);
    char *visible = malloc(4 * n + 1);
    strvis(visible, text, VIS_OCTAL);
    back = malloc(n + 1);
    CHECK_INT(strunvis(back, visible), (int)n);
    CHECK(memcmp(back, text, n) == 0);
    free(back), free(visible), free(text);
}

static void addresses(void) {
    static const char *const examples[] = {"1.2.3.4",        "::1",    "fe80::1:2%3",
                                           "::ffff:1.2.3.4", "0x7f.1", "00:11:22:aa:bb:cc"};
    char *text = INPUT(examples, ":.0123456789abcdefx%/", 50, NULL);
    unsigned char *four = malloc(4), *six = malloc(16);
    if (inet_pton(AF_INET, text, four) == 1) {
        char *back = malloc(INET_ADDRSTRLEN);
        CHECK(inet_ntop(AF_INET, four, back, INET_ADDRSTRLEN) == back);
        free(back);
    }
    if (inet_pton(AF_INET6, text, six) == 1) {
        char *back = malloc(INET6_ADDRSTRLEN);
        unsigned char again[16];
        CHECK(inet_ntop(AF_INET6, six, back, INET6_ADDRSTRLEN) == back);
        CHECK(inet_pton(AF_INET6, back, again) == 1 && memcmp(again, six, 16) == 0);
        free(back);
    }
    struct in_addr address;
    inet_aton(text, &address);
    inet_network(text);
    ether_aton(text);
    struct ether_addr card;
    char *host = malloc(strlen(text) + 1);
    ether_line(text, &card, host);
    free(host), free(four), free(six), free(text);
}

static void vectors(void) {
    static const char *const examples[] = {"a=b:c:d=e", "::", "PATH=/bin:/usr/bin", "x"};
    char *text = INPUT(examples, "=:ab", 40, NULL), *argz = NULL;
    size_t size = 0;
    if (argz_create_sep(text, next(2) ? ':' : '=', &argz, &size) == 0) {
        argz_count(argz, size);
        envz_add(&argz, &size, "a", "new");
        argz_add_sep(&argz, &size, text, ':');
        argz_replace(&argz, &size, "a", "long replacement", NULL);
        if (size) argz_delete(&argz, &size, argz);
        envz_strip(&argz, &size);
        if (size) {
            char **vector = malloc((argz_count(argz, size) + 1) * sizeof *vector);
            argz_extract(argz, size, vector);
            free(vector);
            argz_stringify(argz, size, ',');
        }
        free(argz);
    }
    free(text);
}

static void options(void) {
    static const char *const letters[] = {"ab:c::", ":x", "+a", "-b:", "W;a"};
    static const char *const arguments[] = {"-a", "-bvalue", "--long", "--long=x", "--",
                                            "-",  "-abc",    "file",   "--l",      "-W long"};
    static const struct option longs[] = {{"long", optional_argument, NULL, 'l'},
                                          {"lose", no_argument, NULL, 'o'},
                                          {"need", required_argument, NULL, 'n'},
                                          {0}};
    char *argv[6] = {"program"}, *string = INPUT(letters, "abc:;W+-", 12, NULL);
    int argc = 1 + (int)next(5);
    for (int i = 1; i < argc; i++) argv[i] = INPUT(arguments, "-=abln", 12, NULL);
    char *all[6];
    memcpy(all, argv, sizeof all);
    optind = 0, opterr = 0;
    int rounds = 0;
    while ((next(2) ? getopt_long(argc, argv, string, longs, NULL) : getopt(argc, argv, string)) != -1)
        CHECK(++rounds < 100);
    CHECK(optind >= 1 && optind <= argc);
    for (int i = 1; i < argc; i++) free(all[i]);
    free(string);
}

static void secrets(void) {
    static const char *const settings[] = {
        "ab", "$1$salt$", "$5$rounds=1000$salt$", "$6$salt", "$2b$04$abcdefghijklmnopqrstuu", "_J9..rasm"};
    char *setting = INPUT(settings, "$0123456789./abcd=", 40, NULL);
    /* Not for hours: a cost is the caller's wish. */
    if (!strstr(setting, "rounds=") && strncmp(setting, "$2", 2) != 0 && setting[0] != '_') crypt("password", setting);
    free(setting);
}

static void money(void) {
    static const char *const examples[] = {"%n", "%i", "%=*#5.2n", "%^!(10n", "%%"};
    char *format = INPUT(examples, "%=^(!#.0123456789ni*", 20, NULL);
    if (strlen(format) < 20 && !strpbrk(format, "3456789")) {
        size_t size = next(40);
        char *buffer = malloc(size);
        ssize_t n = strfmon(buffer, size, format, 123.45, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        CHECK(n < 0 || (size_t)n < size);
        free(buffer);
    }
    free(format);
}

int main(void) {
    static void (*const parsers[])(void) = {regex, patterns,  words,   times,   numbers, formats, characters,
                                            shown, addresses, vectors, options, secrets, money};
    enum { COUNT = sizeof parsers / sizeof *parsers };
    const char *only = getenv("ONLY");
    setlocale(LC_ALL, "C.UTF-8");
    setenv("A", "some text", 1);
    for (unsigned long i = 0, n = cases(2600); i < n; i++) parsers[only ? strtoul(only, NULL, 10) : i % COUNT]();
    return 0;
}
