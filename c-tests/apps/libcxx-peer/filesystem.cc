// <filesystem>: trees, copies, links, times, paths, and every mistake as an error_code.
#include "check.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

static void write(const fs::path &name, const std::string &text) {
    std::ofstream(name) << text;
}

static void trees() {
    CHECK(fs::create_directories("tree/a/b") && !fs::create_directories("tree/a/b") && fs::create_directory("tree/c"));
    for (int i = 0; i < 200; i++)
        write(fs::path("tree/a/b") / ("file" + std::to_string(i)), std::string(i, 'x'));
    write("tree/c/single", "text");
    std::uintmax_t bytes = 0;
    std::set<std::string> folders;
    for (const auto &entry : fs::recursive_directory_iterator("tree")) {
        if (entry.is_regular_file())
            bytes += entry.file_size();
        else
            folders.insert(entry.path().generic_string());
    }
    std::cout << "tree of " << bytes << " bytes:";
    for (const auto &folder : folders)
        std::cout << ' ' << folder;
    std::cout << '\n';
    fs::copy("tree", "twin", fs::copy_options::recursive);
    CHECK(fs::file_size("twin/a/b/file150") == 150 && !fs::is_empty("twin/c") && fs::is_directory("twin/a"));
    fs::rename("twin/a", "twin/renamed");
    CHECK(!fs::exists("twin/a") && fs::exists("twin/renamed/b/file0"));
    CHECK(fs::remove_all("twin") == 205 && fs::remove_all("tree") == 205 && fs::remove_all("tree") == 0);
}

static void files_and_links() {
    write("one", "some text");
    CHECK(fs::copy_file("one", "two") && fs::file_size("two") == 9);
    std::error_code error;
    CHECK(!fs::copy_file("one", "two", error) && error == std::errc::file_exists);
    CHECK(fs::copy_file("one", "two", fs::copy_options::overwrite_existing));
    fs::resize_file("two", 4);
    CHECK(fs::file_size("two") == 4);
    fs::create_symlink("one", "link");
    CHECK(fs::is_symlink(fs::symlink_status("link")) && fs::read_symlink("link") == "one" && fs::is_regular_file("link"));
    fs::create_hard_link("one", "hard");
    CHECK(fs::equivalent("one", "hard") && fs::hard_link_count("one") == 2 && !fs::equivalent("one", "two"));
    CHECK(fs::equivalent("one", "link") && fs::canonical("link") == fs::canonical("one"));
    auto then = fs::file_time_type::clock::now() - std::chrono::hours(24 * 365);
    fs::last_write_time("one", then);
    CHECK(std::chrono::abs(fs::last_write_time("hard") - then) < std::chrono::seconds(1));
    for (const char *name : {"one", "two", "link", "hard"})
        CHECK(fs::remove(name));
    CHECK(!fs::remove("one"));
}

static void paths() {
    fs::path path = "/usr/./lib/../share/file.tar.gz";
    CHECK(path.filename() == "file.tar.gz" && path.extension() == ".gz" && path.stem() == "file.tar");
    CHECK(path.lexically_normal() == "/usr/share/file.tar.gz" && path.parent_path() == "/usr/./lib/../share");
    CHECK(path.is_absolute() && path.root_path() == "/" && std::distance(path.begin(), path.end()) == 7);
    CHECK(fs::path("/a/b/c").lexically_relative("/a/d") == "../b/c" && fs::path("a") / "/b" == "/b");
    CHECK(fs::path(u8"\u20ac").string() == "\xe2\x82\xac");
    auto start = fs::current_path();
    CHECK(start.is_absolute() && fs::absolute("x") == start / "x");
    fs::create_directory("inner");
    fs::current_path("inner");
    CHECK(fs::current_path() == start / "inner" && fs::relative(".", "..") == "inner");
    fs::current_path("..");
    CHECK(fs::weakly_canonical("inner/../missing/./x") == fs::canonical(".") / "missing/x");
    fs::remove("inner");
}

static void mistakes() {
    std::error_code error;
    CHECK(!fs::exists("missing", error) && !error && fs::status("missing").type() == fs::file_type::not_found);
    CHECK(fs::file_size("missing", error) == std::uintmax_t(-1) && error == std::errc::no_such_file_or_directory);
    fs::create_directory("full");
    write("full/file", "");
    CHECK(!fs::remove("full", error) && error == std::errc::directory_not_empty);
    CHECK(!fs::create_directory("full/file/x", error) && error == std::errc::not_a_directory);
    fs::directory_iterator none("missing", error);
    CHECK(error == std::errc::no_such_file_or_directory && none == fs::directory_iterator());
    fs::rename("missing", "x", error);
    CHECK(error == std::errc::no_such_file_or_directory);
    CHECK(fs::read_symlink("full/file", error).empty());
    CHECK(error == std::errc::invalid_argument);
    CHECK(fs::remove_all("full") == 2);
}

void filesystem() {
    trees();
    files_and_links();
    paths();
    mistakes();
}
