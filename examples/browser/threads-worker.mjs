// A worker of threads.html.
import { threadRunner } from "./threads/thread.mjs";

let run;
onmessage = ({ data }) => {
  if (run) {
    run(data);
  } else {
    run = threadRunner(data, (message) => postMessage(message));
  }
};
