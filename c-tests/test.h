/* What the tests share: CHECK, CHECK_INT, CHECK_STR, CHECK_ERRNO, CHECK_ERRNO_IS. Suits C89 to C23 and C++.

   Checks are counted, and failures described, in test_report, which the harness reads in the program's memory after its
   end: nothing that a program does to its descriptors, its exit status or the host's functions hides a failure. Without
   the harness a failed check prints on descriptor 2 and ends the program with status 99. */
#ifndef TEST_H
#define TEST_H

#include <errno.h>
#include <unistd.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TEST_FUNCTION static __attribute__((unused))

/* tests/checks.rs knows this layout. One for all sources of a program. */
struct test_report {
    /* Not 0 when the harness will read the rest. */
    unsigned harness;
    unsigned checks;
    unsigned failures;
    /* The length of the text, which may exceed its capacity. */
    unsigned length;
    /* Blocks of memory that are not free, of tests with `live-blocks`. */
    int blocks;
    char text[2028];
};

__attribute__((weak)) struct test_report test_report = {0, 0, 0, 0, 0, {0}};

__attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_exit"), noreturn)) void test_exit(int status);

TEST_FUNCTION void test_print(const char *text) {
    const char *end = text;
    while (*end) end++;
    while (!test_report.harness && text < end) {
        long written = (long)write(2, text, (unsigned long)(end - text));
        if (written <= 0) return;
        text += written;
    }
    for (; text < end; text++) {
        unsigned at = __atomic_fetch_add(&test_report.length, 1, __ATOMIC_RELAXED);
        if (at < sizeof test_report.text) test_report.text[at] = *text;
    }
}

TEST_FUNCTION void test_print_number(long long number) {
    char digits[24];
    char *at = digits + sizeof digits - 1;
    unsigned long long rest = number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
    *at = 0;
    do {
        *--at = (char)('0' + (int)(rest % 10));
        rest /= 10;
    } while (rest);
    if (number < 0) *--at = '-';
    test_print(at);
}

TEST_FUNCTION void test_message(const char *file, int line, const char *text) {
    __atomic_fetch_add(&test_report.failures, 1, __ATOMIC_RELAXED);
    test_print(file);
    test_print(":");
    test_print_number(line);
    test_print(": CHECK failed: ");
    test_print(text);
    test_print("\n");
}

TEST_FUNCTION void test_values(const char *before, long long actual, long long expected) {
    test_print(before);
    test_print_number(actual);
    test_print(", expected ");
    test_print_number(expected);
    test_print("\n");
}

TEST_FUNCTION void test_failed(int error) {
    if (!test_report.harness) test_exit(99);
    errno = error;
}

TEST_FUNCTION void test_true(int holds, const char *file, int line, const char *text) {
    __atomic_fetch_add(&test_report.checks, 1, __ATOMIC_RELAXED);
    if (!holds) {
        int error = errno;
        test_message(file, line, text);
        test_failed(error);
    }
}

TEST_FUNCTION void test_equal(const char *file, int line, const char *text, long long actual, long long expected) {
    __atomic_fetch_add(&test_report.checks, 1, __ATOMIC_RELAXED);
    if (actual != expected) {
        int error = errno;
        test_message(file, line, text);
        test_values("\tis ", actual, expected);
        test_failed(error);
    }
}

TEST_FUNCTION void test_same(const char *file, int line, const char *text, const char *actual, const char *expected) {
    const char *a = actual, *b = expected;
    __atomic_fetch_add(&test_report.checks, 1, __ATOMIC_RELAXED);
    while (a && b && *a && *a == *b) {
        a++;
        b++;
    }
    if (!a || !b ? a != b : *a != *b) {
        int error = errno;
        test_message(file, line, text);
        test_print("\tis <");
        test_print(actual ? actual : "null");
        test_print(">, expected <");
        test_print(expected ? expected : "null");
        test_print(">\n");
        test_failed(error);
    }
}

TEST_FUNCTION void test_errno(const char *file, int line, const char *text, int failed, long long result, int error,
                              int expected) {
    __atomic_fetch_add(&test_report.checks, 1, __ATOMIC_RELAXED);
    if (failed && error == expected) return;
    test_message(file, line, text);
    if (!failed) {
        test_print("\tdoes not fail, it is ");
        test_print_number(result);
        test_print("\n");
    }
    if (error != expected) test_values("\terrno is ", error, expected);
    test_failed(error);
}

#ifdef __cplusplus
}
#endif

/* The condition holds. */
#define CHECK(condition) test_true((condition) ? 1 : 0, __FILE__, __LINE__, #condition)

/* Two integers are equal; a failure shows both. */
#define CHECK_INT(actual, expected)                                                                                    \
    test_equal(__FILE__, __LINE__, #actual " == " #expected, (long long)(actual), (long long)(expected))

/* Two texts are equal; a failure shows both. */
#define CHECK_STR(actual, expected) test_same(__FILE__, __LINE__, #actual " == " #expected, (actual), (expected))

/* The expression fails, as its type fails, and sets errno to the error: an integer is -1, a pointer is null. Of a floating
   type any value is right. Functions that fail with another value want CHECK_ERRNO_IS. */
#define CHECK_ERRNO(expression, error)                                                                                 \
    do {                                                                                                               \
        errno = 0;                                                                                                     \
        __typeof__(expression) test_result_ = (expression);                                                            \
        int test_error_ = errno, test_kind_ = __builtin_classify_type(test_result_);                                   \
        test_errno(__FILE__, __LINE__, #expression " sets " #error,                                                    \
                   test_kind_ == 8 || (test_kind_ == 5 ? !test_result_ : test_result_ == (__typeof__(expression))-1),  \
                   (long long)test_result_, test_error_, (error));                                                     \
    } while (0)

/* The expression gives this value and sets errno to the error: strtol's ends, MAP_FAILED, a count of 0. */
#define CHECK_ERRNO_IS(expression, value, error)                                                                       \
    do {                                                                                                               \
        errno = 0;                                                                                                     \
        __typeof__(expression) test_result_ = (expression);                                                            \
        int test_error_ = errno;                                                                                       \
        test_errno(__FILE__, __LINE__, #expression " is " #value " and sets " #error, test_result_ == (value),         \
                   (long long)test_result_, test_error_, (error));                                                     \
    } while (0)

#endif
