declare module "dmn-js/lib/Modeler" {
  /** One of the views that a document can be opened in. */
  interface View {
    type: string;
  }

  export default class Modeler {
    constructor(options: { container: HTMLElement; decisionTable?: { additionalModules?: unknown[] } });
    importXML(xml: string, options?: { open?: boolean }): Promise<{ warnings: unknown[] }>;
    getViews(): View[];
    open(view: View): Promise<unknown>;
    saveXML(options?: { format?: boolean }): Promise<{ xml: string }>;
    destroy(): void;
  }
}
