// live-blocks: 0
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <ndbm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static datum text(const char *s) {
    datum d;
    d.dptr = (void *)s;
    d.dsize = strlen(s);
    return d;
}

static int is(datum d, const char *s) { return d.dptr && d.dsize == strlen(s) && !memcmp(d.dptr, s, d.dsize); }

static void write_file(const char *name, const char *bytes) {
    FILE *f = fopen(name, "w");
    fputs(bytes, f);
    fclose(f);
}

static void basics(void) {
    DBM *db = dbm_open("db", O_RDWR | O_CREAT, 0600);
    datum d, nothing = {0, 0};
    struct stat st;

    CHECK(db != NULL);
    CHECK(stat("db.pag", &st) == 0 && stat("db.dir", &st) == 0);
    CHECK(dbm_firstkey(db).dptr == NULL && dbm_nextkey(db).dptr == NULL);
    errno = 0;
    CHECK(dbm_fetch(db, text("one")).dptr == NULL && errno == 0);
    CHECK(dbm_delete(db, text("one")) == -1 && errno == 0);
    CHECK(dbm_store(db, text("one"), text("first"), DBM_INSERT) == 0);
    CHECK(dbm_store(db, text("one"), text("other"), DBM_INSERT) == 1);
    CHECK(is(dbm_fetch(db, text("one")), "first"));
    CHECK(dbm_store(db, text("one"), text("replaced"), DBM_REPLACE) == 0);
    CHECK(is(dbm_fetch(db, text("one")), "replaced"));
    CHECK(dbm_store(db, text("two"), text(""), DBM_REPLACE) == 0);
    d = dbm_fetch(db, text("two"));
    CHECK(d.dptr != NULL && d.dsize == 0);
    CHECK(dbm_store(db, nothing, text("no key"), DBM_INSERT) == 0);
    CHECK(is(dbm_fetch(db, nothing), "no key"));
    CHECK(dbm_delete(db, nothing) == 0);
    CHECK(dbm_fetch(db, nothing).dptr == NULL);

    /* a key is good until the next one, whatever is fetched */
    d = dbm_firstkey(db);
    CHECK(is(d, "one") || is(d, "two"));
    CHECK(is(dbm_fetch(db, d), is(d, "one") ? "replaced" : ""));
    CHECK(is(d, "one") || is(d, "two"));
    d = dbm_nextkey(db);
    CHECK(is(d, "one") || is(d, "two"));
    CHECK(dbm_nextkey(db).dptr == NULL);

    CHECK_ERRNO(dbm_store(db, text("one"), text("x"), 2), EINVAL);
    CHECK(dbm_error(db) == 0 && dbm_rdonly(db) == 0);
    CHECK(dbm_pagfno(db) > 2 && dbm_dirfno(db) > 2 && dbm_pagfno(db) != dbm_dirfno(db));
    dbm_close(db);

    /* what is stored stays */
    db = dbm_open("db", O_RDONLY, 0);
    CHECK(db != NULL && dbm_rdonly(db) == 1);
    CHECK(is(dbm_fetch(db, text("one")), "replaced"));
    CHECK_ERRNO(dbm_store(db, text("one"), text("x"), DBM_REPLACE), EPERM);
    CHECK_ERRNO(dbm_delete(db, text("one")), EPERM);
    dbm_close(db);

    /* for writing alone is for both */
    db = dbm_open("db", O_WRONLY | O_APPEND, 0);
    CHECK(db != NULL && dbm_delete(db, text("one")) == 0);
    CHECK(dbm_fetch(db, text("one")).dptr == NULL);
    CHECK(dbm_store(db, text("three"), text("3"), DBM_INSERT) == 0);
    CHECK(is(dbm_fetch(db, text("three")), "3"));
    dbm_close(db);

    db = dbm_open("db", O_RDWR | O_TRUNC, 0);
    CHECK(db != NULL && dbm_firstkey(db).dptr == NULL);
    dbm_close(db);
    dbm_close(NULL);
}

