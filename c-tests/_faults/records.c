/* A database of ndbm: what was stored is found, whatever fails later. */
#include "fault.h"
#include <fcntl.h>
#include <ndbm.h>
#include <stdio.h>
#include <string.h>

enum { OLD = 20, NEW = 12 };

static datum text(char *buffer, const char *format, int i) {
    datum d = {buffer, 0};
    d.dsize = sprintf(buffer, format, i, i * 7);
    return d;
}

int setup(void) {
    char a[64], b[600];
    DBM *db = dbm_open("/data", O_RDWR | O_CREAT, 0644);
    if (!db) return 1;
    for (int i = 0; i < OLD; i++) {
        datum value = text(b, "old value %d %d", i);
        if (i % 5 == 0) {
            memset(b, 'o', 400);
            value.dsize = 400;
        }
        if (dbm_store(db, text(a, "key %d", i), value, DBM_INSERT)) return 1;
    }
    dbm_close(db);
    return 0;
}

int work(void) {
    int result = 1;
    char a[64], b[600];
    DBM *db = dbm_open("/data", O_RDWR, 0644);
    TRY(db);
    for (int i = 0; i < NEW; i++) {
        datum value = text(b, "new value %d %d", i);
        if (i % 3 == 0) {
            memset(b, 'n', 500);
            value.dsize = 500;
        }
        note("trying", i);
        TRY(!dbm_store(db, text(a, "new %d", i), value, DBM_INSERT));
        note("stored", i + 1);
    }
    for (int i = 0; i < 3; i++) {
        note("deleting", i);
        TRY(!dbm_delete(db, text(a, "key %d", i)));
        note("deleted", i + 1);
    }
    note("replacing", 1);
    TRY(!dbm_store(db, text(a, "key %d", 7), text(b, "replaced", 0), DBM_REPLACE));
    note("replaced", 1);
    int count = 0;
    for (datum key = dbm_firstkey(db); key.dptr; key = dbm_nextkey(db)) count++;
    TRY(!dbm_error(db));
    CHECK(count == OLD + NEW - 3);
    TRY(dbm_fetch(db, text(a, "key %d", 9)).dsize);
    result = dbm_error(db);
out:
    if (db) dbm_close(db);
    return result ? 1 : 0;
}

void check(void) {
    char a[64], b[600];
    DBM *db = dbm_open("/data", O_RDONLY, 0);
    CHECK(db);
    if (!db) return;
    for (int i = 0; i < OLD; i++) {
        datum value = dbm_fetch(db, text(a, "key %d", i));
        if (i < noted("deleted", 0)) {
            CHECK(!value.dptr);
            continue;
        }
        if (i <= noted("deleting", -1) && !value.dptr) continue;
        CHECK(value.dptr);
        if (!value.dptr) continue;
        if (i == 7 && noted("replacing", 0)) {
            int same = value.dsize == 8 && !memcmp(value.dptr, "replaced", 8);
            CHECK(same || !noted("replaced", 0));
            CHECK(same || !memcmp(value.dptr, "old value 7", 11));
            continue;
        }
        if (i % 5 == 0)
            CHECK(value.dsize == 400 && *(char *)value.dptr == 'o');
        else {
            datum expected = text(b, "old value %d %d", i);
            CHECK(value.dsize == expected.dsize && !memcmp(value.dptr, b, (size_t)value.dsize));
        }
    }
    for (int i = 0; i < NEW; i++) {
        datum value = dbm_fetch(db, text(a, "new %d", i));
        if (i < noted("stored", 0))
            CHECK(value.dptr && (i % 3 ? !memcmp(value.dptr, "new value", 9) : value.dsize == 500));
        else if (i > noted("trying", -1))
            CHECK(!value.dptr);
    }
    CHECK(!dbm_error(db));
    dbm_close(db);
}
