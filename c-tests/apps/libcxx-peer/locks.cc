// <mutex>, <condition_variable>, <atomic>, <future> where there is one thread: what does not wait for another one.
#include "check.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <iostream>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <thread>

using namespace std::literals;

void locks() {
    std::mutex mutex;
    {
        std::scoped_lock lock(mutex);
        CHECK(!mutex.try_lock());
    }
    CHECK(mutex.try_lock());
    mutex.unlock();
    std::recursive_mutex again;
    std::lock_guard first(again);
    std::lock_guard second(again);
    std::shared_mutex shared;
    std::shared_lock one(shared);
    std::shared_lock two(shared);
    CHECK(one.owns_lock() && two.owns_lock() && !shared.try_lock());
    int count = 0;
    std::once_flag flag;
    for (int i = 0; i < 3; i++)
        std::call_once(flag, [&] { count++; });
    CHECK(count == 1);
    std::condition_variable condition;
    std::unique_lock lock(mutex);
    auto start = std::chrono::steady_clock::now();
    CHECK(condition.wait_for(lock, 20ms) == std::cv_status::timeout && std::chrono::steady_clock::now() - start >= 19ms);
    CHECK(condition.wait_until(lock, std::chrono::system_clock::now() + 20ms) == std::cv_status::timeout);
    condition.notify_all();
    auto later = std::async(std::launch::deferred, [](int x) { return x * 2; }, 21);
    CHECK(later.wait_for(0s) == std::future_status::deferred && later.get() == 42);
    std::promise<int> promise;
    promise.set_value(5);
    CHECK(promise.get_future().get() == 5);
    std::atomic<long long> number = 40;
    CHECK(number.fetch_add(2) == 40 && number.compare_exchange_strong(*std::make_unique<long long>(42), 7) && number == 7);
    start = std::chrono::steady_clock::now();
    std::this_thread::sleep_for(15ms);
    std::this_thread::sleep_until(std::chrono::system_clock::now() + 5ms);
    CHECK(std::chrono::steady_clock::now() - start >= 19ms);
    CHECK(std::this_thread::get_id() != std::thread::id() && !std::thread().joinable());
}
