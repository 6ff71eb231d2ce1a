// cflags: -fsanitize=undefined -Wno-return-type
// peer: skip it has no runtime for sanitizers
// exit: 134
#line 5 "cpp.cc"
enum colour { red, green };

struct shape {
	virtual int area() { return 1; }
};

static volatile int seven = 7;

static colour load()
{
	int n = seven;
	return *reinterpret_cast<colour *>(&n);
}

static int missing(int n)
{
	if (n == 0)
		return 1;
}

int main(int argc, char **)
{
	shape *volatile none = nullptr;
	int sum = load();
	shape good, *p = argc ? &good : none;
	sum += p->area();
	return missing(argc) + sum;
}
