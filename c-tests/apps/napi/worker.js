// A thread of the module.
const { parentPort } = require("node:worker_threads");
const { WASI } = require("node:wasi");
Object.assign(globalThis, { self: globalThis, postMessage: (message) => parentPort.postMessage(message) });
const { instantiateNapiModuleSync, MessageHandler } = require("@emnapi/core");

const handler = new MessageHandler({
    onLoad: ({ wasmModule, wasmMemory }) => instantiateNapiModuleSync(wasmModule, {
        childThread: true,
        wasi: new WASI({ version: "preview1", returnOnExit: true }),
        overwriteImports(imports) {
            imports.env.memory = wasmMemory;
        },
    }),
});
parentPort.on("message", (data) => handler.handle({ data }));
