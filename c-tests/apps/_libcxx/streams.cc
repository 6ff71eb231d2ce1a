// <iostream>, <iomanip>, <sstream>: formatted output and input, states, standard input.
#include "check.h"

#include <climits>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <limits>
#include <sstream>
#include <string>

static void output() {
    std::cout << "int " << 42 << ' ' << -7 << ' ' << std::hex << std::showbase << 48879 << ' ' << std::oct << 511
              << std::dec << std::noshowbase << ' ' << std::showpos << 5 << std::noshowpos << '\n';
    std::cout << "width [" << std::setw(8) << 42 << "] [" << std::left << std::setw(8) << "left" << "] [" << std::right
              << std::setfill('*') << std::setw(8) << "right" << "] [" << std::internal << std::setw(8) << -42 << "]\n"
              << std::setfill(' ') << std::right;
    std::cout << "double " << 0.1 << ' ' << 1e100 << ' ' << 123456789.0 << ' ' << std::fixed << std::setprecision(3)
              << 2.0 / 3 << ' ' << std::scientific << 12345.678 << ' ' << std::hexfloat << 0.75 << std::defaultfloat
              << std::setprecision(17) << ' ' << 0.1 << std::setprecision(6) << '\n';
    std::cout << "long double " << std::setprecision(25) << 1.0L / 3 << std::setprecision(6) << '\n';
    std::cout << "special " << std::numeric_limits<double>::infinity() << ' ' << -std::numeric_limits<double>::infinity()
              << ' ' << std::numeric_limits<double>::quiet_NaN() << '\n';
    std::cout << "bool " << true << ' ' << std::boolalpha << true << ' ' << false << std::noboolalpha << '\n';
    std::cout << "limits " << LLONG_MIN << ' ' << ULLONG_MAX << ' ' << std::quoted("a \"quote\"") << '\n';
    std::cout << "char " << 'x' << static_cast<unsigned char>('y') << std::endl;
    CHECK(std::cout.good());
}

static void input() {
    std::istringstream in("12 -5 0x1f 3.5e2 word  \"quoted text\" 1 true");
    int a, b, c;
    double d;
    std::string w, q;
    bool one, yes;
    in >> a >> b >> std::hex >> c >> std::dec >> d >> w >> std::quoted(q) >> one >> std::boolalpha >> yes;
    CHECK(!in.fail() && a == 12 && b == -5 && c == 31 && d == 350 && w == "word" && q == "quoted text" && one && yes);
    in >> a;
    CHECK(in.eof() && in.fail());
    std::istringstream over("99999999999999999999 x");
    over >> a;
    CHECK(over.fail() && a == INT_MAX);
    over.clear();
    over >> w;
    CHECK(w == "x");
    std::istringstream bytes("key=value;next");
    std::string key, value;
    std::getline(bytes, key, '=');
    std::getline(bytes, value, ';');
    CHECK(key == "key" && value == "value" && bytes.peek() == 'n' && bytes.tellg() == std::streampos(10));
    bytes.ignore(2);
    CHECK(bytes.get() == 'x' && bytes.unget().get() == 'x' && bytes.rdbuf()->in_avail() == 1);
    std::stringstream both;
    for (int i = 0; i < 1000; i++)
        both << i << '\n';
    long long sum = 0;
    for (int i; both >> i;)
        sum += i;
    CHECK(sum == 499500);
    std::wstringstream wide;
    wide << L"wide " << 3.25 << L' ' << std::setw(4) << 7;
    CHECK(wide.str() == L"wide 3.25    7");
}

static void standard_input() {
    int lines = 0;
    std::size_t longest = 0;
    std::string first;
    std::cin >> first;
    for (std::string line; std::getline(std::cin, line); lines++)
        longest = std::max(longest, line.size());
    std::cout << "stdin: " << first << ", " << lines << " lines, longest " << longest << '\n';
    CHECK(std::cin.eof());
    std::cerr << "on standard error" << std::endl;
    std::clog << "and logged" << std::endl;
}

void streams() {
    output();
    input();
    standard_input();
}
