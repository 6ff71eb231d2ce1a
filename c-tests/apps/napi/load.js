// Loads the module as Node packages with a wasm32-wasi build do, and prints what its functions give. Usage: load.js addon.wasm
const { readFileSync } = require("node:fs");
const { WASI } = require("node:wasi");
const { Worker } = require("node:worker_threads");
const { instantiateNapiModule } = require("@emnapi/core");
const { getDefaultContext } = require("@emnapi/runtime");

async function work(addon) {
    console.log(addon.format(0.1));
    const hashes = ["", "a", "foobar"].map((text) => addon.hash(Buffer.from(text)));
    hashes.push(addon.hash(Buffer.alloc(4 << 20, "xyz")));
    console.log((await Promise.all(hashes)).join("\n"));
    const counts = [100, 1000].map((count) => new Promise((resolve) => {
        let sum = 0;
        addon.count(count, (n) => (n === 0 ? resolve(sum) : (sum += n)));
    }));
    console.log((await Promise.all(counts)).join("\n"));
}

instantiateNapiModule(readFileSync(process.argv[2]), {
    context: getDefaultContext(),
    asyncWorkPoolSize: 3,
    wasi: new WASI({ version: "preview1", returnOnExit: true }),
    onCreateWorker: () => new Worker(require.resolve("./worker.js"), { execArgv: ["--no-warnings"] }),
    overwriteImports(imports) {
        imports.env.memory = new WebAssembly.Memory({ initial: 256, maximum: 16384, shared: true });
    },
}).then(({ napiModule }) => work(napiModule.exports)).then(() => process.exit(0));
