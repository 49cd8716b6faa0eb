/** The part of vis-network that the pages use; the library itself is inlined beside the bundle. */

interface VisPoint {
  x: number;
  y: number;
}

interface VisPointerEvent {
  nodes: number[];
  edges: string[];
  pointer: { DOM: VisPoint; canvas: VisPoint };
}

declare namespace vis {
  class DataSet<Item extends object> {
    constructor(items: Item[]);
    update(items: object | object[]): void;
    remove(ids: (number | string)[]): void;
    getIds(): (number | string)[];
  }

  class Network {
    constructor(container: HTMLElement, data: { nodes: DataSet<object>; edges: DataSet<object> }, options: object);
    on(event: "click" | "doubleClick", listener: (event: VisPointerEvent) => void): void;
    on(event: "hoverNode" | "blurNode", listener: (event: { node: number }) => void): void;
    on(event: "hoverEdge" | "blurEdge", listener: (event: { edge: string }) => void): void;
    on(event: "dragStart" | "dragEnd" | "zoom" | "resize", listener: (event: VisPointerEvent) => void): void;
    on(event: "beforeDrawing" | "afterDrawing", listener: (context: CanvasRenderingContext2D) => void): void;
    once(event: "afterDrawing", listener: (context: CanvasRenderingContext2D) => void): void;
    fit(options?: { nodes?: number[]; animation?: boolean | object }): void;
    moveTo(options: { position?: VisPoint; scale?: number; animation?: boolean | object }): void;
    getScale(): number;
    getViewPosition(): VisPoint;
    getPositions(ids?: number[]): Record<string, VisPoint>;
    canvasToDOM(point: VisPoint): VisPoint;
    redraw(): void;
    setOptions(options: object): void;
    unselectAll(): void;
    selectNodes(ids: number[], highlightEdges?: boolean): void;
  }
}
