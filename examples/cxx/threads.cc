// Threads of C++ on wasm32-wasip1-threads: std::thread, std::jthread, locks, conditions, futures, latches, thread_local objects,
// exceptions that cross threads.
#include <atomic>
#include <barrier>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <future>
#include <latch>
#include <mutex>
#include <numeric>
#include <semaphore>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

std::atomic<int> ended;

// Counts when a thread's own object goes away.
struct Own {
    int uses = 0;
    ~Own() { ended += uses; }
};
thread_local Own own;

class Queue {
    std::mutex lock;
    std::condition_variable changed;
    std::deque<int> items;
    static constexpr std::size_t capacity = 4;

public:
    void put(int item) {
        std::unique_lock held(lock);
        changed.wait(held, [this] { return items.size() < capacity; });
        items.push_back(item);
        changed.notify_all();
    }
    int take() {
        std::unique_lock held(lock);
        changed.wait(held, [this] { return !items.empty(); });
        int item = items.front();
        items.pop_front();
        changed.notify_all();
        return item;
    }
};

void queue() {
    Queue there;
    constexpr int count = 500;
    long sum = 0;
    std::thread producer([&] {
        for (int i = 1; i <= count; i++)
            there.put(i);
    });
    for (int i = 0; i < count; i++)
        sum += there.take();
    producer.join();
    std::printf("queue: %ld\n", sum);
}

void objects() {
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; i++)
        threads.emplace_back([i] {
            for (int j = 0; j <= i; j++)
                own.uses++;
        });
    for (auto &thread : threads)
        thread.join();
    std::printf("thread_local: %d\n", ended.load());
}

void futures() {
    auto answer = std::async(std::launch::async, [] {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return 42;
    });
    std::promise<std::string> promise;
    std::thread teller([&promise] { promise.set_value("told"); });
    std::printf("futures: %d %s\n", answer.get(), promise.get_future().get().c_str());
    teller.join();
}

void meeting() {
    constexpr int count = 4, rounds = 10;
    std::barrier point(count);
    std::latch done(count);
    std::counting_semaphore<2> two(2);
    std::atomic<int> inside = 0, most = 0;
    std::vector<int> steps(count);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < count; i++)
            threads.emplace_back([&, i] {
                for (int round = 0; round < rounds; round++) {
                    two.acquire();
                    int now = ++inside;
                    for (int before = most; before < now && !most.compare_exchange_weak(before, now);) {
                    }
                    --inside;
                    two.release();
                    steps[i]++;
                    point.arrive_and_wait();
                }
                done.count_down();
            });
        done.wait();
    }
    std::printf("barrier: %d steps, at most %s\n", std::accumulate(steps.begin(), steps.end(), 0), most <= 2 ? "two" : "more");
}

void readers() {
    std::shared_mutex lock;
    int a = 0, b = 0;
    std::atomic<int> torn = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; i++)
        threads.emplace_back([&, i] {
            for (int j = 0; j < 100; j++)
                if (i == 0) {
                    std::unique_lock held(lock);
                    a++;
                    b++;
                } else {
                    std::shared_lock held(lock);
                    torn += a != b;
                }
        });
    threads.clear();
    std::printf("shared_mutex: %d %d, torn %d\n", a, b, torn.load());
}

void stopping() {
    std::atomic<bool> stopped = false;
    std::jthread worker([&](std::stop_token token) {
        std::mutex lock;
        std::condition_variable_any never;
        std::unique_lock held(lock);
        never.wait(held, token, [] { return false; });
        stopped = token.stop_requested();
    });
    worker.request_stop();
    worker.join();
    std::printf("stop: %d\n", stopped.load());
}

#if __cpp_exceptions
void exceptions() {
    auto thrown = std::async(std::launch::async, []() -> int { throw std::runtime_error("from a thread"); });
    try {
        (void)thrown.get();
    } catch (const std::runtime_error &error) {
        std::printf("exception: %s\n", error.what());
    }
    std::vector<std::thread> threads;
    std::atomic<int> caught = 0;
    for (int i = 0; i < 4; i++)
        threads.emplace_back([&caught, i] {
            for (int j = 0; j < 50; j++)
                try {
                    throw i + j;
                } catch (int value) {
                    caught += value == i + j;
                }
        });
    for (auto &thread : threads)
        thread.join();
    std::printf("caught: %d\n", caught.load());
}
#else
void exceptions() {}
#endif

} // namespace

int main() {
    queue();
    objects();
    futures();
    meeting();
    readers();
    stopping();
    exceptions();
    std::printf("processors: %s\n", std::thread::hardware_concurrency() > 0 ? "some" : "none");
}
