// Exceptions: through frames of C, past destructors, from the library, nested, beside longjmp.
#include <csetjmp>
#include <exception>
#include <iostream>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

extern "C" void call(void (*function)(void));

struct Guard {
    const char *name;
    ~Guard() { std::cout << "leaving " << name << "\n"; }
};

static void fails() {
    Guard guard{"fails"};
    throw std::runtime_error("failed");
}

struct Base {
    virtual ~Base() = default;
};
struct Derived : Base {};

int main() {
    try {
        Guard guard{"the caller"};
        call(fails);
    } catch (const std::exception &error) {
        std::cout << "caught: " << error.what() << "\n";
    }

    try {
        std::vector<int> empty;
        std::cout << empty.at(3);
    } catch (const std::out_of_range &) {
        std::cout << "out of range\n";
    }

    try {
        std::cout << std::stoi("no number");
    } catch (const std::invalid_argument &) {
        std::cout << "no number\n";
    }

    try {
        Base base;
        (void)dynamic_cast<Derived &>(static_cast<Base &>(base));
    } catch (const std::bad_cast &) {
        std::cout << "bad cast\n";
    }

    std::exception_ptr kept;
    try {
        try {
            throw std::logic_error("inner");
        } catch (...) {
            std::throw_with_nested(std::runtime_error("outer"));
        }
    } catch (const std::exception &error) {
        std::cout << error.what();
        try {
            std::rethrow_if_nested(error);
        } catch (const std::exception &inner) {
            std::cout << " of " << inner.what() << "\n";
            kept = std::current_exception();
        }
    }
    try {
        std::rethrow_exception(kept);
    } catch (const std::logic_error &error) {
        std::cout << "again: " << error.what() << "\n";
    }

    static std::jmp_buf buffer;
    volatile int tries = 0;
    if (setjmp(buffer) < 2) {
        tries = tries + 1;
        try {
            throw 7;
        } catch (int value) {
            std::cout << "try " << tries << ": " << value << "\n";
        }
        std::longjmp(buffer, tries);
    }
    std::cout << "jumped " << tries << " times\n";

    auto refuses = []() noexcept { return std::uncaught_exceptions(); };
    std::cout << "uncaught: " << refuses() << "\n";
}
