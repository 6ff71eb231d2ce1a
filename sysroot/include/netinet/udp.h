/* <netinet/udp.h>: the header of a UDP packet. */
#ifndef _NETINET_UDP_H
#define _NETINET_UDP_H

#include <bits/features.h>
#include <stdint.h>

struct udphdr {
    uint16_t source;
    uint16_t dest;
    uint16_t len;
    uint16_t check;
};
#if __SHOW_GNU
#define uh_dport dest
#define uh_sport source
#define uh_sum check
#define uh_ulen len
#endif

#define SOL_UDP 17
#define UDP_CORK 1
#define UDP_ENCAP_ESPINUDP_NON_IKE 1
#define UDP_ENCAP_ESPINUDP 2
#define UDP_ENCAP_L2TPINUDP 3
#define UDP_ENCAP_GTP0 4
#define UDP_ENCAP_GTP1U 5
#define UDP_ENCAP_RXRPC 6
#define UDP_ENCAP 100
#define UDP_NO_CHECK6_TX 101
#define UDP_NO_CHECK6_RX 102
#define UDP_SEGMENT 103
#define UDP_GRO 104

#endif
