// peer: differs fewer sets
// live-blocks: 0
/* TSCII: vowels before their consonant or around it, syllables that are one byte, clusters, short buffers. */
#include "_convert.h"

int main(void) {
    same("TSCII", "\xbe\xc1\xa2\xfa", "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd");
    same("TSCII",
         "a\xb8"
         "b\xcc\xdc\xec",
         "a\u0b95"
         "b\u0b95\u0bc1\u0b95\u0bc2\u0b95\u0bcd");
    same("TSCII", "\xa6\xb8\xa7\xb8\xa8\xb8", "\u0b95\u0bc6\u0b95\u0bc7\u0b95\u0bc8");
    same("TSCII", "\xa6\xb8\xa1\xa7\xb8\xa1\xa6\xb8\xaa", "\u0b95\u0bca\u0b95\u0bcb\u0b95\u0bcc");
    same("TSCII", "\x87\x8c\xecx\x82\x8a\xc3",
         "\u0b95\u0bcd\u0bb7\u0b95\u0bcd\u0bb7\u0bcd\u0b95\u0bcdx\u0bb8\u0bcd\u0bb0\u0bc0\u0bb8\u0bcd\u0bb0");
    same("TSCII", "\xa6\x83\xca\x99\x9f\xa9\x91", "\u0b9c\u0bc6\u0b9f\u0bbf\u0b99\u0bc1\u0bf2\u00a9\u2018");
    /* a vowel that no consonant follows */
    same("TSCII", "\xa6", "\u0bc6");
    same("TSCII",
         "\xa8"
         "a",
         "\u0bc8"
         "a");
    CHECK_INT(convert("UTF-8", "TSCII", "\xb8\xff", 0), EILSEQ);
    CHECK_STR(out, "\u0b95");
    CHECK_INT(convert("TSCII", "UTF-8", "\u0b95\u0905", 0), 0);
    CHECK_STR(out, "\xb8*");
    return 0;
}
