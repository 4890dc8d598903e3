// The parts of tesseract.js that run within this process: its public interface starts threads and looks for its data on the network.

declare module 'tesseract.js/src/worker-script/index.js' {
  interface Packet {
    readonly workerId: string;
    readonly jobId: string;
    readonly action: string;
    readonly payload: unknown;
  }
  interface Answer {
    readonly status: 'resolve' | 'reject' | 'progress';
    readonly data: unknown;
  }
  const script: {
    dispatchHandlers(packet: Packet, send: (answer: Answer) => void): void;
    setAdapter(adapter: { readonly getCore: () => Promise<unknown> }): void;
  };
  export default script;
}

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const core: (module: Readonly<Record<string, unknown>>) => Promise<unknown>;
  export default core;
}
