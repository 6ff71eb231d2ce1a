// goal: 220
int main(void) { return 0; }
