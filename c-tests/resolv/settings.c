#define _DEFAULT_SOURCE
#include "test.h"
#include "../netdb/_files.h"
#include <arpa/inet.h>
#include <resolv.h>
#include <string.h>

int main(void) {
    struct __res_state state;

    CHECK_INT(sizeof(struct __res_state), 512);
    CHECK(&_res == __res_state());
    CHECK_INT(_res.options, 0);
    CHECK_INT(res_init(), 0);
    CHECK_INT(_res.options, RES_INIT | RES_DEFAULT);
    CHECK(_res.nscount == 0 && _res.ndots == 1 && _res.retrans == RES_TIMEOUT && _res.retry == RES_DFLRETRY);
    CHECK(_res.dnsrch[0] == NULL);

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/resolv.conf", "# settings\nnameserver 192.0.2.1\nnameserver 2001:db8::1\nnameserver 192.0.2.2\n"
                                  "search one.example two.example\noptions ndots:2 timeout:3 attempts:4\n");
    memset(&state, 0, sizeof state);
    state.options = RES_USEVC;
    CHECK_INT(res_ninit(&state), 0);
    CHECK_INT(state.options, RES_INIT | RES_USEVC);
    CHECK(state.nscount == 2 && state.ndots == 2 && state.retrans == 3 && state.retry == 4);
    CHECK(state.nsaddr_list[1].sin_family == AF_INET && state.nsaddr_list[1].sin_port == htons(53));
    CHECK(state.nsaddr_list[1].sin_addr.s_addr == htonl(0xc0000202));
    CHECK(!strcmp(state.dnsrch[0], "one.example") && !strcmp(state.dnsrch[1], "two.example") && !state.dnsrch[2]);
    CHECK(!strcmp(state.defdname, "one.example"));
    res_nclose(&state);
    CHECK_INT(state.options & RES_INIT, 0);
    return 0;
}
