// A program that does nothing: its start and its end.
int main(void) { return 0; }
