// <fstream>: text, binary, places, appending, failing; and C's streams beside.
#include "check.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

void files() {
    {
        std::ofstream out("lines.txt");
        CHECK(out.is_open());
        for (int i = 0; i < 10000; i++)
            out << "line " << i << " of many\n";
        CHECK(out.flush().good());
    }
    std::ifstream in("lines.txt");
    std::string line, last;
    int count = 0;
    while (std::getline(in, line)) {
        last = line;
        count++;
    }
    CHECK(count == 10000 && last == "line 9999 of many" && in.eof());
    in.clear();
    in.seekg(-11, std::ios::end);
    std::string text;
    in >> text;
    CHECK(text == "99" || text == "9");
    in.seekg(5);
    in >> count;
    CHECK(count == 0 && in.tellg() == std::streampos(6));
    in.close();
    CHECK(!in.fail());

    std::vector<std::uint32_t> numbers(5000);
    for (std::size_t i = 0; i < numbers.size(); i++)
        numbers[i] = static_cast<std::uint32_t>(i * 2654435761u);
    {
        std::ofstream out("numbers.bin", std::ios::binary);
        out.write(reinterpret_cast<const char *>(numbers.data()), static_cast<std::streamsize>(numbers.size() * 4));
    }
    {
        std::fstream both("numbers.bin", std::ios::in | std::ios::out | std::ios::binary);
        both.seekp(400);
        std::uint32_t changed = 0x01020304;
        both.write(reinterpret_cast<char *>(&changed), 4);
        both.seekg(404);
        std::uint32_t next = 0;
        both.read(reinterpret_cast<char *>(&next), 4);
        CHECK(next == numbers[101] && both.gcount() == 4);
        numbers[100] = changed;
    }
    std::ifstream binary("numbers.bin", std::ios::binary);
    std::vector<char> back{std::istreambuf_iterator<char>(binary), {}};
    CHECK(back.size() == 20000 && std::equal(back.begin(), back.end(), reinterpret_cast<char *>(numbers.data())));
    binary.close();

    {
        std::ofstream more("lines.txt", std::ios::app);
        more << "appended\n";
        CHECK(more.tellp() > std::streampos(100000));
    }
    std::ostringstream copy;
    copy << std::ifstream("lines.txt").rdbuf();
    std::string all = copy.str();
    CHECK(all.ends_with("line 9999 of many\nappended\n"));
    std::cout << "file of " << all.size() << " bytes\n";

    CHECK(!std::ifstream("no such file").is_open());
    std::ofstream refused("no such folder/file");
    CHECK(refused.fail());
    CHECK(std::rename("lines.txt", "renamed.txt") == 0 && std::ifstream("renamed.txt").good());
    CHECK(std::remove("renamed.txt") == 0 && std::remove("numbers.bin") == 0 && !std::ifstream("renamed.txt").good());

    char small[16];
    std::ofstream own;
    own.rdbuf()->pubsetbuf(small, sizeof small);
    own.open("small.txt");
    for (int i = 0; i < 100; i++)
        own << "word" << i << ' ';
    own.close();
    std::ifstream words("small.txt");
    CHECK(std::distance(std::istream_iterator<std::string>(words), {}) == 100);
    words.close();
    std::remove("small.txt");

    std::wofstream wide("wide.txt");
    wide << L"wide " << 12 << L'\n';
    wide.close();
    CHECK(std::wifstream("wide.txt").get() == L'w');
    std::remove("wide.txt");
}
