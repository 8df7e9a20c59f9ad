const MINUTES = 45

/** Learning hours (JP) as they are shown: minutes divided by 45, to one decimal. */
export const learningHours = (minutes: number): number => Math.round((minutes / MINUTES) * 10) / 10
