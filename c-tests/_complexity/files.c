// env: DATEMSK=/dates
// env: TZ=:/zone
// env: LANG=de
// env: LANGUAGE=de
/* Files that functions read: accounts, hosts, messages, records, time zones; DNS answers; patterns of names. */
#include "all.h"
#include <arpa/nameser.h>
#include <fcntl.h>
#include <glob.h>
#include <grp.h>
#include <libintl.h>
#include <locale.h>
#include <mntent.h>
#include <ndbm.h>
#include <netdb.h>
#include <netinet/ether.h>
#include <nl_types.h>
#include <pwd.h>
#include <resolv.h>
#include <shadow.h>
#include <sys/stat.h>
#include <time.h>

static void etc(const char *path, const char *line, size_t n) {
    mkdir("/etc", 0755);
    size_t length = strlen(line);
    file_of(path, repeated(line, n / length * length), n / length * length);
    made();
}
static void passwd_lines(size_t n) {
    etc("/etc/passwd", "ann:x:1000:100:Ann:/home/ann:/bin/sh\n", n);
    getpwnam("nobody");
    getpwuid(77);
}
static void passwd_line(size_t n) {
    etc("/etc/passwd", "long", n);
    getpwnam("nobody");
}
static void passwd_all(size_t n) {
    etc("/etc/passwd", "ann:x:1000:100:Ann:/home/ann:/bin/sh\n", n);
    while (getpwent());
}
static void group_members(size_t n) {
    char *s = repeated("member,", n);
    memcpy(s, "users:x:100:", 12);
    mkdir("/etc", 0755);
    file_of("/etc/group", s, n);
    made();
    getgrnam("users");
    gid_t list[10];
    int count = 10;
    getgrouplist("nobody", 1, list, &count);
}
static void shadow_lines(size_t n) {
    etc("/etc/shadow", "ann:$6$x$y:1:2:3:4:5:6:\n", n);
    getspnam("nobody");
}
static void hosts_lines(size_t n) {
    etc("/etc/hosts", "192.0.2.7 seven.example seven\n", n);
    gethostbyname("localhosts.example");
    struct addrinfo *a;
    getaddrinfo("seven", NULL, NULL, &a);
}
static void hosts_line(size_t n) {
    etc("/etc/hosts", " 1.2.3.4 a b", n);
    gethostbyname("nothing.example");
}
static void services_lines(size_t n) {
    etc("/etc/services", "example 4242/tcp ex # c\n", n);
    getservbyname("missing", "tcp");
    getservbyport(1, "udp");
}
static void resolv_lines(size_t n) {
    etc("/etc/resolv.conf", "nameserver 127.0.0.1\nsearch a b\n", n);
    res_init();
}
static void mntent_lines(size_t n) {
    etc("/etc/mtab", "a\\040b /a ext4 rw 0 0\n", n);
    FILE *f = setmntent("/etc/mtab", "r");
    while (f && getmntent(f));
}
static void getdate_formats(size_t n) {
    etc("/dates", "%Y-%m-%d\n%A %B\n", n);
    getdate("nothing at all");
}
static void ethers_lines(size_t n) {
    struct ether_addr address = {{1, 2, 3, 4, 5, 6}};
    char name[64];
    etc("/etc/ethers", "2:0:5e:10:0:1 one # c\n", n);
    ether_hostton("missing", &address);
    ether_ntohost(name, &address);
}
static void ethers_line(size_t n) {
    struct ether_addr address;
    etc("/etc/ethers", " 2:0:5e:10:0:1 a b", n);
    ether_hostton("missing", &address);
}
static void zone_file(size_t n) {
    unsigned count = (unsigned)(n / 9), at = 0;
    unsigned char *s = calloc(1, 200 + n * 2), head[44] = "TZif2";
    head[39] = 1, head[43] = 4;
    memcpy(s, head, 44), at = 44 + 6 + 4;
    head[34] = (unsigned char)(count >> 8), head[35] = (unsigned char)count;
    memcpy(s + at, head, 44), at += 44;
    for (unsigned i = 0; i < count; i++, at += 8) s[at + 5] = (unsigned char)(i >> 8), s[at + 6] = (unsigned char)i;
    at += count + 6;
    memcpy(s + at, "AAA\0\nAAA0\n", 10);
    file_of("/zone", s, at + 10);
    made();
    tzset();
    time_t t = 5;
    struct tm *tm = localtime(&t);
    mktime(tm);
}
static void put(unsigned char *to, unsigned value) { memcpy(to, &value, 4); }
static void messages(size_t n) {
    /* Messages "0000001" and so on, translated by themselves, and a header with a plural form. */
    unsigned count = (unsigned)(n / 16) + 1, text = 28 + count * 16, at = text;
    unsigned char *s = calloc(1, text + count * 16 + n + 200);
    put(s, 0x950412de), put(s + 8, count), put(s + 12, 28), put(s + 16, 28 + count * 8);
    for (unsigned i = 1; i < count; i++, at += 8) {
        snprintf((char *)s + at, 8, "%07u", i);
        put(s + 28 + i * 8, 7), put(s + 32 + i * 8, at);
        put(s + 28 + (count + i) * 8, 7), put(s + 32 + (count + i) * 8, at);
    }
    put(s + 28, 0), put(s + 32, at), at++;
    char *header = (char *)s + at;
    strcpy(header, "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=");
    for (size_t i = 0; i < n / 8; i++) strcat(header + (i ? 70 + i * 3 : 0), "n+(");
    put(s + 28 + count * 8, (unsigned)strlen(header)), put(s + 32 + count * 8, at);
    at += (unsigned)strlen(header) + 1;
    mkdir("/po", 0755), mkdir("/po/de", 0755), mkdir("/po/de/LC_MESSAGES", 0755);
    file_of("/po/de/LC_MESSAGES/app.mo", s, at);
    made();
    setlocale(LC_ALL, "");
    bindtextdomain("app", "/po"), textdomain("app");
    gettext("0000001"), gettext("missing");
    ngettext("0000001", "0000002", 5);
}
static void catalogue(size_t n) {
    char *s = repeated("\x0f\xf8\x8f\x89", n);
    file_of("/cat", s, n);
    made();
    nl_catd c = catopen("/cat", 0);
    if (c != (nl_catd)-1) catgets(c, 1, 1, "");
}
static void records(size_t n) {
    made();
    DBM *db = dbm_open("/db", O_RDWR | O_CREAT, 0644);
    for (unsigned i = 0; db && i < n / 16; i++) {
        datum key = {&i, sizeof i}, value = {"value", 5};
        dbm_store(db, key, value, DBM_INSERT);
    }
    for (datum key = dbm_firstkey(db); key.dptr; key = dbm_nextkey(db)) dbm_fetch(db, key);
    dbm_close(db);
}
static void answers(size_t n) {
    /* As many records of 16 bytes, each with a pointer to the one name. */
    unsigned count = (unsigned)(n / 16);
    unsigned char *s = calloc(1, 12 + 3 + count * 16);
    s[2] = 0x80, s[6] = (unsigned char)(count >> 8), s[7] = (unsigned char)count;
    unsigned char *at = s + 12;
    for (unsigned i = 0; i < count; i++, at += 16) {
        at[0] = i ? 0xc0 : 0, at[1] = i ? 12 : 0;
        unsigned char *rest = at + (i ? 2 : 1);
        rest[1] = 1, rest[3] = 1, rest[9] = (unsigned char)(16 - (i ? 2 : 1) - 10);
    }
    made();
    ns_msg message;
    ns_rr record;
    if (ns_initparse(s, (int)(at - s), &message) == 0)
        for (int i = 0; i < (int)count; i++) ns_parserr(&message, ns_s_an, i, &record);
}
static void pointers(size_t n) {
    /* A name that is pointers to pointers. */
    unsigned char *s = calloc(1, n + 2);
    for (size_t i = 2; i + 1 < n; i += 2)
        s[i] = (unsigned char)(0xc0 | (i - 2) >> 8), s[i + 1] = (unsigned char)(i - 2);
    char name[NS_MAXDNAME];
    made();
    dn_expand(s, s + n, s + (n - 2 & ~1u), name, sizeof name);
    dn_skipname(s, s + n);
}
static void glob_stars(size_t n) {
    char name[50];
    mkdir("/g", 0755);
    for (size_t i = 0; i < n / 32; i++) {
        snprintf(name, sizeof name, "/g/aaaaaaaaaaaaaaaaaaaaaaaa%zu", i);
        file_of(name, "", 0);
    }
    made();
    glob_t found;
    if (!glob("/g/*a*a*a*[0-9]", 0, NULL, &found)) globfree(&found);
}
static void glob_pattern(size_t n) {
    char *s = repeated("*?", n);
    mkdir("/g", 0755);
    file_of("/g/aaaaaaaaaaaaaaaa", "", 0);
    memcpy(s, "/g/", 3);
    made();
    glob_t found;
    if (!glob(s, 0, NULL, &found)) globfree(&found);
}
static void glob_directories(size_t n) {
    char name[50];
    mkdir("/g", 0755);
    for (size_t i = 0; i < n / 64; i++) {
        snprintf(name, sizeof name, "/g/d%zu", i);
        mkdir(name, 0755);
        strcat(name, "/file");
        file_of(name, "", 0);
    }
    made();
    glob_t found;
    if (!glob("/*/d*/f*", 0, NULL, &found)) globfree(&found);
}
static void lines_long(size_t n) {
    file_of("/lines", repeated("a", n), n);
    made();
    FILE *f = fopen("/lines", "r");
    char *line = NULL;
    size_t size = 0;
    getline(&line, &size, f);
    fclose(f);
}

#define P(name) {#name, name},
const struct parser parsers[] = {
    P(passwd_lines) P(passwd_line) P(passwd_all) P(group_members) P(shadow_lines) P(hosts_lines) P(hosts_line)
        P(services_lines) P(resolv_lines) P(mntent_lines) P(getdate_formats) P(zone_file) P(messages) P(catalogue)
            P(records) P(answers) P(pointers) P(glob_stars) P(glob_pattern) P(glob_directories) P(ethers_lines)
                P(ethers_line) P(lines_long){NULL, NULL},
};
