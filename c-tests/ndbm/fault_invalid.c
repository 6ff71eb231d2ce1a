// inject: fd_pread:errno=inval:after=4
// peer: skip it has no <ndbm.h>
#include "test.h"
#include <fcntl.h>
#include <ndbm.h>
#include <stddef.h>

/* `EINVAL` of the host is a failure like any other. */
int main(void) {
    DBM *db = dbm_open("db", O_RDWR | O_CREAT, 0600);
    datum key = {(void *)"key", 3};
    int i;

    CHECK(db != NULL);
    CHECK(dbm_store(db, key, key, 7) == -1 && errno == EINVAL && dbm_error(db) == 0);
    dbm_store(db, key, key, DBM_REPLACE);
    for (i = 0; i < 8; i++) dbm_fetch(db, key);
    errno = 0;
    CHECK(dbm_fetch(db, key).dptr == NULL && errno == EINVAL);
    CHECK(dbm_error(db) != 0);
    CHECK(dbm_clearerr(db) == 0 && dbm_error(db) == 0);
    dbm_close(db);
    return 0;
}
