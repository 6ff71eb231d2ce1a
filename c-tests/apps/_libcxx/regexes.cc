// <regex>: the grammars, captures, replacing, iterating over a longer text.
#include "check.h"

#include <iostream>
#include <map>
#include <regex>
#include <string>

void regexes() {
    std::smatch match;
    std::string line = "2024-02-29T13:05:09Z host42 [warn] disk /dev/sda1 at 91%";
    std::regex log(R"((\d{4})-(\d\d)-(\d\d)T([\d:]+)Z (\w+) \[(info|warn|error)\] (.*))");
    CHECK(std::regex_match(line, match, log) && match.size() == 8);
    CHECK(match[1] == "2024" && match[5] == "host42" && match[6] == "warn" && match.position(7) == 35);
    CHECK(std::regex_search(line, match, std::regex("([0-9]+)%$")) && match[1].str() == "91");
    CHECK(match.prefix().str().ends_with("at ") && match.suffix().length() == 0);
    CHECK(!std::regex_match(line, std::regex("2024")));
    std::cout << std::regex_replace(line, std::regex(R"((\d+)-(\d+)-(\d+))"), "$3.$2.$1") << '\n';
    CHECK(std::regex_replace(std::string("aaa"), std::regex("a"), "b", std::regex_constants::format_first_only) == "baa");
    CHECK(std::regex_match("FooBAR", std::regex("foobar", std::regex::icase)));
    CHECK(std::regex_match("abcabc", std::regex(R"((abc)\1)")) && !std::regex_match("abcabd", std::regex(R"((abc)\1)")));
    CHECK(std::regex_search("price: 5", std::regex("price(?=: 5)")) && !std::regex_search("x1", std::regex("x(?!1)")));
    CHECK(std::regex_match("aab", std::regex("a\\{2\\}b", std::regex::basic)));
    CHECK(std::regex_match("tic-tac", std::regex("(tic|tac)-(tic|tac)", std::regex::extended)));
    CHECK(std::regex_match("x_1", std::regex("[[:alpha:]_][[:alnum:]_]*[[:digit:]]")));
    CHECK(std::regex_match(L"w\u00efde", std::wregex(L"w.de")));
    std::string lazy = "<a><b>";
    CHECK(std::regex_search(lazy, match, std::regex("<.+?>")) && match.length() == 3);

    std::string text;
    for (int i = 0; i < 300; i++)
        text += "user" + std::to_string(i % 17) + "@example" + std::to_string(i % 3) + ".org, not@valid, ";
    std::regex address(R"(([\w.]+)@((?:\w+\.)+\w+))");
    std::map<std::string, int> hosts;
    for (std::sregex_iterator at(text.begin(), text.end(), address), end; at != end; ++at)
        hosts[(*at)[2]]++;
    for (const auto &[host, count] : hosts)
        std::cout << host << ' ' << count << '\n';
    std::regex comma(", ");
    CHECK(std::distance(std::sregex_token_iterator(text.begin(), text.end(), comma, -1), {}) == 600);
}
