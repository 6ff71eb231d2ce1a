// <chrono>, <ctime>: clocks, durations, the calendar.
#include "check.h"

#include <chrono>
#include <ctime>
#include <iostream>

using namespace std::chrono;
using namespace std::literals;

void chrono() {
    auto start = steady_clock::now();
    auto wall = system_clock::now();
    volatile unsigned work = 0;
    for (unsigned i = 0; i < 100000; i++)
        work = work + i;
    auto spent = steady_clock::now() - start;
    CHECK(spent >= 0ns && spent < 30s && system_clock::now() >= wall - 1s);
    std::time_t seconds = system_clock::to_time_t(wall);
    CHECK(seconds > 1700000000 && system_clock::from_time_t(seconds) <= wall);
    CHECK(std::time(nullptr) - seconds < 60 && std::clock() >= 0);
    CHECK(high_resolution_clock::is_steady || true);
    CHECK(duration_cast<minutes>(2h + 30min) == 150min && floor<hours>(119min) == 1h && round<hours>(119min) == 2h);
    constexpr auto leap = 2024y / February / last;
    CHECK(leap.day() == 29d && year(1900).is_leap() == false && year(2000).is_leap());
    sys_days day = 2024y / February / 29;
    CHECK(day.time_since_epoch().count() == 19782 && weekday(day) == Thursday);
    year_month_day next = day + days(366);
    std::cout << int(next.year()) << ' ' << unsigned(next.month()) << ' ' << unsigned(next.day()) << '\n';
    CHECK(year_month_day(2023y / March / Monday[2]) == 2023y / March / 13);
    hh_mm_ss time(3661s + 5ms);
    CHECK(time.hours() == 1h && time.minutes() == 1min && time.seconds() == 1s && time.subseconds() == 5ms);
    std::tm *utc = std::gmtime(&seconds);
    CHECK(utc && utc->tm_year >= 123);
    std::tm fixed{};
    fixed.tm_year = 124, fixed.tm_mon = 1, fixed.tm_mday = 30;
    CHECK(std::mktime(&fixed) > 0 && fixed.tm_mon == 2 && fixed.tm_mday == 1);
    std::timespec spec{};
    CHECK(std::timespec_get(&spec, TIME_UTC) == TIME_UTC && spec.tv_sec >= seconds);
}
