#define _GNU_SOURCE
#include "test.h"
#include <crypt.h>
#include <string.h>

/* a hash, which is a setting too */
static void check(const char *key, const char *wanted) {
    struct crypt_data data = {0};
    const char *hash = crypt(key, wanted);
    CHECK(hash && !strcmp(hash, wanted));
    hash = crypt_r(key, wanted, &data);
    CHECK(hash && !strcmp(hash, wanted) && hash >= (char *)&data && hash < (char *)(&data + 1));
}

int main(void) {
    struct crypt_data data = {0};
    const char *sha512 =
        "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1";
    const char *wrong[] = {"",
                           "a",
                           "a:",
                           "*0",
                           "$9$ab",
                           "$5$rounds=x$ab",
                           "_/...ab",
                           "_....abcd",
                           "$2b$03$CCCCCCCCCCCCCCCCCCCCC.",
                           "$2b$32$CCCCCCCCCCCCCCCCCCCCC.",
                           "$2b$04$CCCC",
                           "$2c$04$CCCCCCCCCCCCCCCCCCCCC."};
    char *hash = crypt("Hello world!", "$5$saltstring");
    unsigned i;
    CHECK(hash && !strcmp(hash, "$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5"));
    check("Hello world!", sha512);
    hash = crypt("hello world!", sha512);
    CHECK(hash && strcmp(hash, sha512));

    /* the vectors that the authors of the methods have published */
    check("rasmuslerdorf", "rl.3StKT.4T8M");
    check("rasmusle and no more", "rl.3StKT.4T8M");
    check("U*U***U", "CCX.K.MFy4Ois");
    check("", "SDbsugeBiC58A");
    check("rasmuslerdorf", "_J9..rasmBYk8r9AiWNc");
    check("rasmuslerdorf", "$1$rasmusle$rISCgZzpwk3UhDidwXvin0");
    check("0.s0.l33t", "$1$deadbeef$0Huu6KHrKLVWfqa4WljDE0");
    check("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");
    check("U*U", "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");
    check("\xff\xff\xa3", "$2x$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e");
    check("\xff\xff\xa3", "$2y$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e");
    /* what does not matter of the last digit of the salt is not kept */
    hash = crypt("rasmuslerdorf", "$2a$07$usesomesillystringforsalt$");
    CHECK(hash && !strcmp(hash, "$2a$07$usesomesillystringfore2uDLvp1Ii2e./U9C8sBjqp8I90dH6hi"));

    for (i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        CHECK_ERRNO(crypt("x", wrong[i]), EINVAL);
        CHECK_ERRNO(crypt_r("x", wrong[i], &data), EINVAL);
    }
    return 0;
}