static void sizes(void) {
    static char block[4081];
    DBM *db = dbm_open("big", O_RDWR | O_CREAT | O_EXCL, 0600);
    datum key = {block, 1}, content = {block + 1, 1022}, got;
    int i;
    for (i = 0; i < 4081; i++) block[i] = (char)(i * 7);
    /* POSIX wants 1023 bytes of both together */
    CHECK(dbm_store(db, key, content, DBM_INSERT) == 0);
    got = dbm_fetch(db, key);
    CHECK(got.dsize == 1022 && !memcmp(got.dptr, block + 1, 1022));
    content.dsize = 4079;
    CHECK(dbm_store(db, key, content, DBM_REPLACE) == 0);
    got = dbm_fetch(db, key);
    CHECK(got.dsize == 4079 && !memcmp(got.dptr, block + 1, 4079));
    content.dsize = 4080;
    CHECK_ERRNO(dbm_store(db, key, content, DBM_REPLACE), EINVAL);
    CHECK(dbm_error(db) == 0);
    got = dbm_fetch(db, key);
    CHECK(got.dsize == 4079);
    dbm_close(db);
    CHECK_ERRNO(dbm_open("big", O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
}

/* Every key is there once, with its content. */
static void many(void) {
    enum { COUNT = 3000 };
    static char seen[COUNT];
    DBM *db = dbm_open("many", O_RDWR | O_CREAT, 0600);
    char key[20], content[200];
    datum k, d;
    int i, n, found = 0;
    for (i = 0; i < COUNT; i++) {
        sprintf(key, "key %d", i);
        sprintf(content, "%0*d", i % 150 + 1, i);
        CHECK(dbm_store(db, text(key), text(content), DBM_INSERT) == 0);
    }
    for (i = 0; i < COUNT; i += 3) {
        sprintf(key, "key %d", i);
        CHECK(dbm_delete(db, text(key)) == 0);
    }
    dbm_close(db);
    db = dbm_open("many", O_RDWR, 0);
    for (k = dbm_firstkey(db); k.dptr; k = dbm_nextkey(db)) {
        memcpy(key, k.dptr, k.dsize);
        key[k.dsize] = 0;
        CHECK(sscanf(key, "key %d", &n) == 1 && n >= 0 && n < COUNT && n % 3 && !seen[n]);
        seen[n] = 1;
        found++;
        sprintf(content, "%0*d", n % 150 + 1, n);
        d = dbm_fetch(db, k);
        CHECK(is(d, content));
    }
    CHECK_INT(found, COUNT - COUNT / 3);
    /* the way to delete all */
    while ((k = dbm_firstkey(db)).dptr) CHECK(dbm_delete(db, k) == 0);
    CHECK(dbm_fetch(db, text("key 1")).dptr == NULL);
    CHECK(dbm_error(db) == 0);
    dbm_close(db);
}

static void wrong_files(void) {
    DBM *db;
    FILE *f;
    CHECK_ERRNO(dbm_open("none", O_RDWR, 0), ENOENT);
    CHECK_ERRNO(dbm_open("none/db", O_RDWR | O_CREAT, 0600), ENOENT);
    CHECK_ERRNO(dbm_fetch(NULL, text("x")).dptr, EINVAL);
    CHECK_ERRNO(dbm_store(NULL, text("x"), text("x"), DBM_INSERT), EINVAL);
    CHECK_ERRNO(dbm_dirfno(NULL), EINVAL);
    CHECK_ERRNO(dbm_pagfno(NULL), EINVAL);
    CHECK(dbm_error(NULL) == 0 && dbm_clearerr(NULL) == 0 && dbm_rdonly(NULL) == 0);

    write_file("other.pag", "");
    write_file("other.dir", "this is something else");
    CHECK_ERRNO(dbm_open("other", O_RDWR, 0), EINVAL);
    write_file("other.pag", "no database");
    write_file("other.dir", "");
    CHECK_ERRNO(dbm_open("other", O_RDWR, 0), EINVAL);
    /* only one of the two */
    write_file("half.pag", "");
    CHECK_ERRNO(dbm_open("half", O_RDONLY, 0), ENOENT);
    /* an empty pair of files is an empty database, also for reading alone */
    write_file("half.dir", "");
    db = dbm_open("half", O_RDONLY, 0);
    CHECK(db != NULL && dbm_firstkey(db).dptr == NULL && dbm_error(db) == 0);
    dbm_close(db);

    db = dbm_open("half", O_RDWR, 0);
    CHECK(dbm_store(db, text("key"), text("content"), DBM_INSERT) == 0);
    dbm_close(db);
    /* the length of the first key, which is now beyond the page */
    f = fopen("half.pag", "r+");
    fseek(f, 13, SEEK_SET);
    fputc(0x7f, f);
    fclose(f);
    db = dbm_open("half", O_RDWR, 0);
    CHECK(db != NULL && dbm_error(db) == 0);
    CHECK_ERRNO(dbm_fetch(db, text("key")).dptr, EIO);
    CHECK(dbm_error(db) != 0);
    CHECK(dbm_clearerr(db) == 0 && dbm_error(db) == 0);
    CHECK_ERRNO(dbm_firstkey(db).dptr, EIO);
    CHECK_ERRNO(dbm_nextkey(db).dptr, EIO);
    CHECK_ERRNO(dbm_store(db, text("key"), text("x"), DBM_REPLACE), EIO);
    CHECK_ERRNO(dbm_delete(db, text("key")), EIO);
    CHECK(dbm_error(db) != 0);
    dbm_close(db);
}

int main(void) {
    basics();
    sizes();
    many();
    wrong_files();
    return 0;
}
