// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>

static locale_t utf8;

static void *start(void *argument) {
    CHECK(uselocale(NULL) == LC_GLOBAL_LOCALE && MB_CUR_MAX == 1);
    if (argument) CHECK(uselocale(utf8) == LC_GLOBAL_LOCALE && MB_CUR_MAX == 4);
    return NULL;
}

/* Each thread starts with the global locale, and uses its own. */
int main(void) {
    pthread_t thread;
    utf8 = newlocale(LC_ALL_MASK, "C.UTF-8", NULL);
    CHECK(utf8 != NULL && MB_CUR_MAX == 1);
    CHECK(pthread_create(&thread, NULL, start, &utf8) == 0 && pthread_join(thread, NULL) == 0);
    CHECK(uselocale(NULL) == LC_GLOBAL_LOCALE && MB_CUR_MAX == 1);
    CHECK(uselocale(utf8) == LC_GLOBAL_LOCALE && MB_CUR_MAX == 4);
    CHECK(pthread_create(&thread, NULL, start, NULL) == 0 && pthread_join(thread, NULL) == 0);
    CHECK(uselocale(NULL) == utf8 && MB_CUR_MAX == 4);
    CHECK(uselocale(LC_GLOBAL_LOCALE) == utf8 && MB_CUR_MAX == 1);
    freelocale(utf8);
    return 0;
}
