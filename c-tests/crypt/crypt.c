#define _GNU_SOURCE
#include "test.h"
#include <crypt.h>
#include <string.h>

int main(void)
{
	struct crypt_data data = {0};
	const char *sha256 = "$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5";
	const char *sha512 = "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1";
	char *hash = crypt("Hello world!", "$5$saltstring");
	CHECK(hash && !strcmp(hash, sha256));
	hash = crypt("Hello world!", sha512);
	CHECK(hash && !strcmp(hash, sha512));
	hash = crypt("hello world!", sha512);
	CHECK(hash && strcmp(hash, sha512));
	hash = crypt_r("Hello world!", sha256, &data);
	CHECK(hash && !strcmp(hash, sha256));
	CHECK_ERRNO(crypt("x", "ab"), EINVAL);
	CHECK_ERRNO(crypt_r("x", "$9$ab", &data), EINVAL);
	return 0;
}
