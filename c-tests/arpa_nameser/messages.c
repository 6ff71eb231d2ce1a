/* Taking messages apart. */
// cflags: -D_DEFAULT_SOURCE
// peer: skip wasi-libc defines none of these functions
#include <arpa/nameser.h>
#include <string.h>

#include "test.h"

/* An answer: www.example. A? is an alias of a.example., which has two addresses. */
static const unsigned char message[] = "\x12\x34\x85\x80\0\1\0\3\0\0\0\1"
                                       "\3www\7example\0\0\1\0\1"
                                       "\xc0\x0c\0\5\0\1\0\0\x0e\x10\0\4\1a\xc0\x10"
                                       "\xc0\x29\0\1\0\1\0\0\0\x3c\0\4\xc0\0\2\1"
                                       "\xc0\x29\0\1\0\1\0\0\0\x3c\0\4\xc0\0\2\2"
                                       "\0\0\x29\4\xd0\0\0\0\0\0\0";

int main(void) {
    const int size = sizeof message - 1;
    unsigned char cut[sizeof message + 1];
    char text[NS_MAXDNAME];
    ns_msg handle;
    ns_rr record;

    CHECK_INT(ns_initparse(message, size, &handle), 0);
    CHECK(ns_msg_id(handle) == 0x1234 && ns_msg_size(handle) == size && ns_msg_base(handle) == message);
    CHECK(ns_msg_end(handle) == message + size);
    CHECK(ns_msg_getflag(handle, ns_f_qr) == 1 && ns_msg_getflag(handle, ns_f_opcode) == ns_o_query);
    CHECK(ns_msg_getflag(handle, ns_f_aa) == 1 && ns_msg_getflag(handle, ns_f_tc) == 0);
    CHECK(ns_msg_getflag(handle, ns_f_rd) == 1 && ns_msg_getflag(handle, ns_f_ra) == 1);
    CHECK(ns_msg_getflag(handle, ns_f_rcode) == ns_r_noerror);
    CHECK(ns_msg_count(handle, ns_s_qd) == 1 && ns_msg_count(handle, ns_s_an) == 3);
    CHECK(ns_msg_count(handle, ns_s_ns) == 0 && ns_msg_count(handle, ns_s_ar) == 1);

    CHECK_INT(ns_parserr(&handle, ns_s_qd, 0, &record), 0);
    CHECK(strcmp(ns_rr_name(record), "www.example") == 0 && ns_rr_type(record) == ns_t_a &&
          ns_rr_class(record) == ns_c_in);
    CHECK(ns_rr_ttl(record) == 0 && ns_rr_rdlen(record) == 0 && ns_rr_rdata(record) == NULL);
    CHECK_ERRNO(ns_parserr(&handle, ns_s_qd, 1, &record), ENODEV);

    CHECK_INT(ns_parserr(&handle, ns_s_an, 0, &record), 0);
    CHECK(ns_rr_type(record) == ns_t_cname && ns_rr_ttl(record) == 3600 && ns_rr_rdlen(record) == 4);
    CHECK(ns_name_uncompress(message, message + size, ns_rr_rdata(record), text, sizeof text) == 4);
    CHECK(strcmp(text, "a.example") == 0);
    CHECK_INT(ns_parserr(&handle, ns_s_an, 2, &record), 0);
    CHECK(strcmp(ns_rr_name(record), "a.example") == 0 && ns_rr_ttl(record) == 60);
    CHECK(memcmp(ns_rr_rdata(record), "\xc0\0\2\2", 4) == 0);
    /* backwards, and one after the other */
    CHECK_INT(ns_parserr(&handle, ns_s_an, 1, &record), 0);
    CHECK(memcmp(ns_rr_rdata(record), "\xc0\0\2\1", 4) == 0);
    CHECK_INT(ns_parserr(&handle, ns_s_an, -1, &record), 0);
    CHECK(memcmp(ns_rr_rdata(record), "\xc0\0\2\2", 4) == 0);
    CHECK_ERRNO(ns_parserr(&handle, ns_s_an, -1, &record), ENODEV);
    CHECK_ERRNO(ns_parserr(&handle, ns_s_ns, 0, &record), ENODEV);
    CHECK_ERRNO(ns_parserr(&handle, (ns_sect)4, 0, &record), ENODEV);
    CHECK_INT(ns_parserr(&handle, ns_s_ar, 0, &record), 0);
    CHECK(strcmp(ns_rr_name(record), ".") == 0 && ns_rr_type(record) == ns_t_opt && ns_rr_class(record) == 1232);

    CHECK_INT(ns_skiprr(message + 12, message + size, ns_s_qd, 1), 17);
    CHECK_INT(ns_skiprr(message + 29, message + size, ns_s_an, 3), 48);
    CHECK_INT(ns_skiprr(message + 29, message + size, ns_s_an, 0), 0);
    CHECK_ERRNO(ns_skiprr(message + 29, message + size, ns_s_an, 5), EMSGSIZE);

    /* too short, and too long */
    for (int len = 0; len < size; len++) CHECK_ERRNO(ns_initparse(message, len, &handle), EMSGSIZE);
    memcpy(cut, message, sizeof message);
    CHECK_ERRNO(ns_initparse(cut, size + 1, &handle), EMSGSIZE);
    CHECK_ERRNO(ns_initparse(message, -1, &handle), EMSGSIZE);
    return 0;
}
