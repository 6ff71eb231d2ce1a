#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <sys/sysinfo.h>

int main(void) {
    struct sysinfo info;
    double load[3];
    CHECK_INT(sysinfo(&info), 0);
    CHECK(info.mem_unit == 65536 && info.totalram == 65536 && info.freeram < info.totalram);
    CHECK_INT(info.procs, 1);
    CHECK_INT(get_nprocs(), 1);
    CHECK_INT(get_nprocs_conf(), 1);
    CHECK_INT(get_phys_pages(), 65536);
    CHECK(get_avphys_pages() > 0 && get_avphys_pages() < 65536);
    CHECK_INT(getloadavg(load, 3), -1);
    return 0;
}
