/* <regex.h>: regular expressions. POSIX.1-2024. */
#ifndef _REGEX_H
#define _REGEX_H

#include <bits/features.h>
#include <bits/size_t.h>

typedef __PTRDIFF_TYPE__ regoff_t;

#if __SHOW_BSD
typedef unsigned long reg_syntax_t;
#define __RE_MEMBER(name) name
#else
#define __RE_MEMBER(name) __##name
#endif

struct re_pattern_buffer {
    size_t re_nsub;
    struct re_dfa_t *__RE_MEMBER(buffer);
    unsigned long __RE_MEMBER(allocated);
    unsigned long __RE_MEMBER(used);
    unsigned long __RE_MEMBER(syntax);
    char *__RE_MEMBER(fastmap);
    unsigned char *__RE_MEMBER(translate);
    unsigned __RE_MEMBER(can_be_null) : 2;
    unsigned __RE_MEMBER(regs_allocated) : 2;
    unsigned __RE_MEMBER(fastmap_accurate) : 1;
    unsigned __RE_MEMBER(no_sub) : 1;
    unsigned __RE_MEMBER(not_bol) : 1;
    unsigned __RE_MEMBER(not_eol) : 1;
    unsigned __RE_MEMBER(newline_anchor) : 1;
};
#undef __RE_MEMBER
typedef struct re_pattern_buffer regex_t;

typedef struct {
    regoff_t rm_so;
    regoff_t rm_eo;
} regmatch_t;

/* for regcomp */
#define REG_EXTENDED 1
#define REG_ICASE 2
#define REG_NEWLINE 4
#define REG_NOSUB 8
/* for regexec */
#define REG_NOTBOL 1
#define REG_NOTEOL 2
#if __SHOW_BSD
#define REG_STARTEND 4
#endif
/* what they return */
#define REG_OK 0
#define REG_NOMATCH 1
#define REG_BADPAT 2
#define REG_ECOLLATE 3
#define REG_ECTYPE 4
#define REG_EESCAPE 5
#define REG_ESUBREG 6
#define REG_EBRACK 7
#define REG_EPAREN 8
#define REG_EBRACE 9
#define REG_BADBR 10
#define REG_ERANGE 11
#define REG_ESPACE 12
#define REG_BADRPT 13
#define REG_ENOSYS -1

#if __SHOW_BSD
/* syntax bits */
#define RE_BACKSLASH_ESCAPE_IN_LISTS 0x1ul
#define RE_BK_PLUS_QM 0x2ul
#define RE_CHAR_CLASSES 0x4ul
#define RE_CONTEXT_INDEP_ANCHORS 0x8ul
#define RE_CONTEXT_INDEP_OPS 0x10ul
#define RE_CONTEXT_INVALID_OPS 0x20ul
#define RE_DOT_NEWLINE 0x40ul
#define RE_DOT_NOT_NULL 0x80ul
#define RE_HAT_LISTS_NOT_NEWLINE 0x100ul
#define RE_INTERVALS 0x200ul
#define RE_LIMITED_OPS 0x400ul
#define RE_NEWLINE_ALT 0x800ul
#define RE_NO_BK_BRACES 0x1000ul
#define RE_NO_BK_PARENS 0x2000ul
#define RE_NO_BK_REFS 0x4000ul
#define RE_NO_BK_VBAR 0x8000ul
#define RE_NO_EMPTY_RANGES 0x10000ul
#define RE_UNMATCHED_RIGHT_PAREN_ORD 0x20000ul
#define RE_NO_POSIX_BACKTRACKING 0x40000ul
#define RE_NO_GNU_OPS 0x80000ul
#define RE_DEBUG 0x100000ul
#define RE_INVALID_INTERVAL_ORD 0x200000ul
#define RE_ICASE 0x400000ul
#define RE_CARET_ANCHORS_HERE 0x800000ul
#define RE_CONTEXT_INVALID_DUP 0x1000000ul
#define RE_NO_SUB 0x2000000ul
/* syntaxes */
#define _RE_SYNTAX_POSIX_COMMON (RE_CHAR_CLASSES | RE_DOT_NEWLINE | RE_DOT_NOT_NULL | RE_INTERVALS | RE_NO_EMPTY_RANGES)
#define RE_SYNTAX_EMACS 0
#define RE_SYNTAX_POSIX_BASIC (_RE_SYNTAX_POSIX_COMMON | RE_BK_PLUS_QM | RE_CONTEXT_INVALID_DUP)
#define RE_SYNTAX_POSIX_MINIMAL_BASIC (_RE_SYNTAX_POSIX_COMMON | RE_LIMITED_OPS)
#define RE_SYNTAX_POSIX_EXTENDED                                                                                        \
    (_RE_SYNTAX_POSIX_COMMON | RE_CONTEXT_INDEP_ANCHORS | RE_CONTEXT_INDEP_OPS | RE_NO_BK_BRACES | RE_NO_BK_PARENS |    \
     RE_NO_BK_VBAR | RE_CONTEXT_INVALID_OPS | RE_UNMATCHED_RIGHT_PAREN_ORD)
