// The library: files and directories, streams, text, time, algorithms. Works without exceptions too.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <locale>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <random>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <typeinfo>
#include <variant>
#include <vector>

namespace fs = std::filesystem;

static void files() {
    fs::create_directories("tree/a/b");
    std::ofstream("tree/a/file") << "some text\n" << 42 << "\n";
    fs::copy("tree/a/file", "tree/a/b/copy");
    fs::create_symlink("a/file", "tree/link");
    std::set<std::string> seen;
    for (const auto &entry : fs::recursive_directory_iterator("tree"))
        seen.insert(entry.path().generic_string());
    for (const auto &path : seen)
        std::cout << path << "\n";
    std::cout << fs::file_size("tree/a/b/copy") << " " << fs::is_symlink("tree/link") << fs::is_directory("tree/a") << "\n";
    std::ifstream in("tree/link");
    std::string first;
    int second = 0;
    std::getline(in, first);
    in >> second;
    std::cout << first << "|" << second << "\n";
    std::error_code code;
    std::cout << (fs::file_size("tree/none", code) == std::uintmax_t(-1)) << (code == std::errc::no_such_file_or_directory) << "\n";
    fs::rename("tree/a/file", "tree/moved");
    std::cout << fs::exists("tree/moved") << fs::exists("tree/a/file") << " " << fs::remove_all("tree") << "\n";
}

int main() {
    files();

    std::cout << std::format("{:>6}|{:<6}|{:^6}|{:#x}|{:.3f}", "ab", "cd", "ef", 255, 3.14159) << "\n";
    std::ostringstream out;
    out << std::boolalpha << true << " " << std::hex << 255 << " " << std::scientific << 1234.5;
    std::cout << out.str() << "\n";

    std::smatch match;
    std::string text = "key=value; other=thing";
    std::regex pair("(\\w+)=(\\w+)");
    for (auto at = text.cbegin(); std::regex_search(at, text.cend(), match, pair); at = match.suffix().first)
        std::cout << match[1] << " -> " << match[2] << "\n";

    std::vector<int> numbers(10);
    std::iota(numbers.begin(), numbers.end(), 1);
    std::mt19937 engine(7);
    std::shuffle(numbers.begin(), numbers.end(), engine);
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    std::cout << numbers.front() << " " << std::accumulate(numbers.begin(), numbers.end(), 0) << "\n";

    using namespace std::chrono;
    std::cout << sys_days(2024y / February / 29).time_since_epoch().count() << " " << (steady_clock::now().time_since_epoch().count() > 0)
              << "\n";

    std::map<std::string, std::variant<int, std::string>> table{{"a", 1}, {"b", "two"}};
    std::cout << std::get<int>(table["a"]) << std::get<std::string>(table["b"]) << std::optional<int>().value_or(3) << "\n";
    auto shared = std::make_shared<int>(5);
    std::weak_ptr<int> weak = shared;
    shared.reset();
    std::cout << weak.expired() << " " << std::use_facet<std::ctype<char>>(std::locale::classic()).toupper('x') << "\n";
}
