/** Questions to the engine in its worker, which the reader and a clock can end at any time. */

import { engineAddress, graphData } from "./data";
import { limit } from "./faults";
import type { Answered, Failed, Loaded, Reply, Request } from "./protocol";

/** Why there is no answer: something is wrong with the question, or somebody ended it. */
export class Unanswered extends Error {
  constructor(message: string, readonly failure?: Failed) {
    super(message);
  }
}

export class Runner {
  private worker: Worker | undefined;
  private giveUp: ((reason: Unanswered) => void) | undefined;

  /** The answer to a question, which ends the one before. Loading takes as long as it takes, the answer has seconds. */
  async ask(request: Request, seconds: number, told: (what: string) => void): Promise<Answered> {
    this.end("another question was asked");
    let clock = 0;
    const ended = new Promise<never>((_, reject) => (this.giveUp = reject));
    const mine = this.giveUp;
    const answer = async (): Promise<Answered> => {
      const worker = this.worker ?? (await this.started(told, () => this.giveUp === mine));
      told("Asking…");
      clock = setTimeout(() => this.end(limit(`time limit of ${seconds} ${seconds === 1 ? "second" : "seconds"}`)), seconds * 1000);
      const reply = await replied(worker, request);
      if (reply.kind === "answered") return reply;
      throw reply.kind === "failed" ? new Unanswered(reply.message, reply) : new Unanswered("the engine did not answer");
    };
    try {
      return await Promise.race([answer(), ended]);
    } catch (error) {
      if (error instanceof Unanswered && error.failure?.isBroken) this.drop();
      throw error;
    } finally {
      clearTimeout(clock);
      if (this.giveUp === mine) this.giveUp = undefined;
    }
  }

  /** End the question that is being answered, if any, and the engine with it: nothing else stops it. */
  end(reason: string): void {
    if (!this.giveUp) return;
    this.drop();
    this.giveUp(new Unanswered(reason));
    this.giveUp = undefined;
  }

  private drop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private async started(told: (what: string) => void, isWanted: () => boolean): Promise<Worker> {
    told("Loading the engine and the data…");
    const [address, data] = await Promise.all([engineAddress(), graphData()]);
    if (!isWanted()) throw new Unanswered("ended while the engine was loaded");
    told("Starting the engine…");
    const worker = new Worker(address);
    this.worker = worker;
    const reply = await replied(worker, data.loaded);
    if (reply.kind === "ready") return worker;
    throw new Unanswered(reply.kind === "failed" ? reply.message : "the engine did not start", reply.kind === "failed" ? reply : undefined);
  }
}

function replied(worker: Worker, message: Request | Loaded): Promise<Reply> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Reply>) => resolve(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      const failed: Failed = { kind: "failed", message: event.message || "the engine could not be started", isBroken: true };
      reject(new Unanswered(failed.message, failed));
    };
    worker.postMessage(message);
  });
}
