// inject: fd_pread:short=100
// inject: fd_pwrite:short=70
/* A host may take or give less at a time. */
#include "test.h"
#include <fcntl.h>
#include <ndbm.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    DBM *db = dbm_open("db", O_RDWR | O_CREAT, 0600);
    char key[20], content[200];
    datum k = {key, 0}, c = {content, 0}, got;
    int i;
    for (i = 0; i < 60; i++) {
        k.dsize = (size_t)sprintf(key, "key %d", i);
        c.dsize = (size_t)sprintf(content, "%0*d", 100 + i, i);
        CHECK(dbm_store(db, k, c, DBM_INSERT) == 0);
    }
    for (i = 0; i < 60; i++) {
        k.dsize = (size_t)sprintf(key, "key %d", i);
        c.dsize = (size_t)sprintf(content, "%0*d", 100 + i, i);
        got = dbm_fetch(db, k);
        CHECK(got.dptr && got.dsize == c.dsize && !memcmp(got.dptr, content, c.dsize));
    }
    CHECK(dbm_error(db) == 0);
    dbm_close(db);
    return 0;
}
