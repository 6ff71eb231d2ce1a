// <system_error>, <stdexcept>, RTTI, and the numbers of <cerrno>.
#include "check.h"

#include <cerrno>
#include <cstring>
#include <iostream>
#include <memory>
#include <new>
#include <stdexcept>
#include <system_error>
#include <typeinfo>

namespace {
struct Base {
    virtual ~Base() = default;
};
struct Left : virtual Base {};
struct Right : virtual Base {};
struct Both : Left, Right {};
} // namespace

void errors() {
    std::error_code missing(ENOENT, std::generic_category());
    CHECK(missing == std::errc::no_such_file_or_directory && missing.message() == std::strerror(ENOENT));
    CHECK(std::error_code(EACCES, std::system_category()).default_error_condition() == std::errc::permission_denied);
    CHECK(std::make_error_code(std::errc::not_enough_memory).value() == ENOMEM && !std::error_code());
    CHECK(std::system_error(missing, "opening").what() == std::string("opening: ") + std::strerror(ENOENT));
    CHECK(std::string(std::runtime_error("message").what()) == "message");
    Both both;
    Base *base = &both;
    CHECK(dynamic_cast<Right *>(base) == &both && !dynamic_cast<Both *>(std::make_unique<Left>().get()));
    CHECK(typeid(*base) == typeid(Both) && typeid(Left) != typeid(Right));
    std::cout << std::generic_category().name() << ' ' << (typeid(int).before(typeid(long)) ? "" : "") << "errors\n";
}
