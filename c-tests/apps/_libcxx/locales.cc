// <locale>: the classic locale, the environment's, UTF-8, facets of a program's own, each facet doing its work.
#include "check.h"

#include <cwchar>
#include <iomanip>
#include <iostream>
#include <locale>
#include <sstream>
#include <string>

namespace {

struct Thousands : std::numpunct<char> {
    char do_thousands_sep() const override { return '.'; }
    char do_decimal_point() const override { return ','; }
    std::string do_grouping() const override { return "\3"; }
    std::string do_truename() const override { return "wahr"; }
};

struct Euro : std::moneypunct<char> {
    std::string do_curr_symbol() const override { return "EUR"; }
    int do_frac_digits() const override { return 2; }
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
    pattern do_pos_format() const override { return {{value, space, symbol, none}}; }
    pattern do_neg_format() const override { return {{sign, value, space, symbol}}; }
    std::string do_negative_sign() const override { return "-"; }
};

void own_facets() {
    std::locale german(std::locale::classic(), new Thousands);
    german = std::locale(german, new Euro);
    std::ostringstream out;
    out.imbue(german);
    out << 1234567 << ' ' << std::fixed << std::setprecision(2) << 9876.5 << ' ' << std::boolalpha << true << ' '
        << std::showbase << std::put_money(123456789) << ' ' << std::put_money(-150);
    std::cout << out.str() << '\n';
    std::istringstream in("1.234.567 3,5 wahr 1.234,56 EUR");
    in.imbue(german);
    long number;
    double fraction;
    bool truth;
    long double money;
    in >> number >> fraction >> std::boolalpha >> truth >> std::get_money(money);
    CHECK(number == 1234567 && fraction == 3.5 && truth && money == 123456);
    std::istringstream wrong("12.34.567");
    wrong.imbue(german);
    wrong >> number;
    CHECK(wrong.fail());
}

void classic() {
    const std::locale &c = std::locale::classic();
    CHECK(std::locale().name() == "C" && c.name() == "C" && std::locale("C") == c);
    const auto &letters = std::use_facet<std::ctype<char>>(c);
    char text[] = "Mixed Case 1";
    letters.toupper(text, text + sizeof text - 1);
    CHECK(std::string(text) == "MIXED CASE 1" && letters.is(std::ctype_base::digit, '7'));
    CHECK(letters.scan_is(std::ctype_base::space, text, text + 12) == text + 5);
    const auto &collate = std::use_facet<std::collate<char>>(c);
    const char *a = "apple", *b = "banana";
    std::string again = "apple";
    CHECK(collate.compare(a, a + 5, b, b + 6) < 0 && collate.hash(a, a + 5) == collate.hash(again.data(), again.data() + 5));
    CHECK(c(std::string("a"), std::string("b")) && !c(std::string("b"), std::string("a")));
    const auto &wide = std::use_facet<std::ctype<wchar_t>>(c);
    CHECK(wide.widen('x') == L'x' && wide.narrow(L'y', '?') == 'y' && wide.narrow(L'\x20ac', '?') == '?');
    CHECK(std::isalpha('q', c) && std::toupper('q', c) == 'Q' && std::isspace(L' ', c));
    CHECK(std::use_facet<std::numpunct<char>>(c).decimal_point() == '.');
    CHECK((std::use_facet<std::moneypunct<char, true>>(c).curr_symbol().empty()));
}

void times() {
    std::tm date{};
    date.tm_year = 124, date.tm_mon = 1, date.tm_mday = 29, date.tm_hour = 13, date.tm_min = 5, date.tm_wday = 4;
    date.tm_yday = 59;
    std::cout << std::put_time(&date, "%A %d %B %Y, %I:%M %p, day %j, %D %T") << '\n';
    std::tm read{};
    std::istringstream in("2024-02-29 13:05:09 Thursday February");
    in >> std::get_time(&read, "%Y-%m-%d %H:%M:%S %A %B");
    CHECK(!in.fail() && read.tm_year == 124 && read.tm_mon == 1 && read.tm_mday == 29 && read.tm_sec == 9);
    CHECK(read.tm_wday == 4);
    std::istringstream bad("2024-13-01");
    bad >> std::get_time(&read, "%Y-%m-%d");
    CHECK(bad.fail());
}

void utf8() {
    std::locale utf("C.UTF-8");
    CHECK(utf.name() == "C.UTF-8");
    const auto &convert = std::use_facet<std::codecvt<wchar_t, char, std::mbstate_t>>(utf);
    std::mbstate_t state{};
    std::string bytes = "h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80";
    wchar_t wide[16], *wide_end;
    const char *bytes_end;
    auto result = convert.in(state, bytes.data(), bytes.data() + bytes.size(), bytes_end, wide, wide + 16, wide_end);
    CHECK(result == std::codecvt_base::ok && std::wstring(wide, wide_end) == L"h\u00e9 \u20ac \U0001f600");
    char back[32], *back_end;
    const wchar_t *from;
    result = convert.out(state, wide, wide_end, from, back, back + sizeof back, back_end);
    CHECK(result == std::codecvt_base::ok && std::string(back, back_end) == bytes);
    const char broken[] = "a\xff";
    result = convert.in(state, broken, broken + 2, bytes_end, wide, wide + 16, wide_end);
    CHECK(result != std::codecvt_base::ok && bytes_end == broken + 1 && wide[0] == L'a');
    CHECK(std::use_facet<std::ctype<wchar_t>>(utf).toupper(L'\u00e9') == L'\u00c9');
    CHECK(std::isalpha(L'\u00e9', utf) && !std::isalpha(L'\u20ac', utf));
    std::locale environment("");
    CHECK(std::use_facet<std::ctype<wchar_t>>(environment).tolower(L'\u0416') == L'\u0436');
    std::wostringstream out;
    out.imbue(utf);
    out << 1234.5;
    CHECK(out.str() == L"1234.5");
    const auto &code = std::use_facet<std::codecvt<char16_t, char8_t, std::mbstate_t>>(utf);
    const char8_t source[] = u8"\u20ac\U0001f600";
    const char8_t *source_end;
    char16_t target[8], *target_end;
    CHECK(code.in(state, source, source + 7, source_end, target, target + 8, target_end) == std::codecvt_base::ok);
    CHECK(std::u16string(target, target_end) == u"\u20ac\U0001f600");
}

} // namespace

void locales() {
    classic();
    own_facets();
    times();
    utf8();
}
