/**
 * `document.modelContext` as WebMCP has it, for a browser without it: an init script, so it uses nothing
 * from outside. It refuses what the real one refuses, so that a page that it takes is one that works.
 */
export function installModelContext(): void {
  interface Tool {
    readonly name: string;
    readonly description: string;
    readonly inputSchema?: object;
    readonly annotations?: object;
    readonly execute: (given: unknown) => unknown;
  }
  class ModelContext extends EventTarget {
    readonly #tools = new Map<string, Tool>();
    async registerTool(tool: Tool, options: { signal?: AbortSignal } = {}): Promise<void> {
      await Promise.resolve();
      const { name, description, inputSchema, execute } = tool;
      if (!/^[\w.-]{1,128}$/u.test(name) || description === '' || typeof execute !== 'function') {
        throw new DOMException(`Not a tool: "${name}"`, 'InvalidStateError');
      }
      if (this.#tools.has(name)) throw new DOMException(`"${name}" is there`, 'InvalidStateError');
      if (JSON.stringify(inputSchema ?? {}) === undefined) throw new TypeError('No schema');
      if (options.signal?.aborted) return;
      this.#tools.set(name, tool);
      this.#changed();
      options.signal?.addEventListener('abort', () => {
        this.#tools.delete(name);
        this.#changed();
      });
    }
    getTools(): Promise<object[]> {
      const listed = [...this.#tools.values()].map(
        ({ name, description, inputSchema, annotations }) =>
          structuredClone({ name, description, inputSchema, annotations }),
      );
      return Promise.resolve(listed);
    }
    async executeTool({ name }: { name: string }, input: string): Promise<string | null> {
      const tool = this.#tools.get(name);
      if (tool === undefined) throw new DOMException(`No tool "${name}"`, 'NotFoundError');
      return JSON.stringify(await tool.execute(JSON.parse(input))) ?? null;
    }
    #changed() {
      this.dispatchEvent(new Event('toolchange'));
    }
  }
  Object.defineProperty(document, 'modelContext', { value: new ModelContext() });
}
