-- Prints what must come out alike everywhere; asserts what may differ in its form.
local megabytes = tonumber(arg[1])

-- Without the number of an error, which systems number as they like.
local function said(result, message, number)
    print(result, message, math.type(number))
end

print("-- string.format")
for _, number in ipairs { 0, 1, -1, 0.1, -0.0, 1 / 3, 1e15, 1e16, 123456.789, 2 ^ 53, 2 ^ 1023, 5e-324, 1e-7, 1 / 0, -1 / 0 } do
    print(string.format("%g|%.3f|%12.5e|%-14.8g|%+a|%s|%q", number, number, number, number, number, number, number))
end
for _, number in ipairs { 0, 7, -7, 255, math.maxinteger, math.mininteger } do
    print(string.format("%d|%5d|%-6d|%+d|%06d|%x|%#X|%o|%i", number, number, number, number, number, number, number, number, number))
end
print(string.format("%q", "quoted \0 \n \r \" \\ \200"), string.format("%-10s|%10.3s|%c%c", "left", "abcdef", 76, 117))
print(pcall(string.format, "%d", 1.5), pcall(string.format, "%y", 1), pcall(string.format, "%0123d", 1))
print(tostring(3) == "3", 10 // 3, -10 // 3, 10 % -3, 5.5 // 1, 7 / 2, 3 | 4, ~0, 1 << 62, "10" + 5, 0x7p-2, 1e308 * 10)
print(tonumber("0x1p4"), tonumber("  12  "), tonumber("1e"), tonumber("z", 36), tonumber("0x"), tonumber("1e1000"), math.type(2 ^ 31 | 0))
print(math.tointeger("8"), math.ult(1, -1), math.fmod(-7, 3), math.floor(-3.5), math.sqrt(2), math.sin(1), math.exp(1), math.log(8, 2), math.pi)

print("-- patterns")
print(("the quick brown fox"):gsub("%w+", { quick = "slow", fox = false }), ("hello world"):find("o w"), ("key = value"):match("^(%w+)%s*=%s*(%w+)$"))
for word, at in ("one,two,,three"):gmatch("([^,]*)()") do io.write("[", word, "]", at, " ") end
print()
print(("%bxy(a(b)c)d"):match("%b()"), ("THE (quick) fox"):find("%((%a+)%)"), ("abc"):gsub("", "-"), ("x^2"):gsub("%^(%d)", "<%1>"))
print(("hello"):rep(3, "|"), ("abc"):reverse(), ("MiXed"):upper(), ("MiXed"):lower(), #("x"):rep(1000), ("\u{20AC}\u{10FFFF}"):byte(1, -1))
print(pcall(string.rep, "x", 1 << 40), pcall(string.find, "a", "[a"), pcall(string.gsub, "a", "(", ""))
print(utf8.len("dümmlich ąę"), utf8.char(228, 8364, 128512), utf8.codepoint("ä€", 1, -1), utf8.offset("aä€", 3))
print(string.pack("<i4 z s2 d", 100, "text", "more", 1.5):byte(1, -1))
print(string.unpack("<i4 z s2 d", string.pack("<i4 z s2 d", -100, "text", "more", 0.1)))

print("-- io")
local name = "file.txt"
local file = assert(io.open(name, "w"))
assert(file:setvbuf("full", 4096))
for i = 1, 1000 do assert(file:write(i, " ", i * i, " ", i / 8, "\n")) end
print(file:seek("cur"), file:seek("set", 10), file:seek("end"))
print(file:close(), io.type(file), pcall(file.write, file, "x"))
local sum, count = 0, 0
for a, b, c in io.lines(name, "n", "n", "n") do sum, count = sum + a + b + c, count + 1 end
print(sum, count)
count = 0
for line in io.lines(name) do count = count + #line end
print(count)
for line in io.lines(name, "L") do io.write(line) break end
file = assert(io.open(name, "r+"))
print(file:read("n", "l", "L", 5, 0, "a") == 1, file:read("a"), file:read("l"), file:read(0))
file:seek("set", 0)
file:write("REPLACED")
file:seek("set", 0)
print(file:read(12))
file:close()
file = assert(io.open(name, "a+b"))
file:write("appended")
file:seek("set", 0)
print(#file:read("a"))
file:close()
said(io.open("nowhere/file", "r"))
said(io.open("nowhere/file", "w"))
print(pcall(io.open, name, "rz"))
print(pcall(io.lines, "missing"))
file = assert(io.open(name, "w"))
file:write("0x1F -3.5e2 .5 12abc nan 99999999999999999999 0x.8p1")
file:close()
file = io.open(name)
print(file:read("n", "n", "n", "n"))
file:close()
print(io.read("l", "n", "n", "L", "a"))
io.output("out.txt"):write("to another output")
io.close()
io.output(io.stdout)
print(io.input("out.txt"):read("a"))
io.input():close()
local temporary = assert(io.tmpfile())
temporary:write("temporary")
temporary:seek("set")
print(temporary:read("a"), temporary:close())
print(pcall(io.popen, "ls"))

print("-- os")
print(os.rename(name, "renamed.txt"), io.open(name) == nil, os.remove("renamed.txt"), select("#", os.remove("renamed.txt")))
said(os.remove("renamed.txt"))
said(os.rename("missing", "other"))
print(os.date("!%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %w %y %p %I %D %e %F %g %G %h %n %R %t %T %u %V %W %c %x %X %%", 951782400))
print(os.date("!%c", 0), os.date("!*t", 86399).sec, os.date("!*t", 1e9).yday, os.date("*t", 0).isdst, pcall(os.date, "%Ez", 0), pcall(os.date, "%Q"))
print(os.time { year = 2024, month = 14, day = -3, hour = 12 }, os.time { year = 1970, month = 1, day = 1, hour = 0, sec = -100 }, pcall(os.time, { year = 2024 }))
print(pcall(os.date, "*t", 1 << 60), os.difftime(10, 4), os.setlocale(), os.setlocale("C"), os.getenv("SOME"), os.getenv("NONE"))
assert(math.abs(os.time() - os.time(os.date("*t"))) <= 1)
local before = os.clock()
assert(before >= 0)
local other = os.tmpname()
assert(type(other) == "string" and #other > 0)
os.remove(other)
print(type(os.execute()), type(os.execute("exit 3")))

print("-- table.sort")
local seed = 42
local function random()
    seed = seed * 6364136223846793005 + 1442695040888963407
    return seed >> 33
end
local list = {}
for i = 1, 50000 do list[i] = random() end
table.sort(list)
for i = 2, #list do assert(list[i - 1] <= list[i]) end
table.sort(list, function(a, b) return a % 1000 > b % 1000 or a % 1000 == b % 1000 and a < b end)
print(list[1], list[25000], list[50000])
print(pcall(table.sort, { 3, "x", 1 }), pcall(table.sort, list, function() return true end))
print(table.concat({ 1, 2, 3 }, ", "), table.unpack({ 1, 2, 3 }, 2), select(-1, 1, 2, 3), #table.pack(table.unpack({}, 1, 200)))
table.move(list, 1, 10, 5)
print(table.remove(list, 1), table.insert(list, 3, "x"), list[3])
math.randomseed(7)
local first = math.random(1 << 40)
math.randomseed(7)
assert(first == math.random(1 << 40))
math.randomseed()

print("-- coroutines and errors")
local function permutations(items, n)
    if n <= 1 then coroutine.yield(table.concat(items)) else
        for i = 1, n do
            items[n], items[i] = items[i], items[n]
            permutations(items, n - 1)
            items[n], items[i] = items[i], items[n]
        end
    end
end
local found = {}
for text in coroutine.wrap(function() permutations({ "a", "b", "c", "d" }, 4) end) do found[#found + 1] = text end
print(#found, table.concat(found, " "))
local co = coroutine.create(function(a)
    local b = coroutine.yield(a + 1)
    local ok, message = pcall(function() coroutine.yield(b * 2) error("within", 0) end)
    coroutine.yield(message)
    error({ code = 5 })
end)
print(coroutine.resume(co, 1))
print(coroutine.resume(co, 10))
print(coroutine.resume(co))
local ok, value = coroutine.resume(co)
print(ok, value.code, coroutine.status(co), coroutine.resume(co))
print(pcall(error), pcall(error, nil), pcall(error, setmetatable({}, { __tostring = function() return "as text" end })))
print(select(2, pcall(error, "with place", 2)), select(2, pcall(function() error("here") end)), select(2, pcall(function() local x = nil; x.y = 1 end)))
print(xpcall(function() error("deep") end, function(message) return "handled " .. message end))
print(select(2, pcall(string.rep)), select(2, pcall(function() return 1 < "x" end)), select(2, pcall(function() return #5 end)))
local function endless(n) return 1 + endless(n + 1) end
print(select(2, pcall(endless, 1)):match("stack overflow") )
print(pcall(string.find, ("a"):rep(300), ("a?"):rep(300)))
local depth = 0
local function nested() depth = depth + 1 if depth < 150 then return pcall(nested) else error("bottom") end end
print(nested(), depth)
for i = 1, 20000 do
    local ok, message = pcall(error, i)
    assert(not ok and message == i)
end
do
    local closed = {}
    local ok = pcall(function()
        local a <close> = setmetatable({}, { __close = function(_, e) closed[#closed + 1] = tostring(e) end })
        local b <const> = 5
        error("leaving", 0)
    end)
    print(ok, closed[1])
end
print(pcall(load, function() error("reader") end), load("x ="), load("return ...", "chunk", "t", {})(9))
print(load(string.dump(function(a) return a * 2 end))(21))
goto over
print("never")
::over::
print(pcall(function() interrupt() for i = 1, 10 do end return "not reached" end))

print("-- memory")
local parts = {}
local line = ("0123456789abcdef"):rep(64)
for i = 1, megabytes * 1024 do parts[i] = line end
local big = table.concat(parts)
parts = nil
print(#big, big:find("f0", #big - 20, true), #big:upper(), select(2, big:gsub("7", "")), big:sub(-3))
local buffer = ""
for i = 1, 2000 do buffer = buffer .. i end
print(#buffer)
file = io.open("big.bin", "wb")
assert(file:write(big))
file:close()
file = io.open("big.bin", "rb")
assert(file:read("a") == big)
file:close()
local weak = setmetatable({}, { __mode = "v" })
for i = 1, 1000 do weak[i] = { i } end
big = nil
collectgarbage()
collectgarbage("generational")
for i = 1, 100000 do local _ = { i, tostring(i) } end
collectgarbage("incremental")
collectgarbage()
local left = 0
for _ in pairs(weak) do left = left + 1 end
print(left, collectgarbage("count") < 20000)
local words = {}
for i = 1, 200000 do
    local key = "k" .. i % 5003
    words[key] = (words[key] or 0) + i
end
print(words.k1, words.k5002)
print("done")
