/* A frame of C between the throw and the catch. */
void call(void (*function)(void));

void call(void (*function)(void)) {
    function();
}
