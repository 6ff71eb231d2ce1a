/* luarun SCRIPT [ARGUMENT…] runs a Lua script with its arguments in `arg`. A SIGINT that the script raises through
   `interrupt()` becomes a Lua error, as in Lua's own command. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

static lua_State *interrupted;

static void stop(lua_State *state, lua_Debug *debug) {
    (void)debug;
    lua_sethook(state, NULL, 0, 0);
    luaL_error(state, "interrupted!");
}

static void on_signal(int number) {
    signal(number, SIG_DFL);
    lua_sethook(interrupted, stop, LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

static int interrupt(lua_State *state) {
    interrupted = state;
    signal(SIGINT, on_signal);
    lua_pushboolean(state, raise(SIGINT) == 0);
    return 1;
}

static int with_trace(lua_State *state) {
    luaL_traceback(state, state, luaL_tolstring(state, 1, NULL), 1);
    return 1;
}

int main(int argc, char **argv) {
    lua_State *state = luaL_newstate();
    if (!state || argc < 2) return EXIT_FAILURE;
    luaL_openlibs(state);
    lua_register(state, "interrupt", interrupt);
    lua_createtable(state, argc, 0);
    for (int i = 1; i < argc; i++) {
        lua_pushstring(state, argv[i]);
        lua_rawseti(state, -2, i - 1);
    }
    lua_setglobal(state, "arg");
    lua_pushcfunction(state, with_trace);
    int status = luaL_loadfile(state, argv[1]);
    if (status == LUA_OK) status = lua_pcall(state, 0, 0, 1);
    if (status != LUA_OK) fprintf(stderr, "luarun: %s\n", lua_tostring(state, -1));
    lua_close(state);
    return status == LUA_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
