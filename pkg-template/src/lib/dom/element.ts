// `<formwell-email>`: an input for an address that takes part in a form as one control.

import { create } from "./elements.js";
import type { AddressEngine } from "./engine.js";
import { type AttachedField, type AttachOptions, attachField } from "./field.js";

/** What `attach` takes, but for the places, which are the element's own. */
export type ElementOptions = Omit<AttachOptions, "hint" | "error" | "onCheck">;

/** The element; its input, error, hint and buttons are parts: `::part(input)`. */
export interface FormwellEmailElement extends HTMLElement {
  value: string;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** Options of `attach`, such as the catalog. */
  options: ElementOptions;
}

/** Attributes that are the input's. */
const passed = "placeholder autocomplete maxlength minlength required readonly aria-label".split(" ");

/** Properties that are those of the control as the form sees it. */
const ofControl = ["form", "validity", "validationMessage", "willValidate"] as const;

/** See `defineEmailElement` in src/dom.ts. Made here, as servers have no `HTMLElement` to extend. */
export function defineElement(engine: AddressEngine, name: string): void {
  if (customElements.get(name)) return;

  class FormwellEmail extends HTMLElement {
    // Underscores: `#` costs half a kilobyte in what older browsers understand.
    readonly _control = this.attachInternals();
    readonly _input = create(this.ownerDocument, "input", "input");
    readonly _error = create(this.ownerDocument, "p", "error");
    readonly _hint = create(this.ownerDocument, "div", "hint");
    _attached?: AttachedField | undefined;
    _options: ElementOptions = {};

    static get formAssociated() {
      return true;
    }

    static get observedAttributes() {
      return passed;
    }

    constructor() {
      super();
      const input = this._input;
      // Not type=email, which refuses addresses such as jörg@example.org.
      Object.assign(input, { inputMode: "email", autocomplete: "email", autocapitalize: "none" });
      this.attachShadow({ mode: "open", delegatesFocus: true }).append(input, this._error, this._hint);
      // It stays inside by itself.
      input.addEventListener("change", () => this.dispatchEvent(new Event("change", { bubbles: true })));
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.isComposing) this._control.form?.requestSubmit();
      });
    }

    connectedCallback() {
      this._input.defaultValue = this._default;
      this._attach();
      this._takeLabel();
      // A label may stand further down.
      this.ownerDocument.addEventListener("DOMContentLoaded", () => this._takeLabel(), { once: true });
    }

    disconnectedCallback() {
      this._attached?.detach();
    }

    attributeChangedCallback(name: string, _: string | null, value: string | null) {
      if (value === null) this._input.removeAttribute(name);
      else this._input.setAttribute(name, value);
      this._mirror();
    }

    formDisabledCallback(disabled: boolean) {
      this._input.disabled = disabled;
    }

    formResetCallback() {
      this.value = this._default;
    }

    formStateRestoreCallback(state: string) {
      this.value = state;
    }

    checkValidity() {
      return this._control.checkValidity();
    }

    reportValidity() {
      return this._control.reportValidity();
    }

    get value() {
      return this._input.value;
    }
    set value(value: string) {
      // Frameworks set after each key what is there already.
      if (value === this._input.value) return;
      this._input.value = value;
      this._attached?.reset();
      this._mirror();
    }

    get options() {
      return this._options;
    }
    set options(options) {
      this._options = options;
      this._attach();
    }

    get _default() {
      return this.getAttribute("value") ?? "";
    }

    /** The words of a label outside do not reach the input by themselves. */
    _takeLabel() {
      const label = this._control.labels[0]?.textContent?.trim();
      if (label && !this.hasAttribute("aria-label")) this._input.setAttribute("aria-label", label);
    }

    _attach() {
      this._attached?.detach();
      if (!this.isConnected) return;
      this._attached = attachField(engine, this._input, {
        ...this._options,
        hint: this._hint,
        error: this._error,
        onCheck: () => this._mirror(),
      });
      this._mirror();
    }

    /** Tells the form what the input says. */
    _mirror() {
      const { validity, validationMessage, value } = this._input;
      this._control.setFormValue(value);
      // A disabled input is wrong without a word.
      if (validationMessage) this._control.setValidity(validity, validationMessage, this._input);
      else this._control.setValidity({});
    }
  }

  for (const property of ofControl) {
    Object.defineProperty(FormwellEmail.prototype, property, {
      get(this: FormwellEmail) {
        return this._control[property];
      },
    });
  }
  customElements.define(name, FormwellEmail);
}
