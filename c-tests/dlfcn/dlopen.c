#define _GNU_SOURCE
#include "test.h"
#include <dlfcn.h>
#include <stddef.h>

int main(void) {
    Dl_info information = {0};
    CHECK(dlerror() == NULL);
    CHECK(dlopen("libx.so", RTLD_NOW) == NULL);
    CHECK(dlerror() != NULL);
    CHECK(dlerror() == NULL);
    CHECK(dlsym(RTLD_DEFAULT, "main") == NULL);
    CHECK(dlerror() != NULL);
    CHECK(dlclose(NULL) != 0);
    CHECK(dlerror() != NULL);
    CHECK(dladdr((void *)main, &information) == 0);
    return 0;
}
