# Completion of wasi-cc, wasi-c++, wasi-env and wasi-man for fish.
for command in wasi-cc wasi-c++
    complete -c $command -o run -r -d 'compiles and runs; the rest are arguments'
    complete -c $command -l strace -d 'with -run: prints the calls of the host'
    complete -c $command -l inject -x -d 'with -run: makes a call fail'
    complete -c $command -o pthread -d 'threads: real ones if the target is installed'
    complete -c $command -o pthread=asyncify -d 'threads that switch whenever one waits'
    complete -c $command -l runnable -d 'makes a program that starts itself'
    complete -c $command -l processes -d 'declares fork and the like, which fail'
    complete -c $command -l legacy-eh -d 'exceptions of the older proposal'
    complete -c $command -l help -d 'options and examples'
end
complete -c wasi-env -n __fish_use_subcommand -l processes -d 'declares fork and the like, which fail'
complete -c wasi-env -n __fish_use_subcommand -l threads -d 'everything is compiled with -pthread'
complete -c wasi-env -n __fish_use_subcommand -l legacy-eh -d 'exceptions of the older proposal'
complete -c wasi-env -n __fish_use_subcommand -l no-runnable -d 'plain modules'
complete -c wasi-env -n __fish_use_subcommand -x -a '(__fish_complete_subcommand)'
complete -c wasi-man -f -a '(wasi-man --names 2> /dev/null)'
