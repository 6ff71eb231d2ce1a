// peer: skip GNU's own functions
// live-blocks: 0
#define _GNU_SOURCE
#include "test.h"
#include <regex.h>
#include <stdlib.h>
#include <string.h>

static struct re_registers registers;

/* Where the pattern matches in the text, -1 nowhere, -3 if it is wrong. */
static long search(reg_syntax_t syntax, const char *pattern, const char *text) {
    struct re_pattern_buffer buffer;
    memset(&buffer, 0, sizeof buffer);
    re_set_syntax(syntax);
    if (re_compile_pattern(pattern, strlen(pattern), &buffer)) return -3;
    free(registers.start);
    free(registers.end);
    memset(&registers, 0, sizeof registers);
    long found = re_search(&buffer, text, (regoff_t)strlen(text), 0, (regoff_t)strlen(text), &registers);
    regfree(&buffer);
    return found;
}

static void syntaxes(void) {
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "\\(a\\)\\(b\\)*", "xa"), 1);
    CHECK_INT(registers.num_regs, 4);
    CHECK_INT(registers.start[1], 1);
    CHECK_INT(registers.end[1], 2);
    CHECK_INT(registers.start[2], -1);
    CHECK_INT(registers.end[3], -1);
    CHECK_INT(search(RE_SYNTAX_POSIX_EXTENDED, "(a|b)+", "xab"), 1);
    CHECK_INT(registers.end[0], 3);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "a|b", "a|b"), 0);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "*a", "x*a"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "\\(*a\\)", "x*a"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "a^b", "a^b"), 0);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "a\\+b", "xaab"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_MINIMAL_BASIC, "a\\+b", "a+b"), 0);
    CHECK_INT(search(RE_SYNTAX_POSIX_EXTENDED, "*a", "*a"), -3);
    CHECK_INT(search(RE_SYNTAX_EGREP, "*a", "*a"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_EXTENDED, "(a", "a"), -3);
    CHECK_INT(search(RE_SYNTAX_POSIX_EXTENDED, "a)", "a)"), 0);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "a\\)", "a)"), -3);
    CHECK_INT(search(RE_SYNTAX_POSIX_EXTENDED, "a{2}", "aaa"), 0);
    CHECK_INT(registers.end[0], 2);
    CHECK_INT(search(RE_SYNTAX_GNU_AWK, "a{x", "a{x"), 0);
    CHECK_INT(search(RE_SYNTAX_POSIX_EXTENDED, "a{x", "a{x"), -3);
    CHECK_INT(search(RE_SYNTAX_AWK, "[a\\]b]+", "x]b"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "[a\\]b]", "\\b]"), 0);
    CHECK_INT(search(RE_SYNTAX_EMACS, "[[:alpha:]]", "a:]"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_AWK, "\\<b", "<b"), 0);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "\\<b", "<b"), 1);
    CHECK_INT(search(RE_SYNTAX_GREP, "a\nb", "xb"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "a.b", "a\nb"), 0);
    CHECK_INT(search(RE_SYNTAX_EMACS, "a.b", "a\nb"), -1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "[^a]", "\n"), 0);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC | RE_HAT_LISTS_NOT_NEWLINE, "[^a]", "\n"), -1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC | RE_ICASE, "AB", "xab"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "^b", "a\nb"), 2);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC, "\\(a\\)\\1", "xaa"), 1);
    CHECK_INT(search(RE_SYNTAX_POSIX_BASIC | RE_NO_SUB, "\\(a\\)", "xa"), 1);
    CHECK_INT(registers.num_regs, 0);
    free(registers.start);
    free(registers.end);
    memset(&registers, 0, sizeof registers);
}

