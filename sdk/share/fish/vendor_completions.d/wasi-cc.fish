# Completion of wasi-cc, wasi-c++ and wasi-env for fish.
for command in wasi-cc wasi-c++
    complete -c $command -o run -r -d 'compiles and runs; the rest are arguments'
    complete -c $command -l strace -d 'with -run: prints the calls of the host'
    complete -c $command -l inject -x -d 'with -run: makes a call fail'
    complete -c $command -l runnable -d 'makes a program that starts itself'
    complete -c $command -l processes -d 'declares fork and the like, which fail'
    complete -c $command -l legacy-eh -d 'exceptions of the older proposal'
    complete -c $command -l help -d 'options and examples'
end
complete -c wasi-env -n __fish_use_subcommand -l processes -d 'declares fork and the like, which fail'
complete -c wasi-env -n __fish_use_subcommand -l legacy-eh -d 'exceptions of the older proposal'
complete -c wasi-env -n __fish_use_subcommand -l no-runnable -d 'plain modules'
complete -c wasi-env -n __fish_use_subcommand -x -a '(__fish_complete_subcommand)'
