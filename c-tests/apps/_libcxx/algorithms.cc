// Containers, <algorithm>, <numeric>, <random>, <memory>, <functional>: real work on a hundred thousand elements.
#include "check.h"

#include <algorithm>
#include <any>
#include <array>
#include <bitset>
#include <complex>
#include <deque>
#include <functional>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <memory_resource>
#include <numbers>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <valarray>
#include <variant>
#include <vector>

namespace {

void sorting() {
    std::mt19937 random;
    std::vector<unsigned> numbers(100000);
    std::generate(numbers.begin(), numbers.end(), std::ref(random));
    CHECK(numbers[9999] == 4123659995u); // the standard names the 10,000th
    auto sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    CHECK(std::is_sorted(sorted.begin(), sorted.end()) && std::is_permutation(sorted.begin(), sorted.begin() + 1, sorted.begin()));
    auto stable = numbers;
    std::stable_sort(stable.begin(), stable.end(), [](unsigned a, unsigned b) { return a % 100 < b % 100; });
    CHECK(std::is_sorted(stable.begin(), stable.end(), [](unsigned a, unsigned b) { return a % 100 < b % 100; }));
    std::nth_element(numbers.begin(), numbers.begin() + 50000, numbers.end());
    CHECK(numbers[50000] == sorted[50000]);
    CHECK(std::binary_search(sorted.begin(), sorted.end(), 4123659995u));
    std::make_heap(numbers.begin(), numbers.end());
    CHECK(numbers.front() == sorted.back());
    std::ranges::sort(numbers, std::greater{});
    CHECK(std::ranges::equal(numbers, sorted | std::views::reverse));
    auto sum = std::accumulate(sorted.begin(), sorted.end(), 0ull);
    std::cout << "sum " << sum << ", median " << sorted[50000] << '\n';
    std::mt19937_64 wide;
    wide.discard(9999);
    CHECK(wide() == 9981545732273789042ull);
    std::random_device device;
    CHECK(device() != device() || device() != device());
    std::normal_distribution<> normal(5, 2);
    double total = 0;
    for (int i = 0; i < 10000; i++)
        total += normal(random);
    CHECK(total / 10000 > 4.9 && total / 10000 < 5.1);
}

void containers() {
    std::map<std::string, int> words;
    for (int i = 0; i < 20000; i++)
        words["w" + std::to_string(i * 7919 % 5003)] += i;
    CHECK(words.size() == 5003 && words.begin()->first == "w0" && words.lower_bound("w5")->first == "w5");
    std::unordered_map<int, std::string> table;
    for (int i = 0; i < 50000; i++)
        table.emplace(i, std::to_string(i));
    for (int i = 0; i < 50000; i += 2)
        table.erase(i);
    CHECK(table.size() == 25000 && table.at(4321) == "4321" && !table.contains(4320));
    std::set<int> odd, prime{2, 3, 5, 7, 11, 13};
    for (int i = 1; i < 14; i += 2)
        odd.insert(i);
    std::vector<int> both;
    std::ranges::set_intersection(odd, prime, std::back_inserter(both));
    CHECK((both == std::vector{3, 5, 7, 11, 13}));
    std::list<int> list(1000);
    std::iota(list.begin(), list.end(), 0);
    list.remove_if([](int x) { return x % 3; });
    list.reverse();
    CHECK(list.size() == 334 && list.front() == 999);
    std::deque<int> queue;
    for (int i = 0; i < 1000; i++)
        i % 2 ? queue.push_back(i) : queue.push_front(i);
    CHECK(queue.front() == 998 && queue.back() == 999 && queue[500] == 1);
    std::multiset<int> many{3, 1, 3, 2, 3};
    CHECK(many.count(3) == 3 && *many.rbegin() == 3);
    std::pmr::monotonic_buffer_resource pool;
    std::pmr::vector<std::pmr::string> texts(&pool);
    for (int i = 0; i < 1000; i++)
        texts.emplace_back("a text that is too long for the small string " + std::to_string(i));
    CHECK(texts.back().ends_with(" 999") && texts.get_allocator().resource() == &pool);
    std::bitset<100> bits(0xf0f0);
    CHECK(bits.count() == 8 && (bits << 4).to_string().ends_with("11110000111100000000"));
    std::valarray<double> values{1, 4, 9};
    CHECK(std::sqrt(values).sum() == 6);
}

// The shortest way through a grid whose fields cost what a formula says.
void shortest() {
    constexpr int n = 60;
    auto cost = [](int x, int y) { return (x * 7 + y * 13) % 10 + 1; };
    std::array<std::array<int, n>, n> best;
    for (auto &row : best)
        row.fill(1 << 30);
    std::priority_queue<std::tuple<int, int, int>, std::vector<std::tuple<int, int, int>>, std::greater<>> next;
    next.emplace(best[0][0] = 0, 0, 0);
    while (!next.empty()) {
        auto [so_far, x, y] = next.top();
        next.pop();
        for (auto [dx, dy] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
            int a = x + dx, b = y + dy;
            if (a < 0 || b < 0 || a >= n || b >= n || so_far + cost(a, b) >= best[a][b])
                continue;
            next.emplace(best[a][b] = so_far + cost(a, b), a, b);
        }
    }
    std::cout << "shortest way " << best[n - 1][n - 1] << '\n';
}

struct Node {
    std::shared_ptr<Node> next;
    std::weak_ptr<Node> back;
    inline static int alive;
    Node() { alive++; }
    ~Node() { alive--; }
};

void objects() {
    {
        auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
        a->next = b, b->back = a;
        CHECK(a.use_count() == 1 && b.use_count() == 2 && b->back.lock() == a);
        auto one = std::make_unique<Node>();
        CHECK(Node::alive == 3);
    }
    CHECK(Node::alive == 0);
    std::variant<int, std::string, double> value = "text";
    CHECK(std::visit([](auto x) { return sizeof x; }, value) == sizeof(std::string) && value.index() == 1);
    std::optional<int> none;
    CHECK(none.value_or(9) == 9 && std::any(5).type() == typeid(int) && *std::any_cast<int>(std::make_unique<std::any>(5).get()) == 5);
    std::function<int(int)> fibonacci = [&](int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); };
    CHECK(fibonacci(20) == 6765 && std::bind(std::minus<>(), std::placeholders::_2, 10)(1, 52) == 42);
    CHECK(std::gcd(1071, 462) == 21 && std::lcm(4, 6) == 12 && std::midpoint(1, 4) == 2 && std::popcount(255u) == 8);
    std::complex<double> turn = std::exp(std::complex<double>(0, std::numbers::pi));
    CHECK(std::abs(turn + 1.0) < 1e-15);
    auto squares = std::views::iota(1) | std::views::filter([](int x) { return x % 2; }) | std::views::transform([](int x) { return x * x; });
    int sum = 0;
    for (int square : squares | std::views::take(5))
        sum += square;
    CHECK(sum == 165);
    void *aligned = ::operator new(100, std::align_val_t(256));
    CHECK(reinterpret_cast<std::uintptr_t>(aligned) % 256 == 0);
    ::operator delete(aligned, std::align_val_t(256));
    CHECK(!::operator new(~std::size_t(0) / 2, std::nothrow));
}

} // namespace

void algorithms() {
    sorting();
    containers();
    shortest();
    objects();
}