#define RE_SYNTAX_POSIX_MINIMAL_EXTENDED                                                                                \
    (_RE_SYNTAX_POSIX_COMMON | RE_CONTEXT_INDEP_ANCHORS | RE_CONTEXT_INVALID_OPS | RE_NO_BK_BRACES | RE_NO_BK_PARENS |  \
     RE_NO_BK_REFS | RE_NO_BK_VBAR | RE_UNMATCHED_RIGHT_PAREN_ORD)
#define RE_SYNTAX_AWK                                                                                                   \
    (RE_BACKSLASH_ESCAPE_IN_LISTS | RE_DOT_NOT_NULL | RE_NO_BK_PARENS | RE_NO_BK_REFS | RE_NO_BK_VBAR |                 \
     RE_NO_EMPTY_RANGES | RE_DOT_NEWLINE | RE_CONTEXT_INDEP_ANCHORS | RE_CHAR_CLASSES | RE_UNMATCHED_RIGHT_PAREN_ORD |  \
     RE_NO_GNU_OPS)
#define RE_SYNTAX_GNU_AWK                                                                                               \
    ((RE_SYNTAX_POSIX_EXTENDED | RE_BACKSLASH_ESCAPE_IN_LISTS | RE_INVALID_INTERVAL_ORD) &                              \
     ~(RE_DOT_NOT_NULL | RE_CONTEXT_INDEP_OPS | RE_CONTEXT_INVALID_OPS))
#define RE_SYNTAX_POSIX_AWK                                                                                             \
    (RE_SYNTAX_POSIX_EXTENDED | RE_BACKSLASH_ESCAPE_IN_LISTS | RE_INTERVALS | RE_NO_GNU_OPS | RE_INVALID_INTERVAL_ORD)
#define RE_SYNTAX_GREP ((RE_SYNTAX_POSIX_BASIC | RE_NEWLINE_ALT) & ~(RE_CONTEXT_INVALID_DUP | RE_DOT_NOT_NULL))
#define RE_SYNTAX_EGREP                                                                                                 \
    ((RE_SYNTAX_POSIX_EXTENDED | RE_INVALID_INTERVAL_ORD | RE_NEWLINE_ALT) & ~(RE_CONTEXT_INVALID_OPS | RE_DOT_NOT_NULL))
#define RE_SYNTAX_POSIX_EGREP RE_SYNTAX_EGREP
#define RE_SYNTAX_ED RE_SYNTAX_POSIX_BASIC
#define RE_SYNTAX_SED RE_SYNTAX_POSIX_BASIC

#ifndef RE_TRANSLATE_TYPE
#define RE_TRANSLATE_TYPE unsigned char *
#endif
/* values of regs_allocated */
#define REGS_UNALLOCATED 0
#define REGS_REALLOCATE 1
#define REGS_FIXED 2
#define RE_NREGS 30

struct re_registers {
    unsigned num_regs;
    regoff_t *start;
    regoff_t *end;
};
#endif

__C_BEGIN
int regcomp(regex_t *__restrict, const char *__restrict, int);
int regexec(const regex_t *__restrict, const char *__restrict, size_t, regmatch_t *__restrict, int);
void regfree(regex_t *);
size_t regerror(int, const regex_t *__restrict, char *__restrict, size_t);
#if __SHOW_BSD
extern reg_syntax_t re_syntax_options;
reg_syntax_t re_set_syntax(reg_syntax_t);
const char *re_compile_pattern(const char *, size_t, struct re_pattern_buffer *);
int re_compile_fastmap(struct re_pattern_buffer *);
regoff_t re_search(struct re_pattern_buffer *, const char *, regoff_t, regoff_t, regoff_t, struct re_registers *);
regoff_t re_search_2(struct re_pattern_buffer *, const char *, regoff_t, const char *, regoff_t, regoff_t, regoff_t,
                     struct re_registers *, regoff_t);
regoff_t re_match(struct re_pattern_buffer *, const char *, regoff_t, regoff_t, struct re_registers *);
regoff_t re_match_2(struct re_pattern_buffer *, const char *, regoff_t, const char *, regoff_t, regoff_t,
                    struct re_registers *, regoff_t);
void re_set_registers(struct re_pattern_buffer *, struct re_registers *, unsigned, regoff_t *, regoff_t *);
char *re_comp(const char *);
int re_exec(const char *);
#endif
__C_END

#endif
