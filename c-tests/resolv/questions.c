#define _DEFAULT_SOURCE
#include "test.h"
#include <netdb.h>
#include <resolv.h>
#include <string.h>

/* Questions can be made, and not sent. */
int main(void) {
    unsigned char question[NS_PACKETSZ], answer[NS_PACKETSZ];
    struct __res_state state;
    ns_msg handle;
    ns_rr record;
    int size;

    size = res_mkquery(ns_o_query, "www.example", ns_c_in, ns_t_aaaa, NULL, 0, NULL, question, sizeof question);
    CHECK_INT(size, 12 + 13 + 4);
    CHECK_INT(ns_initparse(question, size, &handle), 0);
    CHECK(ns_msg_getflag(handle, ns_f_rd) == 1 && ns_msg_getflag(handle, ns_f_qr) == 0);
    CHECK(ns_msg_count(handle, ns_s_qd) == 1 && ns_msg_count(handle, ns_s_an) == 0);
    CHECK_INT(ns_parserr(&handle, ns_s_qd, 0, &record), 0);
    CHECK(!strcmp(ns_rr_name(record), "www.example") && ns_rr_type(record) == ns_t_aaaa &&
          ns_rr_class(record) == ns_c_in);
    CHECK_INT(res_mkquery(ns_o_query, "a", 1, 1, NULL, 0, NULL, answer, 19), 19);
    CHECK(memcmp(question, answer, 2) != 0); /* each has a number of its own */
    CHECK_ERRNO(res_mkquery(ns_o_query, "a", 1, 1, NULL, 0, NULL, answer, 18), EMSGSIZE);
    CHECK_ERRNO(res_mkquery(ns_o_query, "a..b", 1, 1, NULL, 0, NULL, answer, 99), EMSGSIZE);
    CHECK_ERRNO(res_mkquery(ns_o_status, "a", 1, 1, NULL, 0, NULL, answer, 99), EINVAL);
    CHECK_ERRNO(res_mkquery(ns_o_query, "a", 1, 65536, NULL, 0, NULL, answer, 99), EINVAL);
    memset(&state, 0, sizeof state);
    state.options = RES_DNSRCH;
    CHECK_INT(res_nmkquery(&state, ns_o_query, "a", 1, 1, NULL, 0, NULL, answer, 99), 19);
    CHECK_INT(answer[2], 0); /* no recursion wanted */

    CHECK_ERRNO(res_send(question, size, answer, sizeof answer), ENETUNREACH);
    CHECK_ERRNO(res_send(question, 5, answer, sizeof answer), EINVAL);
    CHECK_ERRNO(res_nsend(&state, question, size, answer, sizeof answer), ENETUNREACH);
    h_errno = 0;
    CHECK_ERRNO(res_query("www.example", ns_c_in, ns_t_a, answer, sizeof answer), ENETUNREACH);
    CHECK_INT(h_errno, NO_RECOVERY);
    CHECK_INT(_res.res_h_errno, NO_RECOVERY);
    CHECK_ERRNO(res_query("a..b", ns_c_in, ns_t_a, answer, sizeof answer), EMSGSIZE);
    CHECK_ERRNO(res_search("www", ns_c_in, ns_t_a, answer, sizeof answer), ENETUNREACH);
    CHECK_ERRNO(res_querydomain("www", "example", ns_c_in, ns_t_a, answer, sizeof answer), ENETUNREACH);
    CHECK_ERRNO(res_querydomain("www", NULL, ns_c_in, ns_t_a, answer, sizeof answer), ENETUNREACH);
    h_errno = 0;
    CHECK_ERRNO(res_nquery(&state, "www", ns_c_in, ns_t_a, answer, sizeof answer), ENETUNREACH);
    CHECK(h_errno == NO_RECOVERY && state.res_h_errno == NO_RECOVERY);
    CHECK_ERRNO(res_nsearch(&state, "www", ns_c_in, ns_t_a, answer, sizeof answer), ENETUNREACH);
    CHECK_ERRNO(res_nquerydomain(&state, "www", "example", ns_c_in, ns_t_a, answer, sizeof answer), ENETUNREACH);
    return 0;
}
