// env: HOME=/home
// env: TZ=:/etc/zone
// env: LANG=de_DE.UTF-8
// env: DATEMSK=/etc/dates
/* Functions that read files of their own: accounts, hosts, catalogues, records, zones. */
#define _GNU_SOURCE
#include "all.h"
#include <fcntl.h>
#include <grp.h>
#include <libintl.h>
#include <locale.h>
#include <mntent.h>
#include <ndbm.h>
#include <netdb.h>
#include <nl_types.h>
#include <pwd.h>
#include <shadow.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <utmpx.h>

int setup(void) {
    if (mkdir("/etc", 0755) || mkdir("/db", 0755)) return 1;
    make_file("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\nann:x:1000:100:Ann:/home/ann:/bin/sh\n", 67);
    make_file("/etc/group", "root:x:0:\nusers:x:100:ann,bob\n", 30);
    make_file("/etc/shadow", "ann:$6$x$y:1:2:3:4:5:6:\n", 24);
    make_file("/etc/hosts", "127.0.0.1 localhost\n192.0.2.7 seven.example seven\n", 50);
    make_file("/etc/services", "echo 7/tcp\nexample 4242/tcp ex\n", 31);
    make_file("/etc/resolv.conf", "nameserver 127.0.0.1\n", 21);
    make_file("/etc/mtab", "a /a ext4 rw 0 0\nb /b\\040c tmpfs ro 0 0\n", 40);
    make_file("/etc/dates", "%Y-%m-%d\n%H:%M\n", 15);
    make_file("/etc/zone", "TZif2", 5);
    make_file("/etc/utmp", "short", 5);
    DBM *db = dbm_open("/db/names", O_RDWR | O_CREAT, 0644);
    if (!db) return 1;
    datum key = {"key", 3}, value = {"value", 5};
    dbm_store(db, key, value, DBM_INSERT);
    dbm_close(db);
    return 0;
}

static void accounts(void) {
    struct passwd *user;
    struct group *team;
    struct spwd *secret;
    for (int i = 0; i < ROUNDS && (user = getpwent()); i++) {
        TEXT(user->pw_name, 1 << 24);
        TEXT(user->pw_shell, 1 << 24);
    }
    endpwent();
    if ((user = getpwnam("ann"))) CHECK(!strcmp(user->pw_name, "ann"));
    if ((user = getpwuid(1000))) CHECK(user->pw_uid == 1000);
    for (int i = 0; i < ROUNDS && (team = getgrent()); i++)
        for (char **member = team->gr_mem; *member; member++) TEXT(*member, 1 << 24);
    endgrent();
    gid_t groups[5];
    int count = 5;
    getgrouplist("ann", 100, groups, &count);
    if ((secret = getspnam("ann"))) CHECK(!strcmp(secret->sp_namp, "ann"));
    getlogin();
    char name[20];
    if (!getlogin_r(name, sizeof name)) TEXT(name, sizeof name);
}

static void network(void) {
    struct addrinfo *list = NULL, hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    if (!getaddrinfo("seven", "example", &hints, &list)) {
        for (struct addrinfo *at = list; at; at = at->ai_next) {
            char host[100], port[20];
            CHECK(at->ai_addrlen <= sizeof(struct sockaddr_storage));
            getnameinfo(at->ai_addr, at->ai_addrlen, host, sizeof host, port, sizeof port, NI_NUMERICHOST);
        }
        freeaddrinfo(list);
    }
    struct hostent *host = gethostbyname("seven.example");
    if (host) TEXT(host->h_name, 1 << 24);
    struct servent *service = getservbyname("echo", "tcp");
    if (service) TEXT(service->s_name, 1 << 24);
    setservent(0);
    for (int i = 0; i < ROUNDS && (service = getservent()); i++) TEXT(service->s_proto, 1 << 24);
    endservent();
}

static void records(void) {
    DBM *db = dbm_open("/db/names", O_RDWR, 0);
    if (!db) return;
    datum key = {"key", 3}, value = {"other", 5}, got = dbm_fetch(db, key);
    if (got.dptr)
        for (size_t i = 0; i < (size_t)got.dsize; i++) CHECK(((char *)got.dptr)[i] == ((char *)got.dptr)[i]);
    int rounds = 0;
    for (datum at = dbm_firstkey(db); at.dptr && rounds < ROUNDS; at = dbm_nextkey(db)) rounds++;
    key.dptr = "new";
    dbm_store(db, key, value, DBM_REPLACE);
    dbm_delete(db, key);
    CHECK(dbm_error(db) >= 0);
    dbm_clearerr(db);
    dbm_close(db);
}

int work(void) {
    accounts();
    network();
    records();
    setlocale(LC_ALL, "");
    bindtextdomain("program", "/share");
    textdomain("program");
    TEXT(gettext("message"), 1 << 24);
    nl_catd catalogue = catopen("/etc/passwd", 0);
    if (catalogue != (nl_catd)-1) {
        TEXT(catgets(catalogue, 1, 1, "default"), 1 << 24);
        catclose(catalogue);
    }
    FILE *table = setmntent("/etc/mtab", "r");
    if (table) {
        struct mntent *entry;
        for (int i = 0; i < ROUNDS && (entry = getmntent(table)); i++) TEXT(entry->mnt_dir, 1 << 24);
        endmntent(table);
    }
    struct utmpx *entry;
    setutxent();
    for (int i = 0; i < ROUNDS && (entry = getutxent()); i++) CHECK(entry->ut_type >= 0 || entry->ut_type < 0);
    endutxent();
    tzset();
    time_t t = 1700000000;
    struct tm tm;
    if (localtime_r(&t, &tm)) TEXT(tm.tm_zone, 100);
    struct tm *date = getdate("2024-05-06");
    if (date) CHECK(date->tm_mon >= 0 && date->tm_mon < 12);
    return 0;
}
