// One field: label, control, help and the place where its error appears.
import type { Field, Value } from "../../plan";
import { type FormTexts, fieldText, optionText } from "../../texts";

interface Props {
  t: FormTexts;
  field: Field;
  value: Value | undefined;
  error: string | undefined;
}

export function Control(props: Props) {
  const { field } = props;
  if (field.type === "checkbox") return <Tick {...props} />;
  if (field.type !== "select") return <TextField {...props} />;
  if (field.multiple || field.options?.length === 2) return <Choices {...props} />;
  return <Select {...props} />;
}

function TextField({ t, field, value, error }: Props) {
  const { name, type } = field;
  return (
    <div class="field" data-field={name}>
      <Label t={t} field={field} />
      <input
        id={name}
        name={name}
        type={type}
        value={typeof value === "string" ? value : ""}
        required={field.required}
        maxlength={type === "date" ? undefined : field.maxlength}
        min={field.min}
        autocomplete={field.autocomplete}
        {...(type === "email" ? { autocapitalize: "none" } : {})}
        {...described(t, field, error)}
      />
      <Help t={t} name={name} />
      <ErrorText name={name} error={error} />
      {type === "email" ? <div class="hint" id={`${name}-hint`} role="status"></div> : null}
    </div>
  );
}

function Select({ t, field, value, error }: Props) {
  const { name, options = [], required, autocomplete } = field;
  return (
    <div class="field" data-field={name}>
      <Label t={t} field={field} />
      <select id={name} name={name} required={required} autocomplete={autocomplete} {...described(t, field, error)}>
        <option value="">{t.choose}</option>
        {options.map((option) => (
          <option value={option} selected={option === value}>
            {optionText(t, name, option)}
          </option>
        ))}
      </select>
      <Help t={t} name={name} />
      <ErrorText name={name} error={error} />
    </div>
  );
}

/** Radio buttons, or boxes where several may be chosen. */
function Choices({ t, field, value, error }: Props) {
  const { name, options = [], multiple, required } = field;
  const chosen = new Set(Array.isArray(value) ? value : [value ?? (multiple ? undefined : options[0])]);
  return (
    <fieldset class="field choices" data-field={name} {...described(t, field, error)}>
      <legend>
        {fieldText(t, name).label}
        <Optional t={t} field={field} />
      </legend>
      <Help t={t} name={name} />
      <div class="options">
        {options.map((option) => (
          <label class="option">
            <input
              type={multiple ? "checkbox" : "radio"}
              name={name}
              value={option}
              checked={chosen.has(option)}
              required={multiple ? undefined : required}
            />
            <span>{optionText(t, name, option)}</span>
          </label>
        ))}
      </div>
      <ErrorText name={name} error={error} />
    </fieldset>
  );
}

function Tick({ t, field, value, error }: Props) {
  const { name, required } = field;
  return (
    <div class="field tick" data-field={name}>
      <label class="option">
        <input
          id={name}
          type="checkbox"
          name={name}
          value="true"
          checked={value === true}
          required={required}
          {...described(t, field, error)}
        />
        <span>{fieldText(t, name).label}</span>
      </label>
      <ErrorText name={name} error={error} />
    </div>
  );
}

function Label({ t, field }: Pick<Props, "t" | "field">) {
  return (
    <label for={field.name}>
      {fieldText(t, field.name).label}
      <Optional t={t} field={field} />
    </label>
  );
}

function Optional({ t, field }: Pick<Props, "t" | "field">) {
  return field.required ? null : <span class="optional"> {t.optional}</span>;
}

function Help({ t, name }: { t: FormTexts; name: string }) {
  const { help } = fieldText(t, name);
  return help ? (
    <p class="help" id={`${name}-help`}>
      {help}
    </p>
  ) : null;
}

function ErrorText({ name, error }: { name: string; error: string | undefined }) {
  return (
    <p class="error" id={`${name}-error`}>
      {error ?? ""}
    </p>
  );
}

/** The error's place is named from the start; it is empty while there is none. */
function described(t: FormTexts, { name }: Field, error: string | undefined) {
  const ids = [`${name}-error`, ...(fieldText(t, name).help ? [`${name}-help`] : [])];
  return { "aria-describedby": ids.join(" "), "aria-invalid": error ? ("true" as const) : undefined };
}
