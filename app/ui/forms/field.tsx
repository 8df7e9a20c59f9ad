/** The fields of a form: `import { TextField, … } from '~/ui/forms/field'`. */
export { DateField, FileField, TextAreaField, TextField } from './text-field'
export { CheckboxField, RadioGroup, SelectField } from './choice-field'
