// A module without _start: exported functions, no libc.
// nostart
// call: add 2 3 = 5
// call: add -7 3 = -4
// call: half 5 = 2.5
__attribute__((export_name("add"))) int add(int a, int b) { return a + b; }

__attribute__((export_name("half"))) double half(double x) { return x / 2; }
