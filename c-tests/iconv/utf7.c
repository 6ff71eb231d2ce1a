// peer: differs fewer sets
// live-blocks: 0
/* UTF-7 (RFC 2152) and IMAP's form of it (RFC 3501): examples of the RFCs, bytes that are none, short buffers. */
#include "test.h"
#include <iconv.h>
#include <string.h>

static char out[100];

/* The conversion of a text; errno of the first failure, 0 without one. A byte more of memory at each failure if `narrow`. */
static int convert(const char *to, const char *from, const char *text, int narrow)
{
	iconv_t c = iconv_open(to, from);
	char *in = (char *)text, *at = out;
	size_t left = strlen(text), space = narrow ? 0 : sizeof out - 1;
	int error = 0;
	CHECK(c != (iconv_t)-1);
	while (left > 0 && iconv(c, &in, &left, &at, &space) == (size_t)-1) {
		if (errno != E2BIG) {
			error = errno;
			break;
		}
		space++;
	}
	while (!error && iconv(c, NULL, NULL, &at, &space) == (size_t)-1) {
		CHECK_INT(errno, E2BIG);
		space++;
	}
	*at = 0;
	CHECK_INT(iconv_close(c), 0);
	return error;
}

int main(void)
{
	static const struct {
		const char *set, *bytes, *text;
		int back;
	} cases[] = {
		{ "UTF-7", "A+ImIDkQ.", "A\u2262\u0391.", 1 },
		{ "UTF-7", "Hi Mom -+Jjo--+ACE-", "Hi Mom -\u263a-!", 1 },
		{ "UTF-7", "Hi Mom -+Jjo--!", "Hi Mom -\u263a-!", 0 },
		{ "UTF-7", "+ZeVnLIqe-", "\u65e5\u672c\u8a9e", 1 },
		{ "UTF-7", "Item 3 is +AKM-1.", "Item 3 is \u00a31.", 1 },
		{ "UTF-7", "a+-b+2D3eAA-", "a+b\U0001f600", 1 },
		{ "UTF-7-IMAP", "~peter/mail/&U,BTFw-/&ZeVnLIqe-", "~peter/mail/\u53f0\u5317/\u65e5\u672c\u8a9e", 1 },
		{ "UTF-7-IMAP", "a&-b", "a&b", 1 },
	};
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (int narrow = 0; narrow < 2; narrow++) {
			CHECK_INT(convert("UTF-8", cases[i].set, cases[i].bytes, narrow), 0);
			CHECK_STR(out, cases[i].text);
			if (cases[i].back) {
				CHECK_INT(convert(cases[i].set, "UTF-8", cases[i].text, narrow), 0);
				CHECK_STR(out, cases[i].bytes);
			}
		}
	}
	CHECK_INT(convert("UTF-8", "UTF-7", "a+", 0), EINVAL);
	CHECK_STR(out, "a");
	/* no base 64, half a pair, bits that are left, no ASCII */
	CHECK_INT(convert("UTF-8", "UTF-7", "a+!", 0), EILSEQ);
	CHECK_INT(convert("UTF-8", "UTF-7", "+2D0-", 0), EILSEQ);
	CHECK_INT(convert("UTF-8", "UTF-7", "+3gA-", 0), EILSEQ);
	CHECK_INT(convert("UTF-8", "UTF-7", "+AGF-", 0), EILSEQ);
	CHECK_INT(convert("UTF-8", "UTF-7", "~", 0), EILSEQ);
	CHECK_INT(convert("UTF-8", "UTF-7", "\x80", 0), EILSEQ);
	CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "&AGE.", 0), EILSEQ);
	return 0;
}
