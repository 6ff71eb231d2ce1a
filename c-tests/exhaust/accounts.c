/* Accounts, hosts and services without memory. */
// cflags: -D_GNU_SOURCE -Wno-format -Wno-deprecated-declarations -fno-builtin -Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc -Wl,--wrap=aligned_alloc -Wl,--wrap=free
// peer: differs some calls leak or hide that there is no memory
// threads: skip the wrapped allocator is not for several threads
// skip-O0
#include "_exhaust.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/ether.h>
#include <pwd.h>
#include <resolv.h>
#include <shadow.h>
#include <sys/socket.h>
#include <sys/stat.h>

static char text[4000];

/* Functions that return what they find, or null. */
#define FIND(NAME, CALL, END)                                                                                          \
    CASE(NAME, ENOMEM, errno = 0; int bad = !(CALL); int e = errno; END; errno = e; FAILED(bad);)
/* Functions that return an error. */
#define ASK(NAME, CALL, END) CASE(NAME, ENOMEM, int e = CALL; END; if (e) return e;)

static struct passwd pw, *found_pw;
static struct group gr, *found_gr;
static struct spwd sp, *found_sp;
static struct protoent pe, *found_pe;
static struct servent se, *found_se;
static struct netent ne, *found_ne;
static struct hostent he, *found_he;

FIND(getpwnam, getpwnam("ann"), endpwent())
FIND(getpwuid, getpwuid(7), endpwent())
FIND(getpwent, (setpwent(), getpwent()), endpwent())
ASK(getpwnam_r, getpwnam_r("ann", &pw, text, sizeof text, &found_pw), )
ASK(getpwuid_r, getpwuid_r(7, &pw, text, sizeof text, &found_pw), )
ASK(getpwent_r, (setpwent(), getpwent_r(&pw, text, sizeof text, &found_pw)), endpwent())
FIND(getgrnam, getgrnam("staff"), endgrent())
FIND(getgrgid, getgrgid(9), endgrent())
FIND(getgrent, (setgrent(), getgrent()), endgrent())
ASK(getgrnam_r, getgrnam_r("staff", &gr, text, sizeof text, &found_gr), )
ASK(getgrgid_r, getgrgid_r(9, &gr, text, sizeof text, &found_gr), )
ASK(getgrent_r, (setgrent(), getgrent_r(&gr, text, sizeof text, &found_gr)), endgrent())
CASE(getgrouplist, ANY, gid_t all[9]; int n = 9; getgrouplist("ann", 9, all, &n);)
FIND(getspnam, getspnam("ann"), endspent())
FIND(getspent, (setspent(), getspent()), endspent())
ASK(getspnam_r, getspnam_r("ann", &sp, text, sizeof text, &found_sp), )
ASK(getspent_r, (setspent(), getspent_r(&sp, text, sizeof text, &found_sp)), endspent())
FIND(sgetspent, sgetspent("ann:x:1:2:3:4:5:6:7"), )
CASE(lckpwdf, ANY, if (lckpwdf() == 0) ulckpwdf();)
CASE(fgetpwent, ENOMEM, FILE *f = fopen("/etc/passwd", "r"); FAILED(!f); errno = 0; int bad = !fgetpwent(f);
     int e = errno; fclose(f); errno = e; FAILED(bad);)
CASE(fgetpwent_r, ENOMEM, FILE *f = fopen("/etc/passwd", "r"); FAILED(!f);
     int e = fgetpwent_r(f, &pw, text, sizeof text, &found_pw); fclose(f); return e;)
CASE(fgetgrent, ENOMEM, FILE *f = fopen("/etc/group", "r"); FAILED(!f); errno = 0; int bad = !fgetgrent(f);
     int e = errno; fclose(f); errno = e; FAILED(bad);)
CASE(fgetgrent_r, ENOMEM, FILE *f = fopen("/etc/group", "r"); FAILED(!f);
     int e = fgetgrent_r(f, &gr, text, sizeof text, &found_gr); fclose(f); return e;)
CASE(fgetspent, ENOMEM, FILE *f = fopen("/etc/shadow", "r"); FAILED(!f); errno = 0; int bad = !fgetspent(f);
     int e = errno; fclose(f); errno = e; FAILED(bad);)
CASE(fgetspent_r, ENOMEM, FILE *f = fopen("/etc/shadow", "r"); FAILED(!f);
     int e = fgetspent_r(f, &sp, text, sizeof text, &found_sp); fclose(f); return e;)
CASE(putpwent, ENOMEM, FILE *f = fopen("/out", "w"); FAILED(!f);
     struct passwd p = {.pw_name = "a", .pw_passwd = "b", .pw_gecos = "c", .pw_dir = "d", .pw_shell = "e"};
     int bad = putpwent(&p, f); int e = errno; bad |= fclose(f); if (!e) e = errno; errno = e; FAILED(bad);)
CASE(putgrent, ENOMEM, FILE *f = fopen("/out", "w"); FAILED(!f); char *members[] = {"x", NULL};
     struct group g = {.gr_name = "a", .gr_passwd = "b", .gr_mem = members}; int bad = putgrent(&g, f); int e = errno;
     bad |= fclose(f); if (!e) e = errno; errno = e; FAILED(bad);)
