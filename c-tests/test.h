/* What the tests share. A failed check prints where it stands and what it wanted on descriptor 2, through write(2)
   alone, and the test goes on; the harness fails every test that printed "CHECK failed". Suits C89 to C23 and C++. */
#ifndef TEST_H
#define TEST_H

#include <errno.h>
#include <unistd.h>

#define TEST_FUNCTION static __attribute__((unused))

TEST_FUNCTION void test_print(const char *text)
{
	const char *end = text;
	while (*end)
		end++;
	while (text < end) {
		long written = (long)write(2, text, (unsigned long)(end - text));
		if (written <= 0)
			return;
		text += written;
	}
}

TEST_FUNCTION void test_print_number(long long number)
{
	char digits[24];
	char *at = digits + sizeof digits - 1;
	unsigned long long rest = number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
	*at = 0;
	do {
		*--at = (char)('0' + (int)(rest % 10));
		rest /= 10;
	} while (rest);
	if (number < 0)
		*--at = '-';
	test_print(at);
}

TEST_FUNCTION void test_fail(const char *file, int line, const char *text)
{
	int error = errno;
	test_print(file);
	test_print(":");
	test_print_number(line);
	test_print(": CHECK failed: ");
	test_print(text);
	test_print("\n");
	errno = error;
}

TEST_FUNCTION void test_equal(const char *file, int line, const char *text, long long actual, long long expected)
{
	if (actual == expected)
		return;
	test_fail(file, line, text);
	test_print("\tis ");
	test_print_number(actual);
	test_print(", expected ");
	test_print_number(expected);
	test_print("\n");
}

/* kind: 1 an integer, 5 a pointer (__builtin_classify_type). What functions return when they set errno: -1, 0 or null,
   and the ends of the range of long and long long (strtol and its family). */
TEST_FUNCTION void test_errno(const char *file, int line, const char *text, int kind, long long result, int error, int expected)
{
	long long ends = 0x7fffffffffffffffLL;
	int failed = result == -1 || result == 0 || result == 0xffffffffLL || result == 0x7fffffffLL ||
		     result == -0x7fffffffLL - 1 || result == ends || result == -ends - 1;
	if ((kind == 1 || kind == 5) && !failed) {
		test_fail(file, line, text);
		test_print("\tdoes not fail, it is ");
		test_print_number(result);
		test_print("\n");
	} else if (error != expected) {
		test_fail(file, line, text);
		test_print("\terrno is ");
		test_print_number(error);
		test_print(", expected ");
		test_print_number(expected);
		test_print("\n");
	}
}

/* The condition holds. */
#define CHECK(condition) ((condition) ? (void)0 : test_fail(__FILE__, __LINE__, #condition))

/* Two integers are equal; a failure shows both. */
#define CHECK_INT(actual, expected) \
	test_equal(__FILE__, __LINE__, #actual " == " #expected, (long long)(actual), (long long)(expected))

/* The expression fails and sets errno to the error. */
#define CHECK_ERRNO(expression, error) \
	do { \
		long long test_result_; \
		errno = 0; \
		test_result_ = (long long)(expression); \
		test_errno(__FILE__, __LINE__, #expression " sets " #error, __builtin_classify_type(expression), \
			   test_result_, errno, (error)); \
	} while (0)

#endif
