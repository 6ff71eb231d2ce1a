// <string>, <string_view>, <charconv>, <sstream>: conversions and searching.
#include "check.h"

#include <charconv>
#include <cmath>
#include <iostream>
#include <string>
#include <string_view>

using namespace std::literals;

void texts() {
    CHECK(std::stoi("42") == 42 && std::stol("ff", nullptr, 16) == 255 && std::stod("2.5e-3") == 0.0025);
    CHECK(std::stoull("18446744073709551615") == 18446744073709551615ull && std::stof("0.1") == 0.1f);
    CHECK(std::stold("0.1") == 0.1L && std::stoi(L"-12") == -12 && std::to_wstring(77) == L"77");
    std::cout << std::to_string(3.14159265) << ' ' << std::to_string(-9223372036854775807ll) << ' '
              << std::to_string(2.5L) << '\n';
    char buffer[64];
    auto end = std::to_chars(buffer, buffer + sizeof buffer, 0.1).ptr;
    CHECK(std::string_view(buffer, end) == "0.1");
    end = std::to_chars(buffer, buffer + sizeof buffer, 123456789u, 36).ptr;
    CHECK(std::string_view(buffer, end) == "21i3v9");
    end = std::to_chars(buffer, buffer + sizeof buffer, 1e300, std::chars_format::scientific, 3).ptr;
    CHECK(std::string_view(buffer, end) == "1.000e+300");
    int number = 0;
    auto [rest, error] = std::from_chars(buffer, end, number);
    CHECK(error == std::errc() && number == 1 && rest == buffer + 1);
    std::string text(1000, 'a');
    text += "needle";
    CHECK(text.find("needle") == 1000 && text.rfind('a') == 999 && text.find_first_not_of('a') == 1000);
    text.replace(0, 1000, "hay ");
    text.insert(4, "the ");
    CHECK(text == "hay the needle" && text.compare(4, 3, "the") == 0 && text.substr(8) == "needle"s);
    std::string_view view = text;
    CHECK(view.starts_with("hay") && view.find("the") == 4 && "abc"sv < "abd"sv && std::hash<std::string>()(text) == std::hash<std::string_view>()(view));
    std::u32string points = U"\U0001f600";
    CHECK(points.size() == 1 && std::u16string(u"\U0001f600").size() == 2 && std::u8string(u8"\u20ac").size() == 3);
    std::wstring wide = L"w\u00efde";
    wide.append(3, L'!');
    CHECK(wide.size() == 7 && wide.find(L'\u00ef') == 1 && wide < L"x");
    CHECK(std::lround(std::stod("nan(12)") == 0) == 0 && std::isinf(std::stod("-inf")));
}
