// A main without parameters does not ask for arguments.
// inject: args_sizes_get:errno=nosys
// inject: environ_sizes_get:errno=nosys
int main(void)
{
	return 0;
}
