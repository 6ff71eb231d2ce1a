/* Without <stdio.h>, as a library of another kind would be. */
typedef __SIZE_TYPE__ size_t;

int printf(const char *format, ...) { return format[0] == '%' ? 101 : -1; }

int fprintf(void *file, const char *format, ...) { return file && format[0] == '%' ? 102 : -1; }

int dprintf(int fd, const char *format, ...) { return fd == 1 && format[0] == '%' ? 103 : -1; }

int sprintf(char *to, const char *format, ...) { return to && format[0] == '%' ? 104 : -1; }

int snprintf(char *to, size_t size, const char *format, ...) { return to && size == 10 && format[0] == '%' ? 105 : -1; }

int asprintf(char **to, const char *format, ...) { return to && format[0] == '%' ? 106 : -1; }

int scanf(const char *format, ...) { return format[0] == '%' ? 107 : -1; }

int fscanf(void *file, const char *format, ...) { return file && format[0] == '%' ? 108 : -1; }

int sscanf(const char *text, const char *format, ...) { return text[0] == '5' && format[0] == '%' ? 109 : -1; }
