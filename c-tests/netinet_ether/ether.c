#include "test.h"
#include <netinet/ether.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int main(void) {
    struct ether_addr address, *found;
    char text[18], name[50];
    const char *wrong[] = {
        "", "1:2:3:4:5", "1:2:3:4:5:", "1:2:3:4:5:g", "1:2:3:4:5:6:7", "1:2:3:4:5:123", "1-2-3-4-5-6", " 1:2:3:4:5:6"};
    unsigned i;
    FILE *f;

    found = ether_aton("00:1:aB:fF:10:0");
    CHECK(found && !memcmp(found, "\x00\x01\xab\xff\x10\x00", 6));
    CHECK(found && !strcmp(ether_ntoa(found), "0:1:ab:ff:10:0"));
    CHECK(ether_aton_r("ff:ff:ff:ff:ff:fe", &address) == &address && address.ether_addr_octet[5] == 0xfe);
    CHECK(ether_ntoa_r(&address, text) == text && !strcmp(text, "ff:ff:ff:ff:ff:fe"));
    for (i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK(ether_aton(wrong[i]) == NULL && ether_aton_r(wrong[i], &address) == NULL);
    CHECK(address.ether_addr_octet[5] == 0xfe);

    CHECK(ether_line("1:2:3:4:5:6 \thost.example # its name", &address, name) == 0);
    CHECK(!strcmp(name, "host.example") && !memcmp(&address, "\1\2\3\4\5\6", 6));
    CHECK(ether_line("1:2:3:4:5:6", &address, name) == -1 && ether_line("# 1:2:3:4:5:6 x", &address, name) == -1);
    CHECK(ether_line("1:2:3:4:5:6 # x", &address, name) == -1);

    CHECK_ERRNO(ether_hostton("host", &address), ENOENT);
    mkdir("etc", 0777);
    f = fopen("etc/ethers", "w");
    fputs("# cards\n0:0:0:0:0:1 first\n\na:b:c:d:e:f second # two\n", f);
    fclose(f);
    CHECK(ether_hostton("second", &address) == 0 && !memcmp(&address, "\12\13\14\15\16\17", 6));
    CHECK(ether_ntohost(name, &address) == 0 && !strcmp(name, "second"));
    CHECK_ERRNO(ether_hostton("third", &address), ENOENT);
    address.ether_addr_octet[0] = 1;
    CHECK_ERRNO(ether_ntohost(name, &address), ENOENT);
    CHECK(sizeof(struct ether_header) == ETHER_HDR_LEN && sizeof(struct ethhdr) == ETH_HLEN &&
          sizeof(struct ether_arp) == 28);
    return 0;
}
