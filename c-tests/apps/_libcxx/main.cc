// Works through the C++ library part by part; what each prints is compared with expected.txt.
#include "check.h"

#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>

int failed;

int main(int argc, char **argv) {
    if (argc > 1 && !std::strcmp(argv[1], "terminate")) {
        std::set_terminate([] {
            std::cerr << "terminated" << std::endl;
            std::_Exit(3);
        });
        std::terminate();
    }
    streams();
#if !defined(_LIBCPP_VERSION) || _LIBCPP_HAS_FILESYSTEM
    files();
    filesystem();
#endif
    locales();
    regexes();
    texts();
    chrono();
    algorithms();
    formats();
    errors();
#if !defined(_LIBCPP_VERSION) || _LIBCPP_HAS_THREADS
    locks();
#endif
    statics();
    std::cout << "checks failed: " << failed << std::endl;
    return failed != 0;
}
