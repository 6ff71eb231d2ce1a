// Static objects: made before main in the order of their unit, once when within a function, destroyed in reverse.
#include "check.h"

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

struct Traced {
    const char *name;
    explicit Traced(const char *n) : name(n) { std::cout << "made " << name << '\n'; }
    ~Traced() { std::cout << "gone " << name << std::endl; }
};

Traced first("first"), second("second");
std::string long_text(100, 'x');
const std::string *earlier = &long_text;
thread_local Traced local("thread local");
[[gnu::constructor(101)]] void early() { std::puts("early"); }
[[gnu::destructor(101)]] void late() { std::puts("late"); }

Traced &once() {
    static Traced object("within a function");
    return object;
}

} // namespace

void statics() {
    CHECK(&once() == &once() && earlier->size() == 100);
    CHECK(std::string(local.name) == "thread local");
    std::atexit([] { std::cout << "atexit" << std::endl; });
    static Traced last("last");
    CHECK(second.name[0] == 's');
}
