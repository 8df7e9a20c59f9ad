import type { Questionnaire } from '~/domain/surveys/questionnaire'

/** "U1 Persyaratan"; a code that is only ours says nothing and is left out. */
export function nameOf({ elements, form }: Questionnaire, code: string): string {
  const name = elements.find((element) => element.code === code)?.name ?? ''
  return form === 'skm' ? `${code} ${name}` : name
}

export const twoDecimals = (value: number) => value.toFixed(2).replace('.', ',')
export const threeDecimals = (value: number) => value.toFixed(3).replace('.', ',')
