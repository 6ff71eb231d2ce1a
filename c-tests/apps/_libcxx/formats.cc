// <format>, and what it makes of the calendar.
#include "check.h"

#include <chrono>
#include <format>
#include <iostream>
#include <iterator>
#include <string>

void formats() {
    using namespace std::chrono;
    std::cout << std::format("{} {:>6} {:#x} {:08.3f} {:e} {:^9}|", 42, "right", 48879, 3.14159, 12345.678, "mid") << '\n';
    std::cout << std::format("{1} {0} {0:?}", "a\n", true) << '\n';
    std::cout << std::format("{:%F %T} {:%A, %d %B %Y} {}", sys_days(2024y / 2 / 29) + 13h + 5min, 2024y / 2 / 29, 1500ms)
              << '\n';
    std::string out;
    for (int i = 0; i < 1000; i++)
        std::format_to(std::back_inserter(out), "{:d},", i);
    CHECK(out.size() == 3890 && std::formatted_size("{:.2f}", 1e10) == 14);
    CHECK(std::format("{:L}", 1234567) == "1234567" && std::format("{:a}", 0.75) == "1.8p-1");
    CHECK(std::format(L"{:*<5}", 7) == L"7****" && std::format("{:>4}", "\u20ac") == "   \u20ac");
}