CASE(putspent, ENOMEM, FILE *f = fopen("/out", "w"); FAILED(!f); struct spwd s = {.sp_namp = "a", .sp_pwdp = "b"};
     int bad = putspent(&s, f); int e = errno; bad |= fclose(f); if (!e) e = errno; errno = e; FAILED(bad);)
CASE(getusershell, ANY, setusershell(); getusershell(); endusershell();)
CASE(getlogin, ANY, getlogin();)
CASE(getlogin_r, ANY, getlogin_r(text, sizeof text);)
CASE(cuserid, ANY, cuserid(text);)
CASE(user_from_uid, ANY, user_from_uid(7, 0);)
CASE(group_from_gid, ANY, group_from_gid(9, 0);)
CASE(uid_from_user, ANY, uid_t u; uid_from_user("ann", &u);)
CASE(gid_from_group, ANY, gid_t g; gid_from_group("staff", &g);)

FIND(getprotobyname, getprotobyname("tcp"), endprotoent())
FIND(getprotobynumber, getprotobynumber(6), endprotoent())
FIND(getprotoent, (setprotoent(0), getprotoent()), endprotoent())
ASK(getprotobyname_r, getprotobyname_r("tcp", &pe, text, sizeof text, &found_pe), )
ASK(getprotobynumber_r, getprotobynumber_r(6, &pe, text, sizeof text, &found_pe), )
ASK(getprotoent_r, (setprotoent(0), getprotoent_r(&pe, text, sizeof text, &found_pe)), endprotoent())
FIND(getservbyname, getservbyname("http", "tcp"), endservent())
FIND(getservbyport, getservbyport(htons(80), "tcp"), endservent())
FIND(getservent, (setservent(0), getservent()), endservent())
ASK(getservbyname_r, getservbyname_r("http", "tcp", &se, text, sizeof text, &found_se), )
ASK(getservbyport_r, getservbyport_r(htons(80), "tcp", &se, text, sizeof text, &found_se), )
ASK(getservent_r, (setservent(0), getservent_r(&se, text, sizeof text, &found_se)), endservent())
FIND(getnetbyname, getnetbyname("loopback"), endnetent())
FIND(getnetbyaddr, getnetbyaddr(127 << 24, AF_INET), endnetent())
FIND(getnetent, (setnetent(0), getnetent()), endnetent())
static int herr;
ASK(getnetbyname_r, getnetbyname_r("loopback", &ne, text, sizeof text, &found_ne, &herr), )
ASK(getnetbyaddr_r, getnetbyaddr_r(127 << 24, AF_INET, &ne, text, sizeof text, &found_ne, &herr), )
ASK(getnetent_r, (setnetent(0), getnetent_r(&ne, text, sizeof text, &found_ne, &herr)), endnetent())
FIND(gethostent, (sethostent(0), gethostent()), endhostent())
ASK(gethostent_r, (sethostent(0), gethostent_r(&he, text, sizeof text, &found_he, &herr)), endhostent())
CASE(getaddrinfo, EAI_MEMORY, struct addrinfo *all; int e = getaddrinfo("box", "http", NULL, &all); if (e) return e;
     freeaddrinfo(all);)
CASE(getnameinfo, EAI_MEMORY,
     struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(80), .sin_addr = {htonl(0x0a000001)}};
     return getnameinfo((struct sockaddr *)&a, sizeof a, text, 100, text + 100, 100, 0);)
CASE(getifaddrs, ENOMEM, struct ifaddrs *all; FAILED(getifaddrs(&all)); freeifaddrs(all);)
CASE(if_nameindex, ENOBUFS, struct if_nameindex *all = if_nameindex(); FAILED(!all); if_freenameindex(all);)
CASE(ether_hostton, ANY, struct ether_addr a; ether_hostton("box", &a);)
CASE(ether_ntohost, ANY, struct ether_addr a = {{1, 2, 3, 4, 5, 6}}; ether_ntohost(text, &a);)
CASE(res_init, ANY, res_init();)
CASE(res_mkquery, ANY, unsigned char b[512]; res_mkquery(0, "box.", 1, 1, NULL, 0, NULL, b, sizeof b);)

static void put(const char *path, const char *contents) {
    FILE *f = fopen(path, "w");
    CHECK(f && fputs(contents, f) >= 0 && fclose(f) == 0);
}

int main(void) {
    CHECK(mkdir("/etc", 0777) == 0);
    put("/etc/passwd", "root:x:0:0:Root:/:/bin/sh\nann:x:7:9:Ann:/home/ann:/bin/sh\n");
    put("/etc/group", "root:x:0:\nstaff:x:9:ann,bob\n");
    put("/etc/shadow", "ann:x:1:2:3:4:5:6:7\n");
    put("/etc/hosts", "127.0.0.1 localhost\n10.0.0.1 box crate\n");
    put("/etc/ethers", "1:2:3:4:5:6 box\n");
    put("/etc/networks", "loopback 127.0.0.0\n");
    put("/etc/services", "http 80/tcp www\n");
    put("/etc/protocols", "tcp 6 TCP\n");
    put("/etc/resolv.conf", "nameserver 10.0.0.9\nsearch a b\n");
    exhaust();
    return 0;
}