static void ranges(void) {
    struct re_pattern_buffer buffer;
    memset(&buffer, 0, sizeof buffer);
    re_set_syntax(RE_SYNTAX_POSIX_BASIC);
    CHECK(re_compile_pattern("ab", 2, &buffer) == NULL);
    CHECK_INT(re_search(&buffer, "abab", 4, 0, 4, NULL), 0);
    CHECK_INT(re_search(&buffer, "abab", 4, 1, 3, NULL), 2);
    CHECK_INT(re_search(&buffer, "abab", 4, 1, 0, NULL), -1);
    CHECK_INT(re_search(&buffer, "abab", 4, 4, -4, NULL), 2);
    CHECK_INT(re_search(&buffer, "abab", 4, 1, -1, NULL), 0);
    CHECK_INT(re_search(&buffer, "abab", 4, 5, 0, NULL), -1);
    CHECK_INT(re_search(&buffer, "abab", 4, -1, 3, NULL), -1);
    CHECK_INT(re_match(&buffer, "abab", 4, 2, NULL), 2);
    CHECK_INT(re_match(&buffer, "abab", 4, 1, NULL), -1);
    CHECK_INT(re_search_2(&buffer, "xa", 2, "by", 2, 0, 4, NULL, 4), 1);
    CHECK_INT(re_search_2(&buffer, "xa", 2, "by", 2, 0, 4, NULL, 2), -1);
    CHECK_INT(re_match_2(&buffer, "xa", 2, "by", 2, 1, NULL, 4), 2);
    /* what stands before is seen: the second is no start of a line, nor of a word */
    CHECK(re_compile_pattern("^b", 2, &buffer) == NULL);
    CHECK_INT(re_search(&buffer, "bb", 2, 1, 1, NULL), -1);
    CHECK_INT(re_search(&buffer, "a\nb", 3, 0, 3, NULL), 2);
    buffer.newline_anchor = 0;
    CHECK_INT(re_search(&buffer, "a\nb", 3, 0, 3, NULL), -1);
    CHECK_INT(re_search(&buffer, "b", 1, 0, 1, NULL), 0);
    buffer.not_bol = 1;
    CHECK_INT(re_search(&buffer, "b", 1, 0, 1, NULL), -1);
    CHECK(re_compile_pattern("\\<b", 3, &buffer) == NULL);
    CHECK_INT(re_search(&buffer, "bb b", 4, 1, 3, NULL), 3);
    regfree(&buffer);
}

static void memory(void) {
    struct re_pattern_buffer buffer;
    memset(&buffer, 0, sizeof buffer);
    re_set_syntax(RE_SYNTAX_POSIX_EXTENDED);
    buffer.fastmap = malloc(256);
    buffer.translate = malloc(256);
    for (int i = 0; i < 256; i++) buffer.translate[i] = (unsigned char)(i >= 'A' && i <= 'Z' ? i + 32 : i);
    CHECK(re_compile_pattern("HeL|x", 5, &buffer) == NULL);
    CHECK_INT(re_search(&buffer, "..hEl", 5, 0, 5, NULL), 2);
    CHECK_INT(re_compile_fastmap(&buffer), 0);
    CHECK(buffer.fastmap_accurate && buffer.fastmap['h'] && buffer.fastmap['x'] && !buffer.fastmap['e']);
    regfree(&buffer);
    CHECK(!buffer.fastmap && !buffer.translate);

    memset(&buffer, 0, sizeof buffer);
    CHECK(re_compile_pattern("(a)(b)?", 7, &buffer) == NULL);
    CHECK_INT(buffer.re_nsub, 2);
    regoff_t starts[2], ends[2];
    struct re_registers fixed = {2, starts, ends};
    buffer.regs_allocated = REGS_FIXED;
    CHECK_INT(re_search(&buffer, "xab", 3, 0, 3, &fixed), 1);
    CHECK(fixed.num_regs == 2 && starts[0] == 1 && ends[0] == 3 && starts[1] == 1 && ends[1] == 2);
    struct re_registers grown = {0, NULL, NULL};
    re_set_registers(&buffer, &grown, 0, NULL, NULL);
    CHECK_INT(buffer.regs_allocated, REGS_UNALLOCATED);
    CHECK_INT(re_search(&buffer, "xab", 3, 0, 3, &grown), 1);
    CHECK_INT(grown.num_regs, 4);
    CHECK_INT(buffer.regs_allocated, REGS_REALLOCATE);
    CHECK_INT(re_search(&buffer, "ab", 2, 0, 2, &grown), 0);
    CHECK_INT(grown.start[2], 1);
    free(grown.start);
    free(grown.end);
    regfree(&buffer);

    /* and for what regcomp made */
    regex_t pattern;
    CHECK_INT(regcomp(&pattern, "^b", REG_NEWLINE), 0);
    CHECK_INT(re_search(&pattern, "a\nb", 3, 0, 3, NULL), 2);
    regfree(&pattern);
    CHECK_INT(regcomp(&pattern, "^b", 0), 0);
    CHECK_INT(re_search(&pattern, "a\nb", 3, 0, 3, NULL), -1);
    regfree(&pattern);
}

int main(void) {
    syntaxes();
    ranges();
    memory();
    return 0;
}
